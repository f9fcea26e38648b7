// Paragraphs and the text in them. Every character of the author's passes through `escapeHtml`.
import type { Token } from 'markdown-it';
import { characterAt, characterBefore, isWide } from '../model/characters.ts';
import type { Citation, CrossReference } from '../model/section.ts';
import { factOf, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';
import { joinText } from './joints.ts';
import { renderSentences } from './sentence.ts';
import { untiedText } from './tied-marks.ts';

export const paragraphRules: Rules = {
  paragraph_open: (token) => {
    const anchor = factOf<{ anchor?: string } | null>(token)?.anchor;
    return token.hidden ? '' : openTag('p', { id: anchor });
  },
  paragraph_close: (token) => (token.hidden ? '' : '</p>\n'),
  inline: (token, context) => renderSentences(token.children ?? [], context),
  text: (_token, _context, tokens, index) =>
    joinText(trimAroundNarrative(untiedText(tokens, index), tokens[index - 1], tokens[index + 1])),
  text_special: ({ content }) => joinText(content),
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

/** The blanks that `见 @fig-x 所示` needs to be read are not part of the Chinese sentence. */
function trimAroundNarrative(content: string, before: Token | undefined, after: Token | undefined): string {
  let text = content;
  if (isNarrative(before) && text.startsWith(' ') && isWide(characterAt(text, 1))) text = text.slice(1);
  if (isNarrative(after) && text.endsWith(' ') && isWide(characterBefore(text, text.length - 1)))
    text = text.slice(0, -1);
  return text;
}

function isNarrative(token: Token | undefined): boolean {
  if (token?.type !== 'citation' && token?.type !== 'cross_reference') return false;
  return factOf<Citation | CrossReference>(token).form === 'narrative';
}
