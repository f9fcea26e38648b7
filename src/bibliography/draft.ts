// A record on its way to an entry, with everything the layouts of the types ask for again and again.
import type { ReferenceName, ReferenceRecord } from '../../schemas/reference.ts';
import { accessAreas } from './access-path.ts';
import { lettered, publicationYear } from './author-year.ts';
import { formatDay, formatYear } from './dates.ts';
import { type Area, textArea } from './entry.ts';
import { cleanPages, cleanText, cleanTitle } from './field-text.ts';
import { entryLanguage, type Terms, termsFor, titleLanguage } from './language.ts';
import { formatNames } from './names.ts';
import { type Preprint, recognisePreprint } from './preprint.ts';
import { responsibleNames } from './responsible.ts';
import type { CitationStyle, Marks } from './style.ts';

export type Draft = {
  readonly record: ReferenceRecord;
  readonly style: CitationStyle;
  readonly marks: Marks;
  readonly terms: Terms;
  readonly preprint: Preprint | undefined;
  /** URL, DOI and the like; a work that has any is online (`/OL`). */
  readonly access: readonly Area[];
  /** What follows the publisher or the journal's name; empty in the author–date form, which has it behind the authors. */
  readonly year: string;
  /** Tells the work from others of the same authors and year; see {@link AuthorYear}. */
  readonly letter: string;
};

/** 文献类型标识 of GB/T 7714. */
export type TypeMark = 'M' | 'C' | 'J' | 'N' | 'D' | 'R' | 'S' | 'P' | 'PP' | 'DS' | 'CP' | 'EB';

export function startDraft(record: ReferenceRecord, style: CitationStyle, letter: string): Draft {
  const preprint = recognisePreprint(record);
  const access = accessAreas(record, preprint);
  const terms = termsFor(entryLanguage(record));
  const year = style.form === 'author-date' ? '' : formatYear(record.issued);
  return { record, style, marks: style.marks, terms, preprint, access, year, letter };
}

/**
 * What an entry opens with. By number: whoever is responsible, and nothing where nobody is named, so that it opens with the title.
 * By author and date: 佚名 or its like stands in, and the year follows.
 */
export function openingArea(draft: Draft): Area {
  const { record, style, terms, marks, letter } = draft;
  const names = formatNames(responsibleNames(record), style, terms);
  if (style.form === 'numeric') return textArea(names);
  return textArea((names || terms.anonymous) + marks.comma + lettered(publicationYear(record), letter));
}

/** Whoever is responsible for the host of a work; empty when nobody is named. */
export function authorArea(draft: Draft, names: readonly ReferenceName[] | undefined): Area {
  return textArea(formatNames(names, draft.style, draft.terms));
}

/** `题名：编号[R/OL]`. `after` stands between title and type mark: a number or a volume. */
export function titleArea(draft: Draft, mark: TypeMark, after = ''): Area {
  const title = cleanTitle(draft.record.title);
  const rest = (title !== '' && after !== '' ? draft.marks.colon : '') + after;
  const type = `[${mark}${draft.access.length > 0 ? '/OL' : ''}]`;
  return [{ text: title, kind: 'title', lang: titleLanguage(draft.record, title) }, { text: rest + type }];
}

/** Journal, proceedings or host book, with what follows it in the same area; without a name the mark between the two goes too. */
export function containerArea(draft: Draft, title: string | undefined, after = ''): Area {
  const text = cleanText(title);
  if (text === '') return textArea(after.replace(/^[，：,:] ?/u, ''));
  return [{ text, kind: 'container', lang: titleLanguage(draft.record, text) }, ...textArea(after)];
}

/** `周远，译`; the 2015 edition writes 等译 without a comma. */
export function translatorArea(draft: Draft): Area {
  return roleArea(draft, draft.record.translator, draft.terms.translator);
}

/** `周远，编`, of a work that has authors as well. */
export function editorArea(draft: Draft): Area {
  const editors = draft.record.editor;
  return roleArea(draft, editors, draft.terms.editor(editors?.length ?? 0));
}

/** `2版`, `4th ed.`; empty for a first edition. */
export function editionArea(draft: Draft): Area {
  const written = cleanText(draft.record.edition);
  const bare = written
    .replace(/^第|版$|版本$/gu, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)?\.?\s*(?:ed(?:ition|n)?\.?)?$/i, '');
  const number = /^\d{1,4}$/.test(bare) ? Number(bare) : hanNumber(bare);
  if (number === undefined) return textArea(written.replace(/^(.*) edition$/i, '$1 ed.'));
  return textArea(number > 1 ? draft.terms.edition(number) : '');
}

/** `：第2卷`, `：v. 35`, with its colon, to follow a title; a volume that has words of its own stands as written. */
export function volumeText(draft: Draft): string {
  const volume = cleanText(draft.record.volume);
  if (volume === '') return '';
  return /^[\dIVXLC]+$/.test(volume) ? draft.terms.volume(volume) : volume;
}

/** Pages, or the article number that stands in their place. */
export function pageText(draft: Draft): string {
  return cleanPages(draft.record.page, draft.marks.comma);
}

/** `[2026-08-01]`. The 2025 edition asks for it only `where` the page may change; the 2015 one for everything online. */
export function accessDate(draft: Draft, where: 'changing' | 'fixed' = 'fixed'): string {
  const asked = draft.style.edition === 2015 || where === 'changing';
  const day = formatDay(draft.record.accessed);
  return asked && day !== '' && draft.access.length > 0 ? `[${day}]` : '';
}

function roleArea(draft: Draft, names: readonly ReferenceName[] | undefined, role: string): Area {
  const text = formatNames(names, draft.style, draft.terms);
  if (text === '') return [];
  const joined = draft.style.edition === 2015 && text.endsWith('等');
  return textArea(text + (joined ? '' : draft.marks.comma) + role);
}

/** 二 → 2, up to 九十九; undefined when the text is no Han numeral. */
function hanNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (!match || text === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? undefined : digit(tens + ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

function digit(han: string): number {
  return han === '' ? 0 : '一二三四五六七八九'.indexOf(han) + 1;
}
