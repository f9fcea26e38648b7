// Paragraphs and the text in them. Every character of the author's passes through `escapeHtml`.
import { factOf, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';

export const paragraphRules: Rules = {
  paragraph_open: (token) => {
    const anchor = factOf<{ anchor?: string } | null>(token)?.anchor;
    return token.hidden ? '' : openTag('p', { id: anchor });
  },
  paragraph_close: (token) => (token.hidden ? '' : '</p>\n'),
  inline: (token, { renderTokens }) => renderTokens(token.children ?? []),
  text: ({ content }) => escapeHtml(content),
  text_special: ({ content }) => escapeHtml(content),
  code_inline: ({ content }) => tag('code', {}, escapeHtml(content)),
  // A line break inside Chinese text is no blank.
  softbreak: (token) => (factOf<{ joined?: boolean } | null>(token)?.joined ? '' : '\n'),
  hardbreak: () => '<br>\n',
  em_open: () => '<em>',
  em_close: () => '</em>',
  strong_open: () => '<strong>',
  strong_close: () => '</strong>',
  s_open: () => '<s>',
  s_close: () => '</s>',
  comment: () => '',
};
