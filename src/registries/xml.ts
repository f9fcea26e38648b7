// XML → its elements. Small on purpose: no document types, no entities of their own; what is not well-formed gives undefined.

export type Element = {
  /** With its prefix: `arxiv:doi`. */
  readonly name: string;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
};

type Open = { readonly name: string; readonly children: Element[]; text: string };

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));
const MAX_DEPTH = 20;

/** The root element. */
export function parseXml(text: string): Element | undefined {
  const root: Open = { name: '', children: [], text: '' };
  const open: Open[] = [root];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match || !readToken(match, open)) return undefined;
  }
  return open.length === 1 && root.children.length === 1 ? root.children[0] : undefined;
}

function readToken([, cdata, closing, name, , empty, plain]: RegExpExecArray, open: Open[]): boolean {
  const inner = open.at(-1);
  if (!inner) return false;
  if (cdata !== undefined || plain !== undefined) inner.text += cdata ?? decode(plain ?? '');
  if (name === undefined) return true;
  if (closing) {
    open.pop();
    return inner.name === name && open.length > 0;
  }
  const element: Open = { name, children: [], text: '' };
  inner.children.push(element);
  if (!empty) open.push(element);
  return open.length <= MAX_DEPTH;
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
