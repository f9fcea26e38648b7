// The Markdown dialect: a file's text → markdown-it tokens whose construct tokens carry facts. The one place that configures markdown-it.
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import definitionLists from 'markdown-it-deflist';
import type { Context } from './context.ts';
import { joinText, keepBlockPositions, keepInlinePositions, parseInlineTokens, takeCharacter } from './positions.ts';
import { closeBlocks, readBlockEnd, readBlockStart } from './syntax/block.ts';
import { readBareKey, readBracket } from './syntax/citation.ts';
import { readBlockComment, readInlineComment } from './syntax/comment.ts';
import { createDefinitionRule } from './syntax/definition-list.ts';
import { createFigureRule, liftFigures } from './syntax/figure.ts';
import { readFootnote, readFootnoteReference } from './syntax/footnote.ts';
import { readFormula, readFormulaBlock } from './syntax/formula.ts';
import { nameHeadings, readHeadings } from './syntax/heading.ts';
import { createAutolinkRule, createLinkRule, createReferenceRule } from './syntax/link.ts';
import { readListings } from './syntax/listing.ts';
import { nameParagraphs } from './syntax/paragraph.ts';
import { readTable } from './syntax/table.ts';
import { readTerm } from './syntax/term.ts';
import { joinLines, noteHtml, noteStrayLabel, noteStrayLine } from './syntax/text.ts';

export type ParsedMarkdown = { readonly tokens: readonly Token[]; readonly context: Context };

/** Where the body of a Markdown file begins and ends. */
export type Body = { readonly file: string; readonly text: string; readonly start: number };

/** Parses the body of a file: everything from `start` on. Never throws; linear in the text. */
export function parseMarkdown({ file, text, start }: Body): ParsedMarkdown {
  const stored = text.slice(start);
  const normalised = stored.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
  const context: Context = {
    file,
    text,
    toFile: offsetMap(stored, start),
    place: (offset) => offset,
    openBlocks: [],
    attributes: [],
    comments: [],
    definitions: [],
    nearMisses: [],
    searched: new WeakMap(),
  };
  return { tokens: MARKDOWN.parse(normalised, { context }), context };
}

/** Normalised offset → offset in the file: adds the carriage returns that were dropped before it. */
function offsetMap(stored: string, start: number): (offset: number) => number {
  const dropped = Array.from(stored.matchAll(/\r\n/g), (match, count) => match.index - count);
  if (dropped.length === 0) return (offset) => start + offset;
  return (offset) => {
    let low = 0;
    let high = dropped.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dropped[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return start + offset + low;
  };
}

function createMarkdown(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: false, typographer: false });
  md.validateLink = () => true;
  md.use(cjkFriendly).use(definitionLists);
  keepBlockPositions(md);
  keepInlinePositions(md);
  addBlockRules(md);
  addInlineRules(md);
  addCoreRules(md);
  return md;
}

function addBlockRules(md: MarkdownIt): void {
  const { ruler } = md.block;
  const rules = nameRules(BLOCK_RULES, ruler.getRules(''));
  const [reference, definitions] = [rules.get('reference'), rules.get('deflist')];
  ruler.at('table', readTable, { alt: ['paragraph', 'reference'] });
  ruler.before('fence', 'formula', readFormulaBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  ruler.before('fence', 'block_end', readBlockEnd, {
    alt: ['paragraph', 'reference', 'blockquote', 'list', 'deflist'],
  });
  ruler.before('fence', 'block_start', readBlockStart, { alt: ['blockquote'] });
  ruler.before('reference', 'footnote', readFootnote, { alt: ['paragraph', 'reference'] });
  ruler.before('heading', 'comment', readBlockComment, { alt: ['blockquote'] });
  if (reference) ruler.at('reference', createReferenceRule(reference));
  if (definitions)
    ruler.at('deflist', createDefinitionRule(definitions), { alt: ['paragraph', 'reference', 'blockquote'] });
}

function addInlineRules(md: MarkdownIt): void {
  const { ruler, ruler2 } = md.inline;
  const rules = nameRules(INLINE_RULES, ruler.getRules(''));
  const [link, image, autolink] = [rules.get('link'), rules.get('image'), rules.get('autolink')];
  ruler.after('escape', 'formula', readFormula);
  ruler.before('link', 'footnote_reference', readFootnoteReference);
  ruler.before('link', 'bracket', readBracket);
  ruler.before('link', 'term', readTerm);
  if (link) ruler.at('link', createLinkRule(link));
  if (image) ruler.at('image', createFigureRule(image));
  if (autolink) ruler.at('autolink', createAutolinkRule(autolink));
  ruler.after('autolink', 'comment', readInlineComment);
  ruler.after('comment', 'bare_key', readBareKey);
  ruler.push('stray_label', noteStrayLabel);
  ruler.push('html', noteHtml);
  ruler.push('stray_line', noteStrayLine);
  ruler.push('character', takeCharacter);
  ruler2.at('fragments_join', joinText);
}

function nameRules<Rule>(names: readonly string[], rules: readonly Rule[]): Map<string, Rule | undefined> {
  return new Map(names.map((name, index) => [name, rules[index]]));
}

/** Active rules of markdown-it and its plug-ins in their order, for blocks and lines: the wrapped ones are found by their place. */
const BLOCK_RULES = [
  'table',
  'code',
  'fence',
  'blockquote',
  'hr',
  'list',
  'reference',
  'html_block',
  'heading',
  'lheading',
  'deflist',
];
const INLINE_RULES = [
  'text',
  'linkify',
  'newline',
  'escape',
  'backticks',
  'strikethrough',
  'emphasis',
  'link',
  'image',
  'autolink',
  'html_inline',
  'entity',
];

function addCoreRules(md: MarkdownIt): void {
  const { ruler } = md.core;
  ruler.disable(['linkify', 'replacements', 'smartquotes', 'text_join']);
  ruler.before('inline', 'headings', readHeadings);
  ruler.before('headings', 'blocks', closeBlocks);
  ruler.at('inline', parseInlineTokens);
  ruler.push('lines', joinLines);
  ruler.push('heading_names', nameHeadings);
  ruler.push('figures', liftFigures);
  ruler.push('paragraphs', nameParagraphs);
  ruler.push('listings', readListings);
}

/** Holds rules only: what it knows of a text is in the text's context. */
const MARKDOWN = createMarkdown();
