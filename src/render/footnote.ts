// Footnotes: ① in the text, the notes at the end of the page in the order of their first marks, each leading back. Circled, since [1] is a
// citation. First marks and notes carry names by which a style sheet may set each note beside its mark, below the note before it.
import type { Token } from 'markdown-it';
import type { Footnote, FootnoteReference } from '../model/section.ts';
import { type Context, factOf, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';

/** What the marks of one page add up to while it is rendered. */
export type FootnoteMarks = {
  /** Label → the note's tokens; of two equal labels the first. */
  readonly notes: ReadonlyMap<string, readonly Token[]>;
  /** Label → its number by first mark, and how often it was marked. */
  readonly marks: Map<string, { readonly number: number; count: number }>;
};

export const footnoteRules: Rules = {
  footnote_reference: (token, { footnotes: { notes, marks } }) => {
    const label = factOf<FootnoteReference>(token).label.value;
    if (!notes.has(label)) return tag('span', { class: 'missing' }, escapeHtml(`[^${label}]`));
    const mark = marks.get(label) ?? { number: marks.size + 1, count: 0 };
    mark.count += 1;
    marks.set(label, mark);
    const link = { id: markId(label, mark.count), href: fragment(noteId(label)), role: 'doc-noteref' };
    const style = mark.count === 1 ? `anchor-name:${markName(mark.number)}` : undefined;
    return tag('sup', { class: 'footnote-mark', style }, tag('a', link, circle(mark.number)));
  },
};

/** Takes the notes out of a page's tokens, those inside other notes too. */
export function takeFootnotes(tokens: readonly Token[]): {
  readonly body: Token[];
  readonly notes: Map<string, Token[]>;
} {
  const body: Token[] = [];
  const notes = new Map<string, Token[]>();
  const open: Token[][] = [body];
  for (const token of tokens) {
    if (token.type === 'footnote_open') {
      const note: Token[] = [];
      const label = factOf<Footnote>(token).label.value;
      if (!notes.has(label)) notes.set(label, note);
      open.push(note);
    } else if (token.type === 'footnote_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { body, notes };
}

/** The notes that were marked, as a list; empty when none was. Notes may mark further notes, so the list grows while it is written. */
export function renderFootnotes(context: Context): string {
  const { notes, marks } = context.footnotes;
  const written = new Map<string, string>();
  for (const label of marks.keys()) written.set(label, context.renderTokens(notes.get(label) ?? []));
  if (written.size === 0) return '';
  const items = [...written].map(([label, html], index) => {
    const number = tag('span', { class: 'footnote-number' }, circle(index + 1));
    const note = withBackLinks(html, backLinks(label, marks.get(label)?.count ?? 0));
    return `${openTag('li', { id: noteId(label), style: noteNames(index + 1) })}${number}<div>${note}</div></li>\n`;
  });
  return tag(
    'section',
    { class: 'footnotes', role: 'doc-endnotes', 'aria-label': '脚注' },
    `<ol>\n${items.join('')}</ol>`,
  );
}

function backLinks(label: string, count: number): string {
  const links = Array.from({ length: count }, (_, index) => {
    const name = count > 1 ? `回到正文第${index + 1}处` : '回到正文';
    return tag('a', { href: fragment(markId(label, index + 1)), role: 'doc-backlink', 'aria-label': name }, '↩');
  });
  return links.join(' ');
}

/** The links stand at the end of the note's last paragraph, where it ends with one. */
function withBackLinks(html: string, links: string): string {
  const end = '</p>\n';
  return html.endsWith(end) ? `${html.slice(0, -end.length)} ${links}${end}` : `${html}<p>${links}</p>`;
}

/** ① … ㊿, and （51） beyond. */
function circle(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : `（${number}）`;
}

/** Names of CSS anchors, by number: an author's label may hold what they cannot. */
const markName = (number: number): string => `--mark-${number}`;
const noteName = (number: number): string => `--note-${number}`;

function noteNames(number: number): string {
  return `--beside:${markName(number)};--below:${noteName(number - 1)};anchor-name:${noteName(number)}`;
}

const noteId = (label: string): string => `note:${label}`;
const markId = (label: string, count: number): string => `mark:${label}:${count}`;
const fragment = (id: string): string => `#${id.replaceAll('%', '%25')}`;
