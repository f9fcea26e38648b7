// A record × one registry's answer → which fields were compared, and those that differ with both values.
import type { Answer } from '../../schemas/lock.ts';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { recognisePreprint } from '../bibliography/preprint.ts';
import type { ComparedField } from '../model/verdict.ts';
import { compareAuthors, type Disagreement } from './fields/authors.ts';
import { containersAgree } from './fields/container.ts';
import { pagesAgree } from './fields/pages.ts';
import { numbersAgree, typesAgree, yearsAgree } from './fields/plain.ts';
import { titlesAgree } from './fields/title.ts';
import { stripMarkup } from './fold.ts';
import type { Spelling } from './spelling.ts';

export type Comparison = {
  /** Fields that both have and that could be compared, agreeing or not. */
  readonly compared: readonly ComparedField[];
  readonly disagreements: ReadonlyMap<ComparedField, Disagreement>;
};

/** Undefined: nothing to compare. */
type Outcome = 'agrees' | Disagreement | undefined;

/** A record of the preprint against the published work, or the other way round: only title and authors are the same. */
const SHARED_BY_VERSIONS = new Set<ComparedField>(['title', 'author']);

export function compareRecord(record: ReferenceRecord, answer: Answer, spelling: Spelling): Comparison {
  const compared: ComparedField[] = [];
  const disagreements = new Map<ComparedField, Disagreement>();
  const isOtherVersion = (recognisePreprint(record) !== undefined) !== isPreprintAnswer(answer);
  for (const [field, compare] of FIELDS) {
    if (isOtherVersion && !SHARED_BY_VERSIONS.has(field)) continue;
    const outcome = compare(record, answer, spelling);
    if (outcome === undefined) continue;
    compared.push(field);
    if (outcome !== 'agrees') disagreements.set(field, outcome);
  }
  return { compared, disagreements };
}

function isPreprintAnswer(answer: Answer): boolean {
  return answer.registry === 'arxiv' || answer.type === 'article';
}

type Compare = (record: ReferenceRecord, answer: Answer, spelling: Spelling) => Outcome;

const FIELDS: readonly (readonly [ComparedField, Compare])[] = [
  ['type', compareTypes],
  ['title', compareTitles],
  ['author', comparePersons],
  ['issued', compareYears],
  ['container-title', compareContainers],
  ['volume', (record, answer) => compareTexts(record.volume, answer.volume, numbersAgree)],
  ['issue', (record, answer) => compareTexts(record.issue, answer.issue, numbersAgree)],
  ['page', comparePages],
  ['publisher', comparePublishers],
];

function compareTypes({ type }: ReferenceRecord, answer: Answer): Outcome {
  if (answer.type === undefined) return undefined;
  return typesAgree(type, answer.type) ? 'agrees' : { written: type, registered: answer.type };
}

function compareTitles(record: ReferenceRecord, answer: Answer, spelling: Spelling): Outcome {
  const written = present([record.title, record['original-title']]);
  const agree = (sameAuthors: boolean) => titlesAgree(written, answer.title ?? [], { spelling, sameAuthors });
  const strict = agree(false);
  const isDoubtful = strict === false && comparePersons(record, answer, spelling) === 'agrees';
  return judge(isDoubtful ? agree(true) : strict, written, answer.title);
}

function comparePersons({ author, editor }: ReferenceRecord, answer: Answer, spelling: Spelling): Outcome {
  const written = author ?? editor;
  const registered = author ? answer.author : (answer.editor ?? answer.author);
  if (!written || !registered) return undefined;
  return compareAuthors(written, registered, spelling) ?? 'agrees';
}

function compareYears({ issued }: ReferenceRecord, answer: Answer): Outcome {
  const year = issued?.['date-parts']?.[0]?.[0];
  if (year === undefined || !answer.issued) return undefined;
  // Any version of a preprint may be the one that is meant.
  if (yearsAgree(year, answer.issued, answer.registry === 'arxiv')) return 'agrees';
  return { written: String(year), registered: answer.issued.join('、') };
}

function compareContainers(record: ReferenceRecord, answer: Answer, spelling: Spelling): Outcome {
  const written = present([
    record['container-title'],
    record['container-title-short'],
    record['event-title'],
    record['collection-title'],
  ]);
  const registered = answer['container-title'] ?? [];
  const loose = record.type === 'paper-conference' || answer.type === 'paper-conference';
  const agree = containersAgree(written, registered, { loose, spelling });
  // A chapter's book has a title, with a subtitle that one side may leave out.
  const isSame = agree === false && record.type === 'chapter' ? titlesAgree(written, registered, { spelling }) : agree;
  return judge(isSame, written, registered);
}

/** Either may give an article number where the other gives pages; a number alone says nothing against a range of pages. */
function comparePages({ page, number }: ReferenceRecord, answer: Answer): Outcome {
  const registered = present([answer.page, answer.number]);
  if (page === undefined || registered.length === 0) return undefined;
  const agree = present([page, number]).some((one) => registered.some((other) => pagesAgree(one, other)));
  const isOtherKind = answer.page === undefined && /\d\s*[-–—~]+\s*\d/.test(page.slice(0, MAX_PAGES));
  return judge(agree || (isOtherKind ? undefined : false), [page], registered);
}

/** Longer than any range of pages. */
const MAX_PAGES = 50;

/** Only of books by their ISBN: elsewhere registries name whoever owns the publisher today. */
function comparePublishers({ type, publisher }: ReferenceRecord, answer: Answer, spelling: Spelling): Outcome {
  if (type !== 'book' || answer.registry !== 'openlibrary') return undefined;
  const written = present([publisher]);
  return judge(containersAgree(written, answer.publisher ?? [], { loose: true, spelling }), written, answer.publisher);
}

function compareTexts(
  written: string | undefined,
  registered: string | undefined,
  agree: (written: string, registered: string) => boolean,
): Outcome {
  if (written === undefined || registered === undefined) return undefined;
  return agree(written, registered) ? 'agrees' : { written, registered };
}

function judge(agree: boolean | undefined, written: readonly string[], registered: readonly string[] = []): Outcome {
  const [one = '', other = ''] = [written[0], registered[0]].map((text) => stripMarkup(text ?? ''));
  if (agree === undefined) return undefined;
  return agree ? 'agrees' : { written: one, registered: other };
}

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
