// `kanben refs audit`: asks registries again and compares with the lock and the records; writes nothing.
import { showText } from '../../check/display-text.ts';
import { isReferenceFile } from '../../compile.ts';
import { readRevision } from '../../disk.ts';
import { findContradictions } from '../../evidence/contradictions.ts';
import { describeDifference, describeNotice, describeTestimony } from '../../evidence/describe-verdict.ts';
import { createSpelling, type Spelling } from '../../evidence/spelling.ts';
import { judgeReference } from '../../evidence/verdict.ts';
import type { Book } from '../../model/book.ts';
import { type Answers, LOCK_FILE, type LockFile } from '../../model/lock.ts';
import type { Reference } from '../../model/reference.ts';
import { parseLock } from '../../parse/lock.ts';
import { parseReferences } from '../../parse/references.ts';
import { writeTime } from '../../registries/answer.ts';
import { askRegistries } from '../../registries/survey.ts';
import { addFindings, planInquiry } from '../../registries/verification.ts';
import { type Command, type Invocation, optionText } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { showProgress } from '../terminal.ts';
import { BOOK_HELP, BOOK_OPTION, readBook } from './book.ts';
import { describeSilences, openClient, REGISTRY_ENVIRONMENT, REGISTRY_HELP, REGISTRY_OPTIONS } from './registries.ts';

export const AUDIT: Command = {
  help: `用法：kanben refs audit [选项]

重新向登记机构查询，与 ${LOCK_FILE} 和著录对照：锁文件只能由写它的人作证，这里由登记机构作证。不写任何文件。
登记机构的回答与锁文件或著录矛盾，就以 1 退出。

选项：
  --since 修订   只查著录或锁文件自那个 git 修订以来改动过的文献，如 --since origin/main
${REGISTRY_HELP}${BOOK_HELP}${REGISTRY_ENVIRONMENT}`,
  options: { since: { type: 'string' }, ...REGISTRY_OPTIONS, ...BOOK_OPTION },
  words: 0,
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const dir = bookFolder(invocation.folder);
  const book = readBook(dir);
  const client = openClient(invocation, book);
  const since = optionText(invocation, 'since');
  const references = since === undefined ? [...book.references.values()] : await listChanged(dir, book, since);
  const inquiry = planInquiry(references, new Map());
  const progress = showProgress({ ask: '查询' });
  let fresh: Answers = new Map();
  try {
    const silences = await askRegistries(inquiry.questions, client, {
      onFindings: (registry, findings) => {
        fresh = addFindings(fresh, inquiry, registry, findings, writeTime(client.clock.now()));
      },
      onProgress: (done, total) => progress.onProgress('ask', done, total),
    });
    progress.finish();
    const spelling = createSpelling();
    const lines = references.flatMap((reference) => contradict(reference, book, fresh, spelling));
    const { text, code } = describeSilences(silences, (one) => (inquiry.uses.get(one) ?? []).map(({ key }) => key));
    const total = `查了 ${references.length} 条文献，${lines.length > 0 ? `有 ${lines.length} 处矛盾` : '没有矛盾'}\n`;
    process.stdout.write(lines.map((line) => `${showText(line)}\n`).join('') + text + total);
    return lines.length > 0 ? 1 : code;
  } finally {
    progress.finish();
  }
}

/** What registries now say against the lock, then what they say against the record and the author has not acknowledged. */
function contradict(reference: Reference, { lock }: Book, fresh: Answers, spelling: Spelling): string[] {
  const { value } = reference.key;
  const verdict = judgeReference(reference, { ...NO_LOCK, answers: fresh }, spelling);
  const sentences = [
    ...findContradictions(lock?.answers.get(value) ?? [], fresh.get(value) ?? [], spelling),
    ...('differences' in verdict
      ? verdict.differences.map((difference) => `著录的${describeDifference(difference)}`)
      : []),
    ...('notice' in verdict && verdict.status !== 'superseded' && verdict.acknowledged === undefined
      ? [`${describeTestimony(verdict.by[0])}里有${describeNotice(verdict.notice)}`]
      : []),
  ];
  return [...new Set(sentences)].map((sentence) => `${value}：${sentence}`);
}

const NO_LOCK: LockFile = { file: LOCK_FILE, answers: new Map(), keys: new Map(), issues: [] };

/** The references whose record or answers are not what they were at the revision. */
async function listChanged(dir: string, book: Book, revision: string): Promise<readonly Reference[]> {
  const texts = await readRevision(dir, revision, (path) => path === LOCK_FILE || isReferenceFile(path));
  const files = [...texts].filter(([path]) => isReferenceFile(path));
  const records = files.flatMap(([path, text]) => parseReferences(path, text).references);
  const before = new Map(records.toReversed().map(({ key, record }) => [key.value, JSON.stringify(record)]));
  const lock = parseLock(LOCK_FILE, texts.get(LOCK_FILE) ?? '');
  const answersOf = (answers: Answers | undefined, key: string) => JSON.stringify(answers?.get(key) ?? []);
  return [...book.references].flatMap(([key, reference]) => {
    const isSame =
      before.get(key) === JSON.stringify(reference.record) &&
      answersOf(lock.answers, key) === answersOf(book.lock?.answers, key);
    return isSame ? [] : [reference];
  });
}
