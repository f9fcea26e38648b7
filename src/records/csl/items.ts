// Text of a CSL-JSON file → the text of each item, so that a broken one does not take the others with it. Linear in the text.

/** Half-open range of an item that `[…]` or `{"references": […]}` holds. */
export type ItemRange = { readonly start: number; readonly end: number };

/** An item alone is a list of one. What is not closed ends where the text does. */
export function listItems(text: string): ItemRange[] {
  const ranges: ItemRange[] = [];
  const mark = /"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g;
  let [depth, start] = [0, -1];
  const listDepth = /^[\s\ufeff]*\[/.test(text)
    ? 1
    : /^[\s\ufeff]*\{\s*"(?:references|items)"\s*:\s*\[/.test(text)
      ? 2
      : 0;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [found] = match;
    if (found === '{' || found === '[') {
      if (depth === listDepth && found === '{') start = match.index;
      depth++;
    }
    if (found !== '}' && found !== ']') continue;
    depth--;
    if (depth !== listDepth || start < 0) continue;
    ranges.push({ start, end: mark.lastIndex });
    start = -1;
  }
  return start < 0 ? ranges : [...ranges, { start, end: text.length }];
}
