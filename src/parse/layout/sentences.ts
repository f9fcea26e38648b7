// Inline tokens → where sentences begin and end. Certain starts only: behind a closing quotation mark the sentence may go on.
import type { Token } from 'markdown-it';

export type Sentences = {
  /** Offsets in the content, outside emphasis and links, at which a sentence begins behind the end of another. */
  readonly starts: readonly number[];
  /** Line breaks before which a sentence may have ended. */
  readonly breaks: ReadonlySet<Token>;
};

/** How the text so far ends: with a sentence, with what may be one, or inside one. */
type End = 'surely' | 'perhaps' | 'no';

const OPENING = '“‘（《〈「『【〔([{';
const CLOSING = '”’）》〉」』】〕)]}';
const STOPS = '。？！';
/** What may end a sentence, in the last characters of a text. */
const END = /[。？！….?!][”’）》〉」』】〕)\]}"']*[ \t]*$/;
const MAX_END = 20;
/** What does not begin a sentence: blanks, marks that belong to the one before, and quotation marks that may do so. */
const NO_START = /^[\s"'…。？！”’）》〉」』】〕)\]}]/;
/** Marks that stand behind the stop of the sentence they belong to. */
const MARKS = new Set(['citation', 'footnote_reference']);

/** `toContent` turns offsets in the file into offsets in the content. */
export function findSentences(tokens: readonly Token[], toContent: (offset: number) => number): Sentences {
  const starts: number[] = [];
  const breaks = new Set<Token>();
  let ended: End = 'no';
  let depth = 0;
  let end = 0;
  for (const token of tokens) {
    const { type, content, level } = token;
    if (type.endsWith('break')) {
      if (ended !== 'no') breaks.add(token);
      ended = 'no';
    } else if (!MARKS.has(type)) {
      // Where a token begins is less certain than where the one before ends: that of `**` begins at the second mark.
      if (ended === 'surely' && !(type === 'text' && NO_START.test(content))) starts.push(end);
      if (token.nesting >= 0) ended = 'no';
    }
    if (type === 'text') {
      const read = readText(content, depth);
      const start = toContent(token.map?.[0] ?? 0);
      if (level === 0) for (const at of read.starts) starts.push(start + at);
      ended = level > 0 && read.ended === 'surely' ? 'perhaps' : read.ended;
      depth = read.depth;
    }
    end = toContent(token.map?.[1] ?? 0);
  }
  return { starts, breaks };
}

/** `depth`: how many brackets and quotations are open. */
function readText(content: string, depth: number): { starts: number[]; depth: number; ended: End } {
  const starts: number[] = [];
  let open = depth;
  for (let at = 0; at < content.length; at++) {
    const character = content.charAt(at);
    if (OPENING.includes(character)) open++;
    else if (CLOSING.includes(character)) open = Math.max(0, open - 1);
    else if (open === 0 && STOPS.includes(character)) {
      while (at + 1 < content.length && `…${STOPS}${CLOSING}`.includes(content.charAt(at + 1))) at++;
      if (at + 1 === content.length) return { starts, depth: open, ended: 'surely' };
      if (!NO_START.test(content.charAt(at + 1))) starts.push(at + 1);
    }
  }
  return { starts, depth: open, ended: END.test(content.slice(-MAX_END)) ? 'perhaps' : 'no' };
}
