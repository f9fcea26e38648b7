// The text of a Markdown file → the same laid out in one way: it says what it said, and its front matter is not touched.
import { splitFrontMatter } from '../parse/front-matter.ts';
import { readLayout } from '../parse/layout.ts';
import { type ParsedMarkdown, parseMarkdown } from '../parse/markdown.ts';
import { readOutline } from '../parse/outline.ts';
import { printLayout } from './print-blocks.ts';
import { isEqual, type TextStyle } from './print-text.ts';

/** Undefined when it would say something else then, or is nothing that can be laid out. */
export function formatText(text: string, style: TextStyle): string | undefined {
  const { body } = splitFrontMatter(text);
  const parsed = parseFrom(body, text);
  const blocks = readLayout(parsed);
  if (!blocks) return undefined;
  const lineEnd = /\r\n?|\n/.exec(text.slice(body))?.[0] ?? /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const head = endLine(text.slice(0, body), lineEnd);
  const lines = printLayout(blocks, style);
  const gap = lines.length > 0 && isOpen(head) ? lineEnd : '';
  const formatted = head + gap + lines.map((line) => line + lineEnd).join('');
  if (formatted === text) return text;
  const isSame =
    splitFrontMatter(formatted).body === head.length &&
    isEqual(readOutline(parsed), readOutline(parseFrom(head.length, formatted)));
  return isSame ? formatted : undefined;
}

function parseFrom(start: number, text: string): ParsedMarkdown {
  return parseMarkdown({ file: '', text, start });
}

/** Front matter, which may end with its file. */
function endLine(head: string, lineEnd: string): string {
  return head === '' || head === '\uFEFF' || /[\r\n]$/.test(head) ? head : head + lineEnd;
}

/** Whether there is front matter and no blank line at its end. */
function isOpen(head: string): boolean {
  return /[^\uFEFF\r\n\t ][ \t]*(?:\r\n?|\n)$/.test(head.slice(-1000));
}
