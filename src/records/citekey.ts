// A record → the key by which this book would cite it: family name, year and first telling word, as in vaswani2017attention.
import type { ReferenceName, ReferenceRecord } from '../../schemas/reference.ts';
import { citationKeySchema } from '../../schemas/shape.ts';

/** Words in Han characters → their pinyin, one word each, without tones. */
export type Romanise = (text: string) => readonly string[];

/** Words that begin many titles. */
const COMMON = new Set(
  `a an the on of in for to and or with from by at as is are be do does can how what why when where which who towards toward via using
  its your our der die das ein eine le la les un une des du de el los las`.split(/\s+/),
);
const MAX_WORD = 24;
/** Without a decomposition. */
const LETTERS = new Map(
  [...'ø=o ł=l đ=d ð=d þ=th ß=ss æ=ae œ=oe ı=i ħ=h ŋ=n'.split(' ')].map((pair) => pair.split('=') as [string, string]),
);

/** The dictionary takes a moment to load: only a name or title in Han characters pays for it. */
export async function loadRomanise(records: readonly ReferenceRecord[]): Promise<Romanise> {
  if (!records.some((record) => /\p{Script=Han}/u.test(JSON.stringify([record.title, record.author, record.editor]))))
    return () => [];
  const { pinyin } = await import('pinyin-pro');
  return (text) =>
    pinyin(text.slice(0, MAX_WORD), { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' });
}

/** Not yet unique. */
export function proposeKey(record: ReferenceRecord, romanise: Romanise): string {
  const [name] = record.author ?? record.editor ?? [];
  const family = name ? foldFamily(name, romanise) : '';
  const year = record.issued?.['date-parts']?.[0]?.[0];
  const word = foldTitle(record.title ?? '', romanise);
  const known = year === undefined ? '' : Math.abs(year);
  const key = family === '' ? `${word || 'work'}${known}` : `${family}${known}${word}`;
  return citationKeySchema.safeParse(key).success ? key : 'work';
}

/** Where several works propose one key: the first has it, the others have it with a number. */
export function numberKey(key: string, count: number): string {
  return count === 1 ? key : `${key}-${count}`;
}

/** The first of {@link numberKey} that the book does not have. */
export function findFreeKey(
  key: string,
  known: ReadonlyMap<string, unknown>,
  from = 1,
): { key: string; count: number } {
  let count = from;
  while (known.has(numberKey(key, count))) count++;
  return { key: numberKey(key, count), count };
}

/** 周志华 → zhou, OpenAI → openai. */
function foldFamily({ family, literal = '' }: ReferenceName, romanise: Romanise): string {
  if (family !== undefined) return foldWords(family, romanise).join('');
  return foldWords(literal, romanise)[0] ?? '';
}

/** Of a Chinese title the first two syllables. */
function foldTitle(title: string, romanise: Romanise): string {
  const isHan = /^\P{L}*\p{Script=Han}/u.test(title);
  const words = foldWords(title, romanise);
  if (isHan) return words.slice(0, 2).join('');
  return words.find((word) => !COMMON.has(word) && /^[a-z]{2}/.test(word)) ?? words[0] ?? '';
}

/** Lower-case ASCII words. */
function foldWords(text: string, romanise: Romanise): string[] {
  return (text.slice(0, 500).match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? romanise(run) : foldLatin(run),
  );
}

function foldLatin(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[øłđðþßæœıħŋ]/g, (letter) => LETTERS.get(letter) ?? '');
  return plain.split(/[^a-z0-9]+/).flatMap((word) => (word === '' ? [] : word.slice(0, MAX_WORD)));
}
