// Formula → KaTeX's HTML; a numbered one stands beside its number （3-5）, a long one scrolls in its own box.
import type { Token } from 'markdown-it';
import { characterAt, characterBefore } from '../model/characters.ts';
import type { Formula } from '../model/section.ts';
import { type Context, factOf, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';
import { glossAt } from './term.ts';
import { tieMarks } from './tied-marks.ts';

/** Symbols that fit a phone's width; only what may be wider needs to be reachable by keyboard. */
const MAX_FITTING = 12;

export const formulaRules: Rules = {
  formula: (token, context, tokens, index) => {
    const formula = factOf<Formula>(token);
    if (formula.display) return displayFormula(formula, context, 'span');
    const gap = gapClass(hasGap(context, tokens, index, -1), hasGap(context, tokens, index, 1));
    const html = tieMarks(formulaHtml(formula, context), tokens, index);
    return gap ? tag('span', { class: gap }, html) : html;
  },
  formula_block: (token, context) => `${displayFormula(factOf<Formula>(token), context, 'div')}\n`,
};

/** `element` is `span` inside a paragraph, where a `div` cannot stand. */
function displayFormula(formula: Formula, context: Context, element: 'div' | 'span'): string {
  const target = formula.label && context.book.targets.get(formula.label.value);
  const number = target?.number ?? '';
  const scrolls = countSymbols(formula.tex.value) > MAX_FITTING;
  const box = scrolls ? { tabindex: 0, role: 'group', 'aria-label': number ? `式（${number}）` : '公式' } : {};
  const body = tag(element, { class: 'formula-body', ...box }, formulaHtml(formula, context));
  const mark = number && tag('span', { class: 'formula-number' }, `（${escapeHtml(number)}）`);
  return tag(element, { class: 'formula', id: formula.label?.value }, body + mark);
}

/** A formula that cannot be set is shown as it was written. */
function formulaHtml(formula: Formula, { typeset }: Context): string {
  const result = typeset(formula);
  return 'html' in result ? result.html : tag('code', { class: 'missing' }, escapeHtml(formula.tex.value));
}

/** A command counts as one symbol, wherever it stands. */
function countSymbols(tex: string): number {
  return tex.replace(/\\[A-Za-z]+|\s+/g, (part) => (part.startsWith('\\') ? 'x' : '')).length;
}

function gapClass(before: boolean, after: boolean): string {
  if (before && after) return 'math-inline';
  if (before) return 'math-inline-start';
  return after ? 'math-inline-end' : '';
}

/** Tokens that draw nothing: the neighbour is behind them. */
const INVISIBLE = /_(?:open|close)$|^comment$/;

/** Whether a letter or Han character stands next to the formula on that side: marks and blanks make a gap of their own. */
function hasGap(context: Context, tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  let at = index + step;
  for (; INVISIBLE.test(tokens[at]?.type ?? '') || isJoinedBreak(tokens[at]); at += step)
    // The other names of a term end in a bracket.
    if (step < 0 && tokens[at]?.type === 'term_close' && glossAt(context, tokens, at)) return false;
  const neighbour = tokens[at];
  if (neighbour?.type === 'code_inline' || neighbour?.type === 'cross_reference') return true;
  if (neighbour?.type !== 'text' && neighbour?.type !== 'text_special') return false;
  const { content } = neighbour;
  return /[\p{L}\p{N}]/u.test(step < 0 ? characterBefore(content, content.length) : characterAt(content, 0));
}

function isJoinedBreak(token: Token | undefined): boolean {
  return token?.type === 'softbreak' && factOf<{ joined?: boolean } | null>(token)?.joined === true;
}
