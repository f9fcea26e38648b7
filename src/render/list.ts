// Lists, quotations and rules of plain Markdown.
import type { Rules } from './context.ts';
import { openTag } from './html.ts';

export const listRules: Rules = {
  bullet_list_open: () => '<ul>\n',
  bullet_list_close: () => '</ul>\n',
  ordered_list_open: (token) => `${openTag('ol', { start: token.attrGet('start') ?? undefined })}\n`,
  ordered_list_close: () => '</ol>\n',
  list_item_open: () => '<li>',
  list_item_close: () => '</li>\n',
  dl_open: () => '<dl>\n',
  dl_close: () => '</dl>\n',
  dt_open: () => '<dt>',
  dt_close: () => '</dt>\n',
  dd_open: () => '<dd>',
  dd_close: () => '</dd>\n',
  blockquote_open: () => '<blockquote>\n',
  blockquote_close: () => '</blockquote>\n',
  hr: () => '<hr>\n',
};
