// A table → a three-line table in a box that scrolls by itself, under its caption, which does not scroll with it.
import type { Token } from 'markdown-it';
import type { Formula, Table } from '../model/section.ts';
import { captionContent } from './caption.ts';
import { factOf, type Rules } from './context.ts';
import { formulaWords } from './formula-text.ts';
import { closeConstruct } from './heading.ts';
import { openTag } from './html.ts';

export const tableRules: Rules = {
  table_open: (token, context, tokens, index) => {
    const table = factOf<Table>(token);
    context.closings.push('</table></div></figure>');
    const figure = openTag('figure', { id: table.label?.value, class: 'table' });
    return tokens[index + 1]?.type === 'table_caption_open'
      ? figure
      : figure + openBox({ role: 'group', 'aria-label': '表格' });
  },
  table_close: closeConstruct,
  table_caption_open: (_token, context, tokens, index) => {
    const { label } = tableAt(tokens, index - 1);
    const number = captionContent(context, label, '');
    const gap = number && tokens[index + 1]?.content ? '\u2002' : '';
    return openTag('figcaption', { id: captionId(tableAt(tokens, index - 1)) }) + number + gap;
  },
  table_caption_close: (_token, _context, tokens, index) => {
    return `</figcaption>${openBox({ role: 'region', 'aria-labelledby': captionId(tableAt(tokens, index - 3)) })}`;
  },
  thead_open: () => '<thead>\n',
  thead_close: () => '</thead>\n',
  tbody_open: () => '<tbody>\n',
  tbody_close: () => '</tbody>\n',
  tr_open: () => '<tr>',
  tr_close: () => '</tr>\n',
  th_open: (token, context, tokens, index) => {
    if (isEmpty(tokens[index + 1])) return openTag('td', { class: alignment(token) });
    const formula = onlyFormula(tokens[index + 1]);
    // MathML gives a cell no name that every reader finds.
    const name = formula && openTag('span', { role: 'math', 'aria-label': formulaWords(formula, context.typeset) });
    return openTag('th', { scope: 'col', class: alignment(token) }) + (name ?? '');
  },
  th_close: (_token, _context, tokens, index) => {
    if (isEmpty(tokens[index - 1])) return '</td>';
    return onlyFormula(tokens[index - 1]) ? '</span></th>' : '</th>';
  },
  td_open: (token) => openTag('td', { class: alignment(token) }),
  td_close: () => '</td>',
};

/** The table whose opening token stands at `index`: a caption follows it at once. */
export function tableAt(tokens: readonly Token[], index: number): Table {
  const token = tokens[index];
  if (token?.type !== 'table_open') throw new Error('a table caption stands behind the opening of its table');
  return factOf<Table>(token);
}

/** The corner above row names and beside column names heads nothing. */
function isEmpty(cell: Token | undefined): boolean {
  return cell?.type === 'inline' && cell.content.trim() === '';
}

function onlyFormula(cell: Token | undefined): Formula | undefined {
  const [only, ...others] = cell?.children ?? [];
  return only?.type === 'formula' && others.length === 0 ? factOf<Formula>(only) : undefined;
}

function alignment(token: Token): string | undefined {
  const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  return side && `align-${side}`;
}

function captionId({ label, span }: Table): string {
  return `${label?.value ?? `table-${span.start}`}__caption`;
}

function openBox(name: Readonly<Record<string, string>>): string {
  return `${openTag('div', { class: 'table-box', tabindex: 0, ...name })}<table>\n`;
}
