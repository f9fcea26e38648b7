// Whether two page fields can mean the same pages: `1735-80` and `1735–1780`, the first page alone, article numbers with their letters.
import { foldText } from '../fold.ts';

type Range = {
  /** Of an article whose pages are counted apart: 9 in `9:1-9:24`. */
  readonly article: string | undefined;
  readonly first: string;
  readonly last: string | undefined;
};

export function pagesAgree(written: string, registered: string): boolean {
  const [one, other] = [readPages(written), readPages(registered)];
  if (!one || !other) return foldText(written) === foldText(registered);
  if (one.first !== other.first) return false;
  if (one.article !== undefined && other.article !== undefined && one.article !== other.article) return false;
  // A record may give the first page only; and a registry often does.
  return one.last === undefined || other.last === undefined || one.last === other.last;
}

/** Longer than any list of pages; blanks in a row would cost their square. */
const MAX_LENGTH = 200;

/** The first range of several. */
function readPages(text: string): Range | undefined {
  const plain = text
    .slice(0, MAX_LENGTH)
    .normalize('NFKC')
    .trim()
    .replace(/^(?:pp?\.?|第|article\s*(?:no\.?|number)?)\s*/i, '')
    .replace(/页$/u, '')
    .replace(/\s*(?:-{1,3}|[‐‑‒–—−～~至])\s*/g, '-');
  const [range = ''] = plain.split(/[,，、;；+]/);
  const article = /^([^:-]+):/.exec(range)?.[1]?.trim();
  const [first = '', last, ...rest] = range.split('-').map(readPage);
  if (first === '' || rest.length > 0) return undefined;
  return { article, first, last: last === undefined || last === '' ? undefined : complete(first, last) };
}

function readPage(text: string): string {
  const page = text.trim().replace(/^.*:/, '').toLowerCase();
  return page.replace(/^([a-z]*)0+(?=\d)/, '$1');
}

/** `1735-80` → 1780; `S12-15` → S15. */
function complete(first: string, last: string): string {
  const [, letters = '', digits = ''] = /^([a-z]*)(\d+)$/.exec(first) ?? [];
  if (!/^\d+$/.test(last) || digits === '') return last;
  const isShort = last.length < digits.length;
  return letters + (isShort ? digits.slice(0, digits.length - last.length) + last : last);
}
