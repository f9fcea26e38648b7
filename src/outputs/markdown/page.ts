// A page of the book → its Markdown version: Pandoc's Markdown, whole by itself with its records and macros.
import { editText } from '../../mend/edits.ts';
import { printLayout } from '../../mend/print-blocks.ts';
import type { Book, BookPage } from '../../model/book.ts';
import { readLayout } from '../../parse/layout.ts';
import { parseMarkdown } from '../../parse/markdown.ts';
import { escapeText } from './escape-text.ts';
import { listInlineEdits } from './inline-edits.ts';
import { writePortably } from './portable-blocks.ts';
import type { Writing } from './writing.ts';

/** Pandoc wants what belongs to a definition four columns in. */
const PANDOC_STYLE = { sentencePerLine: false, definitionMark: ':   ' };

/** The title and the body. */
export function writePageBody(writing: Writing): string {
  const { book, page } = writing;
  const title = [page.numberText, page.title].filter((part) => part).map(escapeText);
  const body = writeBody(writing);
  return [writeMacros(book, page), `# ${title.join(' ')} {#${page.id}}\n`, body].filter((part) => part).join('\n');
}

function writeBody(writing: Writing): string {
  const { book, page, text } = writing;
  const { file, body } = page.section;
  const start = body.start;
  const edited = editText(text, listInlineEdits(writing)).slice(start);
  const blocks = readLayout(parseMarkdown({ file, text: edited, start: 0 }));
  // What cannot be laid out is given as it was written.
  if (!blocks) return `${edited.trimEnd()}\n`;
  const lines = printLayout(writePortably(book, page, blocks), PANDOC_STYLE);
  return lines.map((line) => `${line}\n`).join('');
}

/** Those of the book, for a page with formulas: Pandoc expands them. */
function writeMacros({ settings }: Book, { section }: BookPage): string {
  if (section.formulas.length === 0) return '';
  return Object.entries(settings.macros).map(writeMacro).join('');
}

function writeMacro([name, tex]: [string, string]): string {
  const count = Math.max(0, ...[...tex.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
  return `\\newcommand{${name}}${count > 0 ? `[${count}]` : ''}{${tex}}\n`;
}
