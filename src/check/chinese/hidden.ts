// A section → what in its text is no prose: addresses, raw HTML, and what was meant as a construct; each character of it gets a stand-in.
import type { Section } from '../../model/section.ts';

const HIDDEN = '\ufdd8';
const ADDRESS = /(?:\b[a-z][a-z\d+.-]{1,20}:\/\/|\bwww\.)(?:[\w/.~:?#@!$&'*+=%-]*[\w/~#&=%-])?/gi;

type Range = { readonly start: number; end: number };

/** For a text that begins at an offset of the file: the same with what is no prose hidden. */
export function hiddenFinder({ nearMisses }: Section): (text: string, offset: number) => string {
  const ranges: Range[] = [];
  for (const { span } of nearMisses) {
    const last = ranges.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else ranges.push({ start: span.start, end: span.end });
  }
  return (text, offset) => {
    const shown = text.includes('://') || text.includes('www.') ? text.replace(ADDRESS, hide) : text;
    let hidden = '';
    for (let index = firstEndingBehind(ranges, offset); index < ranges.length; index++) {
      const { start = 0, end = 0 } = ranges[index] ?? {};
      if (start >= offset + text.length) break;
      hidden += shown.slice(hidden.length, Math.max(0, start - offset));
      hidden += HIDDEN.repeat(Math.min(text.length, end - offset) - hidden.length);
    }
    return hidden + shown.slice(hidden.length);
  };
}

const hide = (found: string): string => HIDDEN.repeat(found.length);

function firstEndingBehind(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
