// The address of a search result → its words marked on the page, wherever elements, formulas and citations divide them.
import { createFold } from './search/fold.ts';
import { collectText, type PageText, type Range, SEPARATOR, wrapRanges } from './search/page-text.ts';

const [CLASS, FOUND] = ['found', '.found'];

/** `search` holds `mark` (words of one paragraph), `before` (what stands before the first of them), or `formula` (the beginning of its TeX). */
export function markPassage(search: string, hash: string): void {
  const asked = new URLSearchParams(search);
  const main = document.querySelector('main');
  if (!main) return;
  clearMarks();
  const anchor = document.getElementById(readAnchor(hash));
  const formula = asked.get('formula');
  if (formula !== null) findFormula(main, anchor, formula)?.classList.add(CLASS);
  else markWords(collectText(main, anchor), asked.getAll('mark'), asked.get('before') ?? '');
  document.querySelector(FOUND)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  document.addEventListener('keydown', clearAtEscape);
}

/** Empty where the address is no address of ours. */
function readAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function clearAtEscape({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  clearMarks();
  document.removeEventListener('keydown', clearAtEscape);
}

function clearMarks(): void {
  for (const found of document.querySelectorAll(FOUND)) {
    found.classList.remove(CLASS);
    if (found.localName !== 'mark') continue;
    const parent = found.parentNode;
    found.replaceWith(...found.childNodes);
    parent?.normalize();
  }
}

/** The first formula from the anchor on whose TeX begins so. */
function findFormula(main: Element, anchor: Element | null, tex: string): Element | null {
  const isBehind = (element: Element) =>
    !anchor ||
    anchor.contains(element) ||
    Boolean(anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const written = [...main.querySelectorAll('annotation')].filter((annotation) => {
    return (annotation.textContent ?? '').trim().replace(/\s+/g, ' ').startsWith(tex);
  });
  return (written.find(isBehind) ?? written[0])?.closest('.katex') ?? null;
}

/** In the first block, from the anchor on, that holds the first of the words behind `before`. */
function markWords(page: PageText, words: readonly string[], before: string): void {
  const fold = createFold(new Map());
  const folded = fold(page.text);
  const [first = '', ...others] = words.map((word) => fold(word).text).filter((word) => word);
  if (!first) return;
  const context = fold(before + (words[0] ?? '')).text;
  const from = folded.starts.findIndex((start) => start >= page.anchor);
  const behind = folded.text.indexOf(context, Math.max(0, from));
  const candidates = [
    behind < 0 ? behind : behind + context.length - first.length,
    folded.text.indexOf(first, Math.max(0, from)),
    folded.text.indexOf(first),
  ];
  const at = candidates.find((candidate) => candidate >= 0);
  if (at === undefined) return;
  const block: Range = [folded.text.lastIndexOf(SEPARATOR, at) + 1, folded.text.indexOf(SEPARATOR, at)];
  const places = findAll(folded.text, [first, ...others], block);
  wrapRanges(
    page,
    places.map(([from, to]) => [folded.starts[from] ?? 0, folded.ends[to - 1] ?? 0]),
    CLASS,
  );
}

/** Every place of the words inside `block`; of two that overlap the first. */
function findAll(text: string, words: readonly string[], [start, end]: Range): Range[] {
  const places: Range[] = [];
  for (const word of words)
    for (let at = text.indexOf(word, start); at >= 0 && at < end; at = text.indexOf(word, at + word.length))
      if (places.every(([from, to]) => at >= to || at + word.length <= from)) places.push([at, at + word.length]);
  return places;
}
