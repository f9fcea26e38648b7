// A record → what running text calls it by, before its number: 陈明月等, Lin et al., or the title of a work without author.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { cleanText, cleanTitle } from './field-text.ts';
import { entryLanguage, termsFor } from './language.ts';
import { shortName, splitOthers } from './names.ts';
import { responsibleNames } from './responsible.ts';

/** One or two authors by name, of more the first and 等 or its like, in the language of the entry. Editors stand in for authors. */
export function citationAuthors(record: ReferenceRecord): string {
  const language = entryLanguage(record);
  const terms = termsFor(language);
  const { named, cut } = splitOthers(responsibleNames(record));
  const [first, second] = named.map(shortName);
  if (first === undefined) return quoteTitle(record);
  if (cut || named.length > 2) return first + (/^\p{ASCII}|^и/u.test(terms.others) ? ' ' : '') + terms.others;
  return second === undefined ? first : first + terms.and + second;
}

/** Titles stand in 《》 in Chinese text, whatever their language. */
function quoteTitle(record: ReferenceRecord): string {
  const title = cleanText(record['title-short']) || cleanTitle(record.title);
  return title === '' ? record.id : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
