// Inline content → the same, each sentence that cites in an element of its own, so that the style sheet can mark the sentence whose
// citation a reader was led to, without scripts. The ends of sentences are those of the list of references.
import type { Token } from 'markdown-it';
import type { Citation } from '../model/section.ts';
import { sentenceStarts } from '../resolve/sentence.ts';
import { type Context, factOf } from './context.ts';
import { tag } from './html.ts';

export function renderSentences(tokens: readonly Token[], { renderTokens }: Pick<Context, 'renderTokens'>): string {
  if (!tokens.some(isCitation)) return renderTokens(tokens);
  const { parts, starts } = cutSentences(tokens);
  const sentences = starts.map((start, index) => {
    const end = starts[index + 1] ?? parts.length;
    const html = renderTokens(parts, start, end);
    return parts.slice(start, end).some(isCitation) ? tag('span', { class: 'sentence' }, html) : html;
  });
  return sentences.join('');
}

type Cut = {
  readonly parts: readonly Token[] /** Indices in `parts`, ascending from 0. */;
  readonly starts: readonly number[];
};

/** Text is cut only where no emphasis, link or the like is open: what is open keeps its sentences together. */
function cutSentences(tokens: readonly Token[]): Cut {
  const ends = sentenceStarts(tokens.map(speak).join('')).slice(1);
  const parts: Token[] = [];
  const starts = [0];
  let [next, offset, depth, hasEnded] = [0, 0, 0, false];
  for (const token of tokens) {
    if (hasEnded && !belongsToLast(token)) {
      if (depth === 0) starts.push(parts.length);
      hasEnded = false;
    }
    const end = offset + speak(token).length;
    const cuts: number[] = [];
    for (; (ends[next] ?? Number.POSITIVE_INFINITY) <= end; next++)
      cuts.push(skipBlanks(token, (ends[next] ?? 0) - offset));
    hasEnded ||= cuts.at(-1) === end - offset && offset < end;
    const inside = depth === 0 && token.type === 'text' ? cuts.filter((cut) => cut < token.content.length) : [];
    const pieces = inside.length > 0 ? cutText(token, inside) : [token];
    starts.push(...pieces.slice(1).map((_, index) => parts.length + index + 1));
    parts.push(...pieces);
    [offset, depth] = [end, depth + token.nesting];
  }
  return { parts, starts };
}

/** Blanks stay with the sentence before them: what they are worth depends on what is on either side. */
function skipBlanks({ content }: Token, at: number): number {
  let end = at;
  while (content[end] === ' ') end++;
  return end;
}

function cutText(token: Token, cuts: readonly number[]): Token[] {
  return [0, ...cuts].map((cut, index) =>
    Object.assign(Object.create(token) as Token, { content: token.content.slice(cut, cuts[index]) }),
  );
}

/** A mark behind a full stop belongs to what it follows; a citation in words begins the sentence whose subject it is. */
function belongsToLast(token: Token): boolean {
  if (token.nesting < 0 || token.type === 'footnote_reference') return true;
  return isCitation(token) && factOf<Citation>(token).form === 'bracket';
}

function isCitation({ type }: Token): boolean {
  return type === 'citation';
}

/** What a sentence hears of a token: text as it is, of anything else only that it is there. */
function speak({ type, content, nesting }: Token): string {
  if (type === 'text' || type === 'text_special') return content;
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return nesting !== 0 || type === 'citation' || type === 'footnote_reference' || type === 'comment' ? '' : '\ufffc';
}
