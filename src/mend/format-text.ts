// The text of a Markdown file → the same laid out in one way: it says what it said, and its front matter is not touched.
import { splitFrontMatter } from '../parse/front-matter.ts';
import { readLayout } from '../parse/layout.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { readOutline } from '../parse/outline.ts';
import { printLayout } from './print-blocks.ts';
import { isEqual, type TextStyle } from './print-text.ts';

/** Undefined when it would say something else then, or is nothing that can be laid out. */
export function formatText(text: string, style: TextStyle): string | undefined {
  const parsed = parseBody(text);
  const blocks = readLayout(parsed);
  if (!blocks) return undefined;
  const start = splitFrontMatter(text).body;
  const lineEnd = /\r\n?|\n/.exec(text.slice(start))?.[0] ?? /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const head = writeHead(text.slice(0, start), lineEnd);
  const lines = printLayout(blocks, style);
  const gap =
    lines.length > 0 && /[^\uFEFF\s]/.test(head) && !/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)$/.test(head) ? lineEnd : '';
  const formatted = head + gap + lines.map((line) => line + lineEnd).join('');
  if (formatted === text) return text;
  const isSame =
    splitFrontMatter(formatted).body === head.length && isEqual(readOutline(parsed), readOutline(parseBody(formatted)));
  return isSame ? formatted : undefined;
}

function parseBody(text: string): ReturnType<typeof parseMarkdown> {
  return parseMarkdown({ file: '', text, start: splitFrontMatter(text).body });
}

/** Front matter, ending in a line end; nothing where there is none. */
function writeHead(head: string, lineEnd: string): string {
  return head === '' || head === '\uFEFF' || /[\r\n]$/.test(head) ? head : head + lineEnd;
}
