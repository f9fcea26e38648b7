// Captions and headings of a page → their HTML for lists that lead to them: formulas set, citations without their links; no
// notes or images.
import type { Token } from 'markdown-it';
import type { Diagram, Figure, Heading } from '../model/section.ts';
import { type Context, factOf } from './context.ts';
import { escapeHtml } from './html.ts';
import { tableAt } from './table.ts';

export type Titles = {
  /** Label of a figure, diagram or table → its caption. */
  readonly captions: ReadonlyMap<string, string>;
  /** Anchor of a heading → its words. */
  readonly headings: ReadonlyMap<string, string>;
};

const LEFT_OUT = new Set(['footnote_reference', 'image', 'term_open', 'term_close']);

export function renderTitles(tokens: readonly Token[], context: Context): Titles {
  const captions = new Map<string, string>();
  const headings = new Map<string, string>();
  tokens.forEach((token, index) => {
    const words = () => renderWords(tokens[index + 1]?.children ?? [], context);
    if (token.type === 'heading_open') headings.set(factOf<Heading>(token).anchor, words());
    if (token.type === 'table_caption_open') keep(captions, tableAt(tokens, index - 1), words());
    if (token.type === 'figure') keep(captions, factOf<Figure>(token), renderWords(token.children ?? [], context));
    if (token.type === 'diagram') {
      const diagram = factOf<Diagram>(token);
      keep(captions, diagram, escapeHtml(diagram.caption?.value ?? ''));
    }
  });
  return { captions, headings };
}

function keep(captions: Map<string, string>, { label }: Pick<Figure, 'label'>, html: string): void {
  if (label && !captions.has(label.value)) captions.set(label.value, html);
}

/** Rendered as inside a link: every construct that leads somewhere is its words alone. */
function renderWords(tokens: readonly Token[], context: Context): string {
  context.openLinks.push(true);
  const html = context.renderTokens(tokens.filter(({ type }) => !LEFT_OUT.has(type)));
  context.openLinks.pop();
  return html;
}
