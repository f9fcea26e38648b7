// KaTeX's HTML → the same picture from fewer elements: an empty one that only keeps a distance becomes a margin of the one before it.

const PART = /<(\/?)[a-z]+([^>]*)>|[^<]+/g;
const SPACE = /^ class="mspace" style="margin-right:(-?[\d.]+)em;?"$/;
/** Of a sibling in whose own size of type an em is as long as beside it. */
const SAME_SIZE = /^ class="m(?:ord|op|bin|rel|open|close|punct|inner)(?![^"]*(?:sizing|fallback))[^"]*"/;
const MARGIN = /(style="[^"]*?)margin-right:(-?[\d.]+)em/;

type Open = { readonly tag: number; before: number | undefined };

/** `html`: the drawn half of a formula; what is closed last may have been opened before it. Linear. */
export function foldSpaces(html: string): string {
  const parts: string[] = [];
  const open: Open[] = [{ tag: -1, before: undefined }];
  const spaces = new Set<number>();
  for (const [part, slash, attributes = ''] of html.matchAll(PART)) {
    const parent = open.at(-1);
    if (slash === undefined) {
      if (parent) parent.before = undefined;
      parts.push(part);
    } else if (slash === '') {
      const width = SPACE.exec(attributes)?.[1];
      const before = parent?.before;
      const isFolded = width !== undefined && before !== undefined && addMargin(parts, before, Number(width));
      if (isFolded) spaces.add(open.length);
      if (!attributes.endsWith('/')) open.push({ tag: isFolded ? -1 : parts.length, before: undefined });
      if (!isFolded) parts.push(part);
    } else {
      const closed = open.pop();
      if (spaces.delete(open.length)) continue;
      const around = open.at(-1);
      if (around) around.before = closed?.tag;
      parts.push(part);
    }
  }
  return parts.join('');
}

/** Whether the element whose tag is `parts[at]` could take the margin. */
function addMargin(parts: string[], at: number, width: number): boolean {
  const tag = parts[at] ?? '';
  if (!SAME_SIZE.test(tag.slice('<span'.length))) return false;
  const write = (em: number) => `margin-right:${String(Number(em.toFixed(2))).replace(/^(-?)0\./, '$1.')}em`;
  if (MARGIN.test(tag))
    parts[at] = tag.replace(MARGIN, (_, style: string, own: string) => style + write(Number(own) + width));
  else if (tag.includes(' style="')) parts[at] = tag.replace(' style="', ` style="${write(width)};`);
  else parts[at] = tag.replace(/>$/, ` style="${write(width)}">`);
  return true;
}
