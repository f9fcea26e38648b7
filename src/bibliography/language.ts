// A record → the language its entry is written in, and the words that follow the entry's language.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { cleanText } from './field-text.ts';

export type Terms = {
  /** After the third name: 等, et al. */
  readonly others: string;
  readonly translator: string;
  readonly editor: (count: number) => string;
  readonly edition: (number: number) => string;
  readonly volume: (number: string) => string;
  /** Joins two authors in running text. */
  readonly and: string;
  readonly unknownPlace: string;
  readonly unknownPublisher: string;
  /** In place of authors and year, where the author–date form needs some. */
  readonly anonymous: string;
  readonly undated: string;
};

const CHINESE: Terms = {
  others: '等',
  translator: '译',
  editor: () => '编',
  edition: (number) => `${number}版`,
  volume: (number) => `第${number}卷`,
  and: '和',
  unknownPlace: '[出版地不详]',
  unknownPublisher: '[出版者不详]',
  anonymous: '佚名',
  undated: '无日期',
};

const JAPANESE: Terms = {
  ...CHINESE,
  translator: '訳',
  editor: () => '編',
  volume: (number) => `第${number}巻`,
  unknownPlace: '[出版地不明]',
  unknownPublisher: '[出版者不明]',
  anonymous: '著者不明',
  undated: '日付不明',
};

const KOREAN: Terms = {
  ...CHINESE,
  others: '등',
  translator: '역',
  editor: () => '편',
  edition: (number) => `${number}판`,
  volume: (number) => `제${number}권`,
  unknownPlace: '[출판지불명]',
  unknownPublisher: '[출판사불명]',
  anonymous: '저자불명',
  undated: '연도불명',
};

const RUSSIAN: Terms = {
  others: 'и др.',
  translator: 'пер.',
  editor: () => 'ред.',
  edition: (number) => `${number}-е изд.`,
  volume: (number) => `т. ${number}`,
  and: ' и ',
  unknownPlace: '[Б. м.]',
  unknownPublisher: '[б. и.]',
  anonymous: 'Аноним',
  undated: 'б. г.',
};

/** English, and every other language in Latin letters: the international Latin abbreviations. */
const WESTERN: Terms = {
  others: 'et al.',
  translator: 'trans.',
  editor: (count) => (count > 1 ? 'eds.' : 'ed.'),
  edition: (number) => `${number}${ordinalEnding(number)} ed.`,
  volume: (number) => `v. ${number}`,
  and: ' and ',
  unknownPlace: '[S.l.]',
  unknownPublisher: '[s.n.]',
  anonymous: 'Anon',
  undated: 'n.d.',
};

const TERMS = new Map([
  ['zh', CHINESE],
  ['ja', JAPANESE],
  ['ko', KOREAN],
  ['ru', RUSSIAN],
]);

/** Names of languages as BibTeX's `langid` and library catalogues write them, and frequent slips for a code. */
const LANGUAGE_NAMES = new Map(
  Object.entries({
    zh: 'chinese schinese tchinese simplifiedchinese traditionalchinese cn chi zho 中文 汉语',
    en: 'english american british usenglish ukenglish eng 英文 英语',
    ja: 'japanese jp jpn 日文 日语',
    ko: 'korean kr kor 韩文 韩语',
    ru: 'russian rus 俄文 俄语',
    de: 'german ngerman deu ger 德文 德语',
    fr: 'french fra fre 法文 法语',
  }).flatMap(([code, names]) => names.split(' ').map((name): [string, string] => [name, code])),
);

/** BCP 47 tag: the record's own `language`, else what the script of its title, then of its names, tells. */
export function entryLanguage(record: ReferenceRecord): string {
  const names = [...(record.author ?? []), ...(record.editor ?? [])];
  const written = names.map((name) => `${name.family ?? ''}${name.given ?? ''}${name.literal ?? ''}`).join(' ');
  return (
    readLanguageTag(cleanText(record.language)) ?? inferLanguage(record.title ?? '') ?? inferLanguage(written) ?? 'en'
  );
}

/** BCP 47 tag of a title in the entry, which may differ from the entry's: Latin letters under authors in Han. */
export function titleLanguage(record: ReferenceRecord, title: string): string {
  const inferred = inferLanguage(title) ?? (/\p{Script=Latin}/u.test(title) ? 'en' : entryLanguage(record));
  return readLanguageTag(cleanText(record.language)) ?? inferred;
}

/** The words for entries in the language that `tag` names. */
export function termsFor(tag: string): Terms {
  return TERMS.get(tag.split('-')[0] ?? '') ?? WESTERN;
}

/** A code as written, or the name of a language; undefined for what is neither. */
export function readLanguageTag(written: string): string | undefined {
  const tag = LANGUAGE_NAMES.get(written.toLowerCase()) ?? written.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A few characters of another script inside a longer Latin title do not change its language. */
function inferLanguage(text: string): string | undefined {
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  const has = (script: RegExp) => 3 * (text.match(script)?.length ?? 0) >= Math.max(latin, 1);
  const kana = has(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana) return 'ja';
  if (has(/\p{Script=Hangul}/gu)) return 'ko';
  if (has(/\p{Script=Han}/gu)) return 'zh';
  return has(/\p{Script=Cyrillic}/gu) ? 'ru' : undefined;
}

function ordinalEnding(number: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
  return number % 100 >= 11 && number % 100 <= 13 ? 'th' : ending;
}
