// HTML that begins behind a heading → its first sentence as a paragraph, or nothing where something else comes first.
import { tag } from '../../../render/html.ts';
import { cutElement } from './element.ts';

export function firstSentence(html: string): string {
  const next = /<(?:p(?! class)|h[2-6])(?=[\s>])/.exec(html);
  if (!next?.[0].startsWith('<p')) return '';
  const { content } = cutElement(html, next.index);
  return tag('p', {}, content.slice(0, findEnd(content)).trim());
}

/** Where no emphasis, link or formula is open; a sentence that cites is an element of its own. */
function findEnd(content: string): number {
  if (content.startsWith('<span class="sentence">')) return cutElement(content, 0).end;
  let depth = 0;
  for (const { 0: part, index } of content.matchAll(/<[^>]*>|[^<]+/g)) {
    if (part.startsWith('</')) depth -= 1;
    else if (part.startsWith('<')) depth += /^<(?:br|img|wbr)\b/.test(part) ? 0 : 1;
    const end = depth === 0 && !part.startsWith('<') ? /[。！？]+[”’」』）]*/.exec(part) : null;
    if (end) return index + end.index + end[0].length;
  }
  return content.length;
}
