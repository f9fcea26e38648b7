// Text of a CSL-JSON file → the text of each item, so that a broken one does not take the others with it. Linear in the text.

/** Half-open range of an item in `[…]` or `{"references": […]}`, and how deep things lie in it. */
export type ItemRange = { readonly start: number; readonly end: number; readonly depth: number };

/** An item alone is a list of one. What is not closed ends where the text does. */
export function listItems(text: string): ItemRange[] {
  const ranges: ItemRange[] = [];
  const listDepth = readListDepth(text);
  const skipString = stringSkipper(text);
  const mark = /["[\]{}]/g;
  let [depth, deepest, start] = [0, 0, -1];
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [found] = match;
    if (found === '"') mark.lastIndex = skipString(mark.lastIndex);
    else if (found === '{' || found === '[') {
      if (depth === listDepth && found === '{') [start, deepest] = [match.index, depth];
      depth++;
      deepest = Math.max(deepest, depth);
    } else {
      depth--;
      if (depth === listDepth && start >= 0) {
        ranges.push({ start, end: mark.lastIndex, depth: deepest - listDepth });
        start = -1;
      }
    }
  }
  return start < 0 ? ranges : [...ranges, { start, end: text.length, depth: deepest - listDepth }];
}

/** Brackets around each item. */
function readListDepth(text: string): number {
  if (/^[\s\ufeff]*\[/.test(text)) return 1;
  return /^[\s\ufeff]*\{\s*"(?:references|items)"\s*:\s*\[/.test(text) ? 2 : 0;
}

/** From behind a quotation mark to behind its partner; a text that is not closed ends with its line. */
function stringSkipper(text: string): (from: number) => number {
  let newline = -1;
  return (from) => {
    if (newline < from) newline = indexOrEnd(text, '\n', from);
    for (let quote = indexOrEnd(text, '"', from); quote < newline; quote = indexOrEnd(text, '"', quote + 1)) {
      let escapes = 0;
      while (text[quote - 1 - escapes] === '\\') escapes++;
      if (escapes % 2 === 0) return quote + 1;
    }
    return newline;
  };
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from);
  return index < 0 ? text.length : index;
}
