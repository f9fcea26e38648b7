// Mermaid code → an SVG that takes its colours from the page, through the same allow-list as the SVGs of authors.

import { sanitizeSvg } from './svg.ts';
import { DROPPED_ELEMENTS } from './svg-allowed.ts';
import { boxedSvg } from './svg-element.ts';
import type { TypesetError, Typesetting } from './tex.ts';

export type Mermaid = {
  renderMermaidSVG(code: string, options: { readonly transparent: boolean }): string;
  parseMermaid(code: string): { readonly edges: readonly unknown[] };
};

const KINDS = /^(?:graph|flowchart|stateDiagram(?:-v2)?|sequenceDiagram|classDiagram|erDiagram)(?![\w-])/;
const HAS_EDGES = /^(?:graph|flowchart|stateDiagram)/;
/** The layout takes seconds for more: drawings of that size do not fit a page either. */
const MAX_CODE = 10_000;
const MAX_LINES = 200;
const MAX_EDGES = 150;
const MAX_AMPERSANDS = 40;

/** The generator's own style sheet, with the web font it asks for, and its metadata go. */
const DROPPED: ReadonlySet<string> = new Set([...DROPPED_ELEMENTS, 'style']);

/** Variables of the generator → colours of the page. */
const COLOURS: ReadonlyMap<string, string> = new Map([
  ['--_text', 'currentColor'],
  ['--_text-sec', 'var(--ink-soft, currentColor)'],
  ['--_text-muted', 'var(--ink-soft, currentColor)'],
  ['--_text-faint', 'var(--ink-soft, currentColor)'],
  ['--_line', 'var(--ink-soft, currentColor)'],
  ['--_arrow', 'var(--ink-soft, currentColor)'],
  ['--_node-fill', 'var(--paper-raised, none)'],
  ['--_node-stroke', 'var(--line-strong, currentColor)'],
  ['--_group-fill', 'var(--paper, none)'],
  ['--_group-hdr', 'var(--paper-raised, none)'],
  ['--_inner-stroke', 'var(--line, currentColor)'],
  ['--_key-badge', 'var(--line, none)'],
  ['--bg', 'var(--paper, none)'],
]);

export function drawMermaid(mermaid: Mermaid, code: string, prefix: string, label: string): Typesetting {
  const refusal = refuseCode(code);
  if (refusal) return { error: refusal };
  try {
    if (HAS_EDGES.test(firstLine(code).text) && mermaid.parseMermaid(code).edges.length > MAX_EDGES)
      return { error: tooLarge(code) };
    const result = sanitizeSvg(recolour(mermaid.renderMermaidSVG(code, { transparent: true })), prefix, DROPPED);
    if ('svg' in result) return { html: boxedSvg(result.svg, { label }) };
    return { error: { message: result.problems[0]?.message ?? '', offset: 0, length: code.length } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { error: { message: `写法不对：${error.message}`, offset: 0, length: code.length } };
  }
}

function refuseCode(code: string): TypesetError | undefined {
  const { text, offset } = firstLine(code);
  if (text === '') return { message: '没有内容', offset: 0, length: code.length };
  if (!KINDS.test(text)) {
    const word = /^\S+/.exec(text)?.[0] ?? text;
    return {
      message: `不支持 ${word.slice(0, 40)}；可用 flowchart、stateDiagram-v2、sequenceDiagram、classDiagram、erDiagram`,
      offset,
      length: word.length,
    };
  }
  const lines = code.split('\n').length;
  const ampersands = code.split('&').length - 1;
  return code.length > MAX_CODE || lines > MAX_LINES || ampersands > MAX_AMPERSANDS ? tooLarge(code) : undefined;
}

function tooLarge(code: string): TypesetError {
  return { message: `太大：最多 ${MAX_LINES} 行、${MAX_EDGES} 条连线`, offset: 0, length: code.length };
}

/** The first line that is neither blank nor a comment, without the blanks around it. */
function firstLine(code: string): { readonly text: string; readonly offset: number } {
  let offset = 0;
  for (const line of code.split('\n')) {
    const text = line.trim();
    if (text !== '' && !text.startsWith('%%')) return { text, offset: offset + line.indexOf(text) };
    offset += line.length + 1;
  }
  return { text: '', offset: 0 };
}

/** Only in attribute values: in text a quotation mark is escaped. */
function recolour(svg: string): string {
  return svg.replace(/="var\((--[\w-]+)\)"/g, (value, name: string) =>
    COLOURS.has(name) ? `="${COLOURS.get(name)}"` : value,
  );
}
