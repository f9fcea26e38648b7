// SVG or CSL text → tokens, by a strict subset of XML: no DOCTYPE, entity, CDATA or processing instruction but the XML declaration. One pass,
// no recursion.

export type XmlProblem = { readonly offset: number; readonly message: string };
export type XmlAttribute = { readonly name: string; readonly value: string; readonly offset: number };
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly XmlAttribute[];
      readonly empty: boolean;
      readonly offset: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly offset: number }
  | { readonly kind: 'text'; readonly text: string; readonly offset: number };

/** Ends of the constructs that hold nothing for a reader, by their beginnings. */
const SKIPPED: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?xml ', '?>'],
];

const NAME = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
/** Controls but tab and line ends, lone surrogates, and the two characters that XML forbids. */
const FORBIDDEN = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\t\n\r]]/v;

/** Tokens in order; stops with a problem at the first thing it does not take. */
export function tokenizeXml(text: string): { readonly tokens: readonly XmlToken[]; readonly problem?: XmlProblem } {
  const tokens: XmlToken[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const next = text.startsWith('<', at) ? readMarkup(text, at) : readText(text, at);
    if ('message' in next) return { tokens, problem: next };
    if (next.token) tokens.push(next.token);
    at = next.end;
  }
  return { tokens };
}

type Read = { readonly token?: XmlToken; readonly end: number } | XmlProblem;

function readText(text: string, start: number): Read {
  const end = text.indexOf('<', start);
  const raw = text.slice(start, end < 0 ? text.length : end);
  const decoded = decodeText(raw, start);
  if (typeof decoded !== 'string') return decoded;
  return { token: { kind: 'text', text: decoded, offset: start }, end: start + raw.length };
}

function readMarkup(text: string, start: number): Read {
  for (const [begin, end] of SKIPPED) {
    if (!text.startsWith(begin, start)) continue;
    const close = text.indexOf(end, start + begin.length);
    return close < 0 ? { offset: start, message: `${begin.trim()} 没有结束` } : { end: close + end.length };
  }
  if (text.startsWith('<!DOCTYPE', start)) return { offset: start, message: '不能有 <!DOCTYPE>：请删去这一段声明' };
  if (text.startsWith('<![CDATA[', start)) return { offset: start, message: '不能有 CDATA' };
  if (text.startsWith('<!', start)) return { offset: start, message: '不能有 <!…> 声明' };
  if (text.startsWith('<?', start)) return { offset: start, message: '不能有 <?…?> 处理指令' };
  return text.startsWith('</', start) ? readClose(text, start) : readOpen(text, start);
}

function readClose(text: string, start: number): Read {
  const name = matchAt(NAME, text, start + 2)?.[0];
  const end = name === undefined ? undefined : matchAt(/\s*>/y, text, start + 2 + name.length);
  if (name === undefined || !end) return { offset: start, message: '结束标签写得不对' };
  return { token: { kind: 'close', name, offset: start }, end: end.index + end[0].length };
}

function readOpen(text: string, start: number): Read {
  const name = matchAt(NAME, text, start + 1)?.[0];
  if (name === undefined) return { offset: start, message: '“<”后面不是标签名；文字里的“<”要写成 &lt;' };
  const attributes: XmlAttribute[] = [];
  const seen = new Set<string>();
  let at = start + 1 + name.length;
  for (let match = matchAt(ATTRIBUTE, text, at); match; match = matchAt(ATTRIBUTE, text, at)) {
    const offset = match.index + match[0].search(/\S/);
    const attribute = match[1] ?? '';
    const value = decodeText(match[2] ?? match[3] ?? '', offset);
    if (typeof value !== 'string') return value;
    if (seen.has(attribute)) return { offset, message: `属性 ${attribute} 写了两次` };
    seen.add(attribute);
    attributes.push({ name: attribute, value, offset });
    at = match.index + match[0].length;
  }
  const end = matchAt(TAG_END, text, at);
  if (!end) return { offset: at, message: `<${name}> 的属性写得不对` };
  return {
    token: { kind: 'open', name, attributes, empty: end[1] === '/', offset: start },
    end: end.index + end[0].length,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and character numbers. */
function decodeText(raw: string, offset: number): string | XmlProblem {
  let unknown: string | undefined;
  const decoded = raw.replace(/&([^;&]{0,10};?)/g, (written, body: string) => {
    const character = body.endsWith(';') ? decodeEntity(body.slice(0, -1)) : undefined;
    if (character === undefined) unknown ??= written;
    return character ?? '';
  });
  if (unknown !== undefined) return { offset, message: `不能有实体 ${unknown}；“&”要写成 &amp;` };
  return FORBIDDEN.test(decoded) ? { offset, message: '含有 XML 不允许的控制字符' } : decoded;
}

function decodeEntity(name: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!number) return ENTITIES.get(name);
  const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
