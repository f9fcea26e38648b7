// Inline tokens → where sentences begin and end. Certain starts only: behind a closing quotation mark the sentence may go on.
import type { Token } from 'markdown-it';

const OPENING = '“‘（《〈「『【〔([{';
const CLOSING = '”’）》〉」』】〕)]}';
const STOPS = '。？！';
/** Marks that stand behind the stop of the sentence they belong to. */
const MARKS = new Set(['citation', 'footnote_reference']);
const END = /[。？！….?!][”’）》〉」』】〕)\]"']*[ \t]*$/;
/** How far back from a line break its sentence's stop is sought. */
const MAX_MARKS = 20;

/** Offsets in the content, outside emphasis and links, at which a sentence begins behind the end of another. */
export function listSentenceStarts(tokens: readonly Token[], toContent: (offset: number) => number): number[] {
  const starts: number[] = [];
  let depth = 0;
  let ended = false;
  for (const { type, level, content, map } of tokens) {
    const start = toContent(map?.[0] ?? 0);
    if (type === 'softbreak' || type === 'hardbreak') ended = false;
    else if (ended && !MARKS.has(type)) {
      if (type !== 'text' || !/^[\s。？！”’）》]/.test(content)) starts.push(start);
      ended = false;
    }
    if (type !== 'text') continue;
    for (let at = 0; at < content.length; at++) {
      const character = content.charAt(at);
      if (OPENING.includes(character)) depth++;
      else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
      else if (depth === 0 && level === 0 && STOPS.includes(character)) {
        while (/[。？！…”’）》]/.test(content.charAt(at + 1))) at++;
        if (at + 1 === content.length) ended = true;
        else if (!/\s/.test(content.charAt(at + 1))) starts.push(start + at + 1);
      }
    }
  }
  return starts;
}

/** Whether the words before the token at `end` may end a sentence. */
export function endsSentence(tokens: readonly Token[], end: number): boolean {
  for (let index = end - 1; index >= Math.max(0, end - MAX_MARKS); index--) {
    const token = tokens[index];
    if (token?.type === 'text') return END.test(token.content.slice(-MAX_MARKS));
    if (token && !MARKS.has(token.type) && token.nesting === 0) return false;
  }
  return false;
}
