// Terms of the glossary → groups by the first letter of their Hanyu Pinyin, or of their Latin letters, in the order of a dictionary. The
// order of Han characters comes from ICU; without it there is one group, in the order of code points.
import type { BookTerm } from '../../model/book.ts';

export type TermGroup = { readonly letter: string; readonly terms: readonly BookTerm[] };

/** The first character of each letter in ICU's order of pinyin; no syllable begins with I, U or V. */
const FIRST_OF_LETTER: readonly (readonly [letter: string, character: string])[] = Object.entries({
  A: '吖',
  B: '八',
  C: '嚓',
  D: '咑',
  E: '妸',
  F: '发',
  G: '旮',
  H: '哈',
  J: '丌',
  K: '咔',
  L: '垃',
  M: '呣',
  N: '拏',
  O: '喔',
  P: '妑',
  Q: '七',
  R: '呥',
  S: '仨',
  T: '他',
  W: '屲',
  X: '夕',
  Y: '丫',
  Z: '帀',
});

/** `collator` is {@link pinyinCollator}'s. */
export function groupTerms(terms: readonly BookTerm[], collator: Intl.Collator | undefined): TermGroup[] {
  const byCodePoint = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  const compare = collator ? collator.compare.bind(collator) : byCodePoint;
  const sorted = terms.toSorted((a, b) => compare(a.term.zh, b.term.zh) || byCodePoint(a.anchor, b.anchor));
  if (!collator) return [{ letter: '', terms: sorted }];
  const groups = new Map<string, BookTerm[]>();
  for (const entry of sorted) {
    const letter = firstLetter(entry.term.zh, collator);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, terms]) => ({ letter, terms })).toSorted((a, b) => byCodePoint(a.letter, b.letter));
}

/** Undefined where ICU was built without Chinese: what it then offers instead is another order. */
export function pinyinCollator(): Intl.Collator | undefined {
  const collator = new Intl.Collator('zh-u-co-pinyin');
  const { locale, collation } = collator.resolvedOptions();
  const isPinyin = locale.startsWith('zh') && (collation === 'pinyin' || collation === 'default');
  return isPinyin && collator.compare('阿', '八') < 0 && collator.compare('安', '波') < 0 ? collator : undefined;
}

/** `#` for what begins with neither a Han character nor a Latin letter. */
function firstLetter(words: string, collator: Intl.Collator): string {
  const [first = ''] = words.normalize('NFKD');
  if (/[A-Za-z]/.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return FIRST_OF_LETTER.findLast(([, character]) => collator.compare(first, character) >= 0)?.[0] ?? '#';
}
