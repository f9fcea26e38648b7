// A work as a registry describes it, in the words of CSL: what every registry's reader makes, and the lock and new records are made from.
import type { Notice } from '../../schemas/lock.ts';
import type { ReferenceName, ReferenceType } from '../../schemas/reference.ts';
import { cleanText } from '../bibliography/field-text.ts';
import { stripMarkup } from '../evidence/fold.ts';

export type Work = {
  readonly type?: ReferenceType;
  /** The registered title first, then other forms of it: with subtitle, in the original language. */
  readonly titles: readonly string[];
  readonly authors: readonly ReferenceName[];
  readonly editors?: readonly ReferenceName[];
  /** `2017`, `2017-12`, `2017-12-04`; the one to cite first. */
  readonly issued: readonly string[];
  readonly containers?: readonly string[];
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly number?: string | undefined;
  readonly publishers?: readonly string[];
  readonly place?: string | undefined;
  readonly language?: string | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly isbn?: string | undefined;
  readonly url?: string | undefined;
};

/** What a registry says of one identifier. */
export type Finding = {
  readonly identifier: string;
  /** Where anyone can ask the same. */
  readonly url: string;
  readonly found: boolean;
  readonly work?: Work;
  readonly agency?: string;
  readonly notices?: readonly Notice[];
};

/** One clean line, or undefined for none. */
export function readLine(text: string | null | undefined): string | undefined {
  const line = cleanText(stripMarkup(text ?? ''));
  return line === '' ? undefined : line;
}

/** The distinct clean lines among `texts`. */
export function readLines(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map(readLine))].filter((line) => line !== undefined);
}

/** `[2017, 12, 4]` → `2017-12-04`. */
export function writeDate(parts: readonly (number | null)[] | undefined): string | undefined {
  const [year, month, day] = parts ?? [];
  if (typeof year !== 'number' || year < 1 || year > 9999) return undefined;
  const rest = [month, day].filter((part) => typeof part === 'number' && part >= 1 && part <= 31);
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
