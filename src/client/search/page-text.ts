// The DOM of a page → its text as the index has it: formulas as their MathML reads without accents, no raised numbers, no glosses; and back to its nodes.

export type PageText = {
  readonly text: string;
  /** Offset in `text` of the anchor that the address names; 0 without one. */
  readonly anchor: number;
  readonly pieces: readonly Piece[];
};

/** A text node, or an element that is marked as a whole. */
type Piece = { readonly node: Text | Element; readonly start: number; readonly end: number };

/** Stands between blocks: of private use, so that nothing folds it and no query holds it. */
export const SEPARATOR = '\ue000';

const [FORMULA, LEFT_OUT] = ['.katex', 'sup.citation, .footnote-mark, .footnote-number, .fate, .gloss, script, svg'];
const ACCENT = /^(?:[\^~ˉ‾˘˙¨˚ˇˋˊ]|\u20d7)$/;
const BLOCK =
  /^(?:address|article|aside|blockquote|d[dltiv]+|fig\w+|footer|form|h\d|header|hr|li|nav|[ou]l|p|pre|section|t\w+)$/;

export function collectText(root: Element, anchor: Element | null): PageText {
  const pieces: Piece[] = [];
  let [text, found] = ['', 0];
  const add = (node: Text | Element, words: string) => {
    pieces.push({ node, start: text.length, end: text.length + words.length });
    text += words;
  };
  const visit = (element: Element): void => {
    if (element.matches(LEFT_OUT)) return;
    const isBlock = BLOCK.test(element.localName);
    if (isBlock) text += SEPARATOR;
    if (element === anchor) found = text.length;
    if (element.matches(FORMULA)) add(element, readFormula(element));
    else
      for (const child of element.childNodes) {
        if (child instanceof Element) visit(child);
        else if (child instanceof Text) add(child, child.data);
      }
    if (isBlock) text += SEPARATOR;
  };
  visit(root);
  return { text: text + SEPARATOR, anchor: found, pieces };
}

/** A sign over a letter is one with it in the index, and folded away. */
function readFormula(formula: Element): string {
  const math = formula.querySelector('semantics > :not(annotation)')?.cloneNode(true);
  if (!(math instanceof Element)) return '';
  for (const sign of math.querySelectorAll('mover > mo:last-child')) if (ACCENT.test(sign.textContent)) sign.remove();
  return math.textContent;
}

export type Range = readonly [start: number, end: number];

/**
 * Marks what stands between two offsets of the text each: text in `<mark>`, other things by the class alone. From the last to the first,
 * so that a node that was cut still begins where its piece does.
 */
export function wrapRanges({ pieces }: PageText, ranges: readonly Range[], className: string): void {
  for (const [start, end] of ranges.toSorted(([a], [b]) => b - a))
    for (const { node, ...piece } of pieces) {
      const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
      if (from >= to) continue;
      if (node instanceof Element) node.classList.add(className);
      else wrapText(node, from - piece.start, to - piece.start, className);
    }
}

function wrapText(node: Text, start: number, end: number, className: string): void {
  node.splitText(end);
  const middle = node.splitText(start);
  const mark = document.createElement('mark');
  mark.className = className;
  middle.replaceWith(mark);
  mark.append(middle);
}
