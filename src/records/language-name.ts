// The names of languages that BibTeX files use, as babel has them ↔ the tags that records use.
import { cleanText } from '../bibliography/field-text.ts';
import { readLanguageTag } from '../bibliography/language.ts';

/** The first name of a tag is the one that is written. */
const NAMES: readonly (readonly [name: string, tag: string])[] = [
  ['chinese', 'zh-CN'],
  ['schinese', 'zh-CN'],
  ['tchinese', 'zh-TW'],
  ['english', 'en'],
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
  ['russian', 'ru'],
  ['ngerman', 'de'],
  ['french', 'fr'],
  ['spanish', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
];
const TAGS = new Map(NAMES);

/** A name, a code or anything else; what names no language that we know stays as it is. */
export function readLanguage(written: string): string {
  const text = cleanText(written);
  return TAGS.get(text.toLowerCase()) ?? readLanguageTag(text) ?? text;
}

export function languageName(tag: string): string {
  return NAMES.find(([, named]) => named === tag)?.[0] ?? tag;
}
