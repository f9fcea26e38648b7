// A reference × the answers in the lock → its verdict: offline, without a clock, the same for `check`, the site and `refs audit`.
import type { Answer, Notice, NoticeKind } from '../../schemas/lock.ts';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { recognisePreprint } from '../bibliography/preprint.ts';
import type { Book } from '../model/book.ts';
import type { LockFile } from '../model/lock.ts';
import type { Reference } from '../model/reference.ts';
import { type Fate, STATUSES, type Status, type Verdict } from '../model/verdict.ts';
import { listIdentifiers, nextRegistry } from './identifiers.ts';
import { hashRecord } from './record-hash.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { explainUnverifiable } from './unverifiable.ts';
import { describesWork, testify, weighAnswers } from './weigh.ts';

/** Gravest first: of several notices the first counts. */
const FATES: readonly (readonly [NoticeKind, Fate])[] = [
  ['retraction', 'retracted'],
  ['partial-retraction', 'retracted'],
  ['removal', 'retracted'],
  ['withdrawal', 'withdrawn'],
  ['concern', 'concern'],
  ['new-version', 'superseded'],
  ['published', 'superseded'],
];

/** Verdicts on all references of the book, in their order. */
export function judgeBook(book: Book): ReadonlyMap<string, Verdict> {
  const spelling = createSpelling();
  return new Map([...book.references].map(([key, reference]) => [key, judgeReference(reference, book.lock, spelling)]));
}

/** How many references have each status, in the order of {@link STATUSES}; every status is there. */
export function countVerdicts(verdicts: Iterable<Verdict>): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const { status } of verdicts) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** `spelling` keeps the dictionaries that several calls share. */
export function judgeReference(
  { key, record }: Pick<Reference, 'key' | 'record'>,
  lock: LockFile | undefined,
  spelling: Spelling = createSpelling(),
): Verdict {
  const identifiers: readonly string[] = listIdentifiers(record);
  const all = lock?.answers.get(key.value) ?? [];
  const own = all.filter(({ identifier }) => identifiers.includes(identifier));
  const hash = hashRecord(record);
  const current = own.filter((answer) => answer.record === hash);
  return (
    // What happened to the work does not change with its record.
    judgeFate(record, own, spelling) ??
    (current.length === 0 ? judgeStale(record, own.length > 0 ? own : all, spelling) : undefined) ??
    judgeAnswers(record, current, spelling) ??
    judgeEvidence(record) ??
    judgeIdentifiers(record, identifiers, current)
  );
}

function judgeFate(record: ReferenceRecord, answers: readonly Answer[], spelling: Spelling): Verdict | undefined {
  for (const [kind, status] of FATES) {
    for (const answer of answers) {
      const notice = answer.notices?.find((one) => one.kind === kind && isAbout(record, one));
      if (!notice) continue;
      const acknowledged = record.custom?.acknowledged?.[status];
      return { status, notice, acknowledged, ...weighAnswers(record, answers, answer, spelling) };
    }
  }
  return undefined;
}

/** That a preprint was published matters to who cites the preprint. */
function isAbout(record: ReferenceRecord, { kind, work }: Notice): boolean {
  if (kind !== 'published') return true;
  return recognisePreprint(record) !== undefined && work?.toLowerCase() !== record.DOI?.toLowerCase();
}

function judgeStale(record: ReferenceRecord, answers: readonly Answer[], spelling: Spelling): Verdict | undefined {
  const [first] = answers;
  return first && { status: 'stale', ...weighAnswers(record, answers, first, spelling) };
}

function judgeAnswers(record: ReferenceRecord, answers: readonly Answer[], spelling: Spelling): Verdict | undefined {
  const [first] = answers;
  if (!first) return undefined;
  const weighed = weighAnswers(record, answers, answers.find(describesWork) ?? first, spelling);
  if (weighed.differences.length > 0) return { status: 'differs', ...weighed };
  return answers.some(describesWork) ? { status: 'verified', ...weighed } : undefined;
}

function judgeEvidence({ custom }: ReferenceRecord): Verdict | undefined {
  const { source, scope, date } = custom?.evidence ?? {};
  if (source === undefined || scope === undefined || scope === 'unconfirmed') return undefined;
  return { status: 'attested', source, scope, date };
}

/** Nobody described the work: who still could, or who at least knows its identifier. */
function judgeIdentifiers(
  record: ReferenceRecord,
  identifiers: readonly string[],
  answers: readonly Answer[],
): Verdict {
  const registries = identifiers.flatMap((identifier) => nextRegistry(identifier, answers) ?? []);
  if (registries.length > 0) return { status: 'unlocked', registries };
  const existing = answers.find(({ found }) => found);
  if (existing) return { status: 'verified', by: [testify(existing)], compared: [], differences: [] };
  const isUnlisted = answers.some(({ registry }) => registry === 'openlibrary');
  return { status: 'unverifiable', why: isUnlisted ? 'Open Library 没有收录这个 ISBN' : explainUnverifiable(record) };
}
