// What follows a key in a citation → Locator: `p. 35`, `pp. 3-7, 12`, `第35页`, `35` are pages, all else stays as it is.
import type { Locator } from '../../model/section.ts';
import type { Part } from '../../model/span.ts';

const DASH = '\\s*(?:[-–—～~至]+)\\s*';
const COMMA = '\\s*[,，、]\\s*';

/** One number, range or list of them, where a number is what `page` matches. */
function pagesOf(page: string): string {
  const range = `${page}(?:${DASH}${page})?`;
  return `(${range}(?:${COMMA}${range})*)`;
}

/** Only behind a word for pages may a page be called xii or A3. */
const ANY_PAGE = '(?:[A-Z]?\\d+|[ivxlcdmIVXLCDM]+)';
const PAGES = new RegExp(
  `^(?:pp?\\.\\s*${pagesOf(ANY_PAGE)}|第\\s*${pagesOf(ANY_PAGE)}\\s*页|${pagesOf('\\d+')}(?:\\s*页)?)$`,
);

export function toLocator({ value, span }: Part): Locator {
  const match = PAGES.exec(value);
  const pages = match?.[1] ?? match?.[2] ?? match?.[3];
  if (pages === undefined) return { kind: 'other', value, span };
  const plain = pages.replace(new RegExp(DASH, 'g'), '-').replace(new RegExp(COMMA, 'g'), ', ');
  return { kind: 'page', value: plain, span };
}
