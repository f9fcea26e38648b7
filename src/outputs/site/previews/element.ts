// HTML of our own → the elements in it, as slices of the text. Law: only for what src/render/ and src/outputs/ wrote: there `<`, `>` and
// `"` stand for themselves nowhere, neither in texts nor in attributes, and every element but the void ones is closed.

export type Element = {
  readonly name: string;
  /** Offsets in the text that it is cut from. */
  readonly start: number;
  readonly end: number;
  readonly html: string;
  /** What stands between its tags. */
  readonly content: string;
};

/** Value of `id`, as it is written, → offset of the element's tag; of two the first. */
export function indexIds(html: string): Map<string, number> {
  const starts = new Map<string, number>();
  for (const { 1: id = '', index } of html.matchAll(/ id="([^"]*)"/g))
    if (!starts.has(id)) starts.set(id, html.lastIndexOf('<', index));
  return starts;
}

/** The element whose opening tag stands at `start`. */
export function cutElement(html: string, start: number): Element {
  const name = /^<([a-z][a-z0-9-]*)/i.exec(html.slice(start, start + 40))?.[1] ?? '';
  const inside = html.indexOf('>', start) + 1;
  const [close, end] = findClose(html, name, start);
  return { name, start, end, html: html.slice(start, end), content: html.slice(inside, Math.max(inside, close)) };
}

/** Where the closing tag begins and ends; of a void element, and where there is none, the end of the opening tag. */
function findClose(html: string, name: string, start: number): [number, number] {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])[^>]*>`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return [tag.index, tags.lastIndex];
    if (/^(?:img|br|hr|wbr|input)$/.test(name)) break;
  }
  const end = html.indexOf('>', start) + 1;
  return [end, end];
}

/** The text without the elements whose opening tags match. */
export function dropElements(html: string, opening: RegExp): string {
  let [kept, from] = ['', 0];
  for (const { index } of html.matchAll(new RegExp(opening, 'g'))) {
    if (index < from) continue;
    kept += html.slice(from, index);
    from = cutElement(html, index).end;
  }
  return kept + html.slice(from);
}
