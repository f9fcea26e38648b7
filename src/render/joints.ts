// Text → HTML in which lines break only where Chinese typesetting lets them, beyond what browsers know. What is added are elements and
// chances to break: the text that is copied or searched stays the author's.
import { escapeHtml, tag } from './html.ts';

const NUMERAL = '[0-9]+(?:[.\\-][0-9]+)*';
const PREFIXED = '[EPTGMKk]i?(?:B|bit)|[GMTk]?(?:bps|Hz|W|Wh|J|Pa)|[nμµmck]?m|[nμµm]?s|[μµmk]?g|m?[VAL]|[TGP]?FLOPS?';
const UNIT = `(?:${PREFIXED}|B|bit|nat|h|min|d|t|K|dB|px|pt|℃|℉)(?:/[a-zA-Z]+)?(?![A-Za-z0-9])`;

/** Dashes and connectors, which begin no line; 16 MiB; 第3章 and 图 2-3 as authors type them. */
const JOINTS = new RegExp(
  `—+|[～·]|${NUMERAL} ${UNIT}|第 ?${NUMERAL} ?[章节篇部卷册页条款期版届讲步层行列]|[图表式] ?[0-9]+(?:[.\\-][0-9]+)+`,
  'gu',
);

/** Text that is nothing but an address, of a page or a DOI. */
const ADDRESS = /^(?:https?:|10\.[0-9])[\x21-\x7e]*$/;

export function joinText(text: string): string {
  if (ADDRESS.test(text)) return breakAddress(text);
  let html = '';
  let end = 0;
  for (const { 0: joint, index } of text.matchAll(JOINTS)) {
    const kind = /^[—～·]/.test(joint) ? 'joint' : 'tied';
    html += escapeHtml(text.slice(end, index)) + tag('span', { class: kind }, joint);
    end = index + joint.length;
  }
  return html + escapeHtml(text.slice(end));
}

/** An address, which may go on in the next line behind any of its signs. */
export function breakAddress(address: string): string {
  return address
    .split(/(?<=[/:?&=#_])(?![/:?&=#_]|$)/)
    .map(escapeHtml)
    .join('<wbr>');
}
