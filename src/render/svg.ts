// An SVG file → markup that may stand in a page, or everything that is wrong with it. What is not allowed is refused, never repaired.

import { tokenizeXml, type XmlAttribute, type XmlProblem, type XmlToken } from '../parse/xml.ts';
import { escapeHtml } from './html.ts';
import {
  ATTRIBUTES,
  DROPPED_ATTRIBUTES,
  DROPPED_ELEMENTS,
  ELEMENTS,
  PROPERTIES,
  ROOT_ATTRIBUTES,
  TEXT_ELEMENTS,
} from './svg-allowed.ts';
import { type CheckedValue, checkReference, checkStyle, checkValue, isSvgId } from './svg-value.ts';
import { isDrawable, type SvgNode } from './svg-weight.ts';

/** `attributes` are those of the outermost element, checked; `content` is HTML. */
export type SafeSvg = {
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: string;
  /** Takes colours from the page (`currentColor`, `var()`), and so follows its theme. */
  readonly themed: boolean;
};

export type SanitizedSvg = { readonly svg: SafeSvg } | { readonly problems: readonly XmlProblem[] };

const MAX_DEPTH = 100;
const MAX_PROBLEMS = 20;

type OpenToken = XmlToken & { readonly kind: 'open' };

type Writer = {
  readonly prefix: string;
  readonly dropped: ReadonlySet<string>;
  readonly problems: XmlProblem[];
  readonly html: string[];
  readonly open: { readonly name: string; readonly node: SvgNode }[];
  readonly byId: Map<string, SvgNode>;
  /** Depth inside a dropped element; 0 outside. */
  skipping: number;
  root: { readonly node: SvgNode; readonly attributes: ReadonlyMap<string, string> } | undefined;
};

/** `prefix` makes the ids of one figure differ from those of all others; elements named in `dropped` vanish with all they hold. */
export function sanitizeSvg(
  text: string,
  prefix: string,
  dropped: ReadonlySet<string> = DROPPED_ELEMENTS,
): SanitizedSvg {
  const { tokens, problem } = tokenizeXml(text);
  const writer: Writer = {
    prefix,
    dropped,
    problems: [],
    html: [],
    open: [],
    byId: new Map(),
    skipping: 0,
    root: undefined,
  };
  for (const token of tokens) {
    writeToken(writer, token);
    if (writer.problems.length >= MAX_PROBLEMS || writer.open.length > MAX_DEPTH) break;
  }
  if (writer.open.length > MAX_DEPTH) writer.problems.push({ offset: 0, message: `嵌套太深：超过 ${MAX_DEPTH} 层` });
  else if (problem) writer.problems.push(problem);
  return finish(writer, text.length);
}

function finish({ problems, open, root, byId, html }: Writer, length: number): SanitizedSvg {
  const last = open.at(-1);
  if (problems.length === 0 && last) problems.push({ offset: length, message: `<${last.name}> 没有结束` });
  if (problems.length === 0 && !root) problems.push({ offset: 0, message: '不是 SVG：最外层应是 <svg>' });
  if (problems.length === 0 && root && !isDrawable(root.node, byId)) {
    problems.push({ offset: 0, message: '引用成环，或展开后元素太多' });
  }
  if (problems.length > 0 || !root) return { problems };
  const content = html.join('');
  const values = [...root.attributes.values()].join(' ');
  return { svg: { attributes: root.attributes, content, themed: /currentcolor|var\(/i.test(`${content} ${values}`) } };
}

function writeToken(writer: Writer, token: XmlToken): void {
  if (token.kind === 'open') writeOpen(writer, token);
  else if (token.kind === 'close') writeClose(writer, token);
  else writeText(writer, token);
}

function writeOpen(writer: Writer, token: OpenToken): void {
  const { name, offset } = token;
  if (writer.skipping > 0 || writer.dropped.has(name) || name.includes(':')) {
    if (!token.empty) writer.skipping += 1;
    return;
  }
  const parent = writer.open.at(-1);
  if (!parent && (name !== 'svg' || writer.root))
    writer.problems.push({ offset, message: '不是 SVG：最外层应是唯一的 <svg>' });
  if (!ELEMENTS.has(name)) writer.problems.push({ offset, message: explainElement(name) });
  else if (parent?.name === 'title' || parent?.name === 'desc')
    writer.problems.push({ offset, message: `<${parent.name}> 里只能有文字` });
  const { attributes, references } = checkAttributes(writer, token, parent ? ATTRIBUTES : ROOT_ATTRIBUTES);
  const node: SvgNode = {
    children: [],
    references,
    repeats: countVertices(token.attributes),
    tiled: name === 'pattern',
  };
  const id = token.attributes.find((attribute) => attribute.name === 'id');
  if (id) defineId(writer, id, node);
  if (parent) writeStart(writer, name, attributes, token.empty);
  else writer.root = { node, attributes };
  parent?.node.children.push(node);
  if (!token.empty) writer.open.push({ name, node });
}

function writeStart(writer: Writer, name: string, attributes: ReadonlyMap<string, string>, empty: boolean): void {
  writer.html.push(`<${name}`);
  for (const [key, value] of attributes) writer.html.push(` ${key}="${escapeHtml(value)}"`);
  writer.html.push(empty ? '/>' : '>');
}

function writeClose(writer: Writer, { name, offset }: { readonly name: string; readonly offset: number }): void {
  if (writer.skipping > 0) {
    writer.skipping -= 1;
    return;
  }
  const open = writer.open.pop();
  if (open?.name !== name) writer.problems.push({ offset, message: `</${name}> 没有配对的开始标签` });
  if (writer.open.length > 0) writer.html.push(`</${name}>`);
}

function writeText(writer: Writer, { text, offset }: { readonly text: string; readonly offset: number }): void {
  const parent = writer.open.at(-1);
  if (!parent && text.trim() !== '') writer.problems.push({ offset, message: '<svg> 之外不能有文字' });
  if (writer.skipping === 0 && parent && TEXT_ELEMENTS.has(parent.name)) writer.html.push(escapeHtml(text));
}

function defineId(writer: Writer, { value, offset }: XmlAttribute, node: SvgNode): void {
  if (!isSvgId(value)) writer.problems.push({ offset, message: 'id 只能用字母、数字和 _ . : -' });
  else if (writer.byId.has(value)) writer.problems.push({ offset, message: `id ${value} 用了两次` });
  else writer.byId.set(value, node);
}

function checkAttributes(
  writer: Writer,
  token: OpenToken,
  kept: ReadonlySet<string>,
): { attributes: Map<string, string>; references: string[] } {
  const attributes = new Map<string, string>();
  const references: string[] = [];
  for (const attribute of token.attributes) {
    const checked = checkAttribute(attribute, writer.prefix, kept);
    if (checked === undefined) continue;
    if ('problem' in checked) {
      writer.problems.push({ offset: attribute.offset, message: checked.problem });
      continue;
    }
    references.push(...checked.references);
    const name = attribute.name === 'xlink:href' ? 'href' : attribute.name;
    if (checked.value !== '' && (kept !== ROOT_ATTRIBUTES || kept.has(name))) attributes.set(name, checked.value);
  }
  return { attributes, references };
}

/** Undefined: the attribute is dropped. */
function checkAttribute(
  { name, value }: XmlAttribute,
  prefix: string,
  kept: ReadonlySet<string>,
): CheckedValue | undefined {
  if (name === 'href' || name === 'xlink:href') return checkReference(value, prefix);
  if (name.includes(':') || name.startsWith('data-') || name.startsWith('aria-') || DROPPED_ATTRIBUTES.has(name))
    return undefined;
  if (name === 'id') return { value: prefix + value, references: [] };
  if (name === 'style') return checkStyle(value, prefix, kept === ROOT_ATTRIBUTES ? ROOT_ATTRIBUTES : PROPERTIES);
  if (/^on/i.test(name)) return { problem: `不能有事件属性 ${name}` };
  return ATTRIBUTES.has(name) ? checkValue(value, prefix) : { problem: `不能有属性 ${name}` };
}

/** Markers are drawn at each vertex, so a long path with markers weighs as many times more. */
function countVertices(attributes: readonly XmlAttribute[]): number {
  const marked = attributes.some(({ name, value }) => name.startsWith('marker') || value.includes('marker'));
  const path = attributes.find(({ name }) => name === 'd' || name === 'points');
  return marked && path ? 1 + path.value.length / 4 : 1;
}

function explainElement(name: string): string {
  if (name === 'script') return '不能有脚本 <script>';
  if (name === 'style') return '不能有 <style>：它会影响整个网页，请把样式写成各元素的属性';
  if (name === 'foreignObject') return '不能有 <foreignObject>：请让绘图软件输出普通文字（<text>）';
  if (name === 'image') return '不能有 <image>：请把位图单独作为插图文件';
  return `不能有 <${name}>`;
}
