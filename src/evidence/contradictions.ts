// What the lock says registries answered × what they answer now → where they contradict it.
import type { Answer, Notice } from '../../schemas/lock.ts';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { REGISTRY_TITLES } from '../model/verdict.ts';
import { compareRecord } from './compare.ts';
import { readText } from './fields/authors.ts';
import type { Spelling } from './spelling.ts';

/** Chinese sentences. What a registry has learnt since is no contradiction, unless the work was taken back. */
export function findContradictions(
  stored: readonly Answer[],
  fresh: readonly Answer[],
  spelling: Spelling,
): readonly string[] {
  return stored.flatMap((answer) => {
    const now = fresh.find(
      ({ registry, identifier }) => registry === answer.registry && identifier === answer.identifier,
    );
    const name = REGISTRY_TITLES[answer.registry];
    return now ? compareAnswers(answer, now, spelling).map((sentence) => `${name} ${sentence}`) : [];
  });
}

function compareAnswers(stored: Answer, now: Answer, spelling: Spelling): string[] {
  if (stored.found !== now.found)
    return [now.found ? '如今有这个标识符，锁文件里却记作没有' : '没有这个标识符，锁文件里却记作有'];
  const { disagreements } = compareRecord(recordOf(stored, now), now, spelling);
  const fields = [...disagreements].map(
    ([field, { written, registered }]) => `的 ${field} 是“${registered}”，锁文件里记作“${written}”`,
  );
  const [before, after] = [graveNotices(stored), graveNotices(now)];
  const fates = [
    ...after.filter((kind) => !before.includes(kind)).map((kind) => `声明了 ${kind}，锁文件里没有`),
    ...before.filter((kind) => !after.includes(kind)).map((kind) => `没有声明 ${kind}，锁文件里却有`),
  ];
  return [...fields, ...fates];
}

const GRAVE: readonly Notice['kind'][] = ['retraction', 'partial-retraction', 'removal', 'withdrawal', 'concern'];

function graveNotices({ notices = [] }: Answer): Notice['kind'][] {
  return GRAVE.filter((kind) => notices.some((notice) => notice.kind === kind));
}

/** The stored answer as a record, to be compared like any other. */
function recordOf(stored: Answer, now: Answer): ReferenceRecord {
  const { title, author, editor, issued, volume, issue, page, number, publisher } = stored;
  const [year] = issued ?? [];
  const record = {
    id: 'locked',
    type: stored.type ?? now.type ?? 'article-journal',
    title: title?.[0],
    author: author?.map(readText),
    editor: editor?.map(readText),
    issued: year === undefined ? undefined : { 'date-parts': [[Number.parseInt(year, 10)]] },
    'container-title': stored['container-title']?.[0],
    volume,
    issue,
    page,
    number,
    publisher: publisher?.[0],
  };
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as ReferenceRecord;
}
