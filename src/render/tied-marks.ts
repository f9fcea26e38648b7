// Marks that stay with the formula they touch: browsers break lines beside one even where no line may begin or end.
import type { Token } from 'markdown-it';
import type { Formula } from '../model/section.ts';
import { factOf } from './context.ts';
import { escapeHtml, tag } from './html.ts';

const CLOSING = /^[，。、；：！？…—～）】》〉」』”’,.;:!?)\]%‰]+/;
const OPENING = /[（【《〈「『“‘([]+$/;

/**
 * `html` of the formula at `index` with the marks it touches. A break beside the formula can be forbidden only together with those
 * between its parts; `<wbr>` allows these again.
 */
export function tieMarks(html: string, tokens: readonly Token[], index: number): string {
  const [before, after] = [openingMarks(tokens, index), closingMarks(tokens, index)];
  if (!before && !after) return html;
  const breakable = html.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
  return tag('span', { class: 'tied' }, escapeHtml(before) + breakable + escapeHtml(after));
}

/** Marks at the start of the text behind the formula at `index`. */
function closingMarks(tokens: readonly Token[], index: number): string {
  return (isFormula(tokens[index]) && CLOSING.exec(textOf(tokens[index + 1]))?.[0]) || '';
}

/** Marks at the end of the text before the formula at `index`. */
function openingMarks(tokens: readonly Token[], index: number): string {
  return (isFormula(tokens[index]) && OPENING.exec(textOf(tokens[index - 1]))?.[0]) || '';
}

/** The text at `index` without the marks that its neighbours take. */
export function untiedText(tokens: readonly Token[], index: number): string {
  const text = textOf(tokens[index]);
  return text.slice(closingMarks(tokens, index - 1).length, text.length - openingMarks(tokens, index + 1).length);
}

function isFormula(token: Token | undefined): boolean {
  return token?.type === 'formula' && !factOf<Formula>(token).display;
}

function textOf(token: Token | undefined): string {
  return token?.type === 'text' ? token.content : '';
}
