// XML as our writers write it (no comments, CDATA or entities of its own) → its elements in order; throws at whatever is not well formed.

export type XmlElement = {
  readonly name: string;
  readonly depth: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Directly inside it. */
  text: string;
};

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
]);

export function readXml(xml: string): XmlElement[] {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)?.[0];
  if (forbidden) throw new Error(`forbidden in XML: ${JSON.stringify(forbidden)}`);
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="(?:utf-8|UTF-8)"\?>\n/, '');
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!token.startsWith('<')) readText(token, open.at(-1));
    else if (token.startsWith('</')) closeElement(token, open.pop());
    else {
      const element = openElement(token, open.length);
      elements.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.map(({ name }) => name)}`);
  return elements;
}

function readText(token: string, parent: XmlElement | undefined): void {
  const text = unescapeXml(token);
  if (parent) parent.text += text;
  else if (text.trim()) throw new Error(`text outside: ${text}`);
}

function closeElement(token: string, element: XmlElement | undefined): void {
  if (token !== `</${element?.name}>`) throw new Error(`${token} closes ${element?.name}`);
}

function openElement(token: string, depth: number): XmlElement {
  const match = /^<([\w:]+)((?:\s[\w:-]+="[^"<]*")*)\/?>$/.exec(token);
  if (!match) throw new Error(`no tag: ${token}`);
  const [, name = '', written = ''] = match;
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of written.matchAll(/\s([\w:-]+)="([^"<]*)"/g)) {
    if (attributes.has(key)) throw new Error(`${key} twice: ${token}`);
    attributes.set(key, unescapeXml(value));
  }
  return { name, depth, attributes, text: '' };
}

function unescapeXml(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`bare & in ${text}`);
  return text.replace(/&\w+;/g, (entity) => ENTITIES.get(entity) ?? '');
}
