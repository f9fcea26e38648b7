// Records → the order of a list without numbers: by language (Chinese, Japanese, Western, Russian, others), then authors, year and title.
// Chinese names go by pinyin; a work without authors stands under its title.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { formatYear } from './dates.ts';
import { entryLanguage, termsFor } from './language.ts';
import { formatNames } from './names.ts';

const LANGUAGES = ['zh', 'ja', 'en', 'ru'];

type Keyed<Item> = { readonly item: Item; readonly group: number; readonly keys: readonly string[] };

/** A new list; equal records keep their order. */
export function orderByAuthor<Item>(items: readonly Item[], recordOf: (item: Item) => ReferenceRecord): Item[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  return items
    .map((item) => keyItem(item, recordOf(item)))
    .toSorted((a, b) => a.group - b.group || compareKeys(a.keys, b.keys, compare))
    .map(({ item }) => item);
}

function keyItem<Item>(item: Item, record: ReferenceRecord): Keyed<Item> {
  const language = entryLanguage(record);
  const names = formatNames(record.author ?? record.editor, 'gb7714-2025', termsFor(language));
  const title = record.title ?? '';
  return { item, group: languageGroup(language), keys: [names || title, formatYear(record.issued), title] };
}

/** Western languages count as one. */
function languageGroup(tag: string): number {
  const script = new Intl.Locale(tag).maximize().script;
  const language = script === 'Latn' ? 'en' : (tag.split('-')[0] ?? '');
  const group = LANGUAGES.indexOf(language);
  return group < 0 ? LANGUAGES.length : group;
}

function compareKeys(a: readonly string[], b: readonly string[], compare: (a: string, b: string) => number): number {
  for (const [index, key] of a.entries()) {
    const order = compare(key, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
