// Records → the order of a list without numbers: by language (Chinese, Japanese, Western, Russian, others), then authors, year and title.
// Chinese names go by pinyin; a work without authors stands under what its entry opens with: its title, or 佚名 before its year.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { publicationYear } from './author-year.ts';
import { entryLanguage, termsFor } from './language.ts';
import { shownNames } from './names.ts';
import { responsibleNames } from './responsible.ts';
import type { CitationStyle } from './style.ts';
import { readSurname } from './surname-reading.ts';

const LANGUAGES = ['zh', 'ja', 'en', 'ru'];

type Keyed<Item> = { readonly item: Item; readonly group: number; readonly keys: readonly (readonly string[])[] };

/** A new list; equal records keep their order. */
export function orderByAuthor<Item>(
  items: readonly Item[],
  recordOf: (item: Item) => ReferenceRecord,
  style: CitationStyle,
): Item[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  return items
    .map((item) => keyItem(item, recordOf(item), style))
    .toSorted((a, b) => a.group - b.group || compareKeys(a.keys, b.keys, compare))
    .map(({ item }) => item);
}

function keyItem<Item>(item: Item, record: ReferenceRecord, style: CitationStyle): Keyed<Item> {
  const language = entryLanguage(record);
  const terms = termsFor(language);
  const title = record.title ?? '';
  const responsible = responsibleNames(record);
  const [first, ...others] = shownNames(responsible, style, terms);
  const names =
    first === undefined ? [] : [responsible?.[0]?.family === undefined ? first : readSurname(first), ...others];
  const opening = names.length > 0 ? names : [style.form === 'author-date' ? terms.anonymous : title];
  return { item, group: languageGroup(language), keys: [opening, [publicationYear(record)], [title]] };
}

/** Western languages count as one. */
function languageGroup(tag: string): number {
  const script = new Intl.Locale(tag).maximize().script;
  const language = script === 'Latn' ? 'en' : (tag.split('-')[0] ?? '');
  const group = LANGUAGES.indexOf(language);
  return group < 0 ? LANGUAGES.length : group;
}

/** Name by name: what ends first comes first. */
function compareKeys(a: Keyed<unknown>['keys'], b: Keyed<unknown>['keys'], compare: Intl.Collator['compare']): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? [];
    for (const [place, text] of key.entries()) {
      const order = compare(text, other[place] ?? '');
      if (order !== 0) return order;
    }
    if (key.length < other.length) return -1;
  }
  return 0;
}
