// Records → which of them describes the same work as another one, by its identifiers or by title, first author and year.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { foldText } from '../evidence/fold.ts';
import { listIdentifiers } from '../evidence/identifiers.ts';

/** `identifier`: certainly the same. `title`: probably, or its preprint. */
export type SameWork = { readonly key: string; readonly by: 'identifier' | 'title' };

export type WorkIndex = {
  /** Of several the first that was added. */
  readonly find: (record: ReferenceRecord) => SameWork | undefined;
  readonly add: (record: ReferenceRecord) => void;
};

/** Letters, or Han characters: shorter titles, as 导论, are shared by many works. */
const [MIN_LETTERS, MIN_HAN] = [6, 4];

export function indexWorks(records: Iterable<ReferenceRecord>): WorkIndex {
  const [certain, probable] = [new Map<string, string>(), new Map<string, string>()];
  const add = (record: ReferenceRecord) => {
    for (const mark of listCertain(record)) if (!certain.has(mark)) certain.set(mark, record.id);
    for (const mark of listProbable(record)) if (!probable.has(mark)) probable.set(mark, record.id);
  };
  const find = (record: ReferenceRecord): SameWork | undefined => {
    const key = firstOf(certain, listCertain(record));
    if (key !== undefined) return { key, by: 'identifier' };
    const other = firstOf(probable, listProbable(record));
    return other === undefined ? undefined : { key: other, by: 'title' };
  };
  for (const record of records) add(record);
  return { find, add };
}

/** A preprint and what was published of it share an arXiv number and are two works. */
function listCertain(record: ReferenceRecord): string[] {
  const kind = record.type === 'article' ? 'preprint' : 'published';
  return listIdentifiers(record).map((mark) => (mark.startsWith('arxiv:') ? `${kind} ${mark}` : mark));
}

function listProbable(record: ReferenceRecord): string[] {
  const title = foldText(record.title ?? '');
  const [name] = record.author ?? record.editor ?? [];
  const family = foldText(name?.family ?? name?.literal ?? '');
  const numbers = listIdentifiers(record).filter((mark) => mark.startsWith('arxiv:'));
  const isTelling = title.length >= (/\p{Script=Han}/u.test(title) ? MIN_HAN : MIN_LETTERS);
  return isTelling ? [...numbers, `${title} ${family}`] : numbers;
}

function firstOf(index: ReadonlyMap<string, string>, marks: readonly string[]): string | undefined {
  return marks.map((mark) => index.get(mark)).find((key) => key !== undefined);
}
