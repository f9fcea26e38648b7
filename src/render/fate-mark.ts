// What happened to a cited work → the words that every citation of it and its entry carry: 〔已撤稿〕. Law: no citation of such a work is
// without them, acknowledged or not: the author's reasons are not the reader's.
import { authorYear, lettered } from '../bibliography/author-year.ts';
import { writeNumber } from '../bibliography/entry-text.ts';
import type { Book } from '../model/book.ts';
import type { Citation } from '../model/section.ts';
import { type Fate, STATUS_WORDS, type Verdict } from '../model/verdict.ts';
import type { Context } from './context.ts';
import { escapeHtml, tag } from './html.ts';

const FATES: ReadonlySet<string> = new Set<Fate>(['retracted', 'withdrawn', 'concern', 'superseded']);

/** Behind the citation. Of several works each is named: 〔[3] 已撤稿〕. */
export function fateMark({ items }: Citation, { book, verdicts }: Pick<Context, 'book' | 'verdicts'>): string {
  const keys = [...new Set(items.map(({ key }) => key.value))].filter((key) => book.citationNumbers.has(key));
  const fated = keys.flatMap((key) => {
    const fate = fateOf(verdicts.get(key));
    return fate ? [{ key, fate }] : [];
  });
  const words = fated.map(({ key, fate }) => (keys.length > 1 ? `${nameWork(key, book)} ` : '') + STATUS_WORDS[fate]);
  return words.length === 0 ? '' : markHtml(words.join('；'), fated[0]?.fate);
}

/** Before an entry; empty for what nothing happened to. */
export function entryFateMark(key: string, { verdicts }: Pick<Context, 'verdicts'>): string {
  const fate = fateOf(verdicts.get(key));
  return fate ? `${markHtml(STATUS_WORDS[fate], fate)} ` : '';
}

function markHtml(words: string, fate: Fate | undefined): string {
  return tag('span', { class: fate === 'superseded' ? 'fate superseded' : 'fate' }, escapeHtml(`〔${words}〕`));
}

function fateOf(verdict: Verdict | undefined): Fate | undefined {
  return verdict && FATES.has(verdict.status) ? (verdict.status as Fate) : undefined;
}

/** As the list of references calls it: [3]; where it has no numbers, Lin，2024. */
function nameWork(key: string, book: Book): string {
  const cited = book.citedReferences[(book.citationNumbers.get(key) ?? 0) - 1];
  if (!cited) return key;
  const { name, year, letter } = cited.label ?? authorYear(cited.reference.record);
  return writeNumber(book, cited) || `${name}，${lettered(year, letter)}`;
}
