// Authors → lines of their names: all in one, or each in its own, or as many as fit and the word for the others. No name is torn.
import type { Block, Place } from './block.ts';

/** Undefined for a text of which the typeface has nothing. */
export type SetText = (text: string, place: Place) => Block | undefined;

/** More names than any card can show. */
const MOST_NAMES = 40;

export function setAuthors(authors: readonly string[], place: Place, set: SetText): Block[] {
  const inOneLine = (text: string, sizes = place.sizes) => set(text, { ...place, sizes, mostLines: 1 });
  if (authors.length <= MOST_NAMES) {
    const line = inOneLine(authors.join(NAME_SPACE));
    if (line === undefined) return [];
    if (!line.isCut) return [line];
  }
  if (authors.length <= place.mostLines) {
    const [smallest = 0] = place.sizes.slice(-1);
    const settings = place.sizes.map((size) => authors.flatMap((author) => inOneLine(author, [size]) ?? []));
    const isWhole = (blocks: readonly Block[]) => blocks.every(({ isCut }) => !isCut);
    return settings.find(isWhole) ?? authors.flatMap((author) => inOneLine(author, [smallest]) ?? []);
  }
  for (let count = Math.min(authors.length, MOST_NAMES); count > 0; count--) {
    const others = count < authors.length ? `${NAME_SPACE}等` : '';
    const lines = set(authors.slice(0, count).join(NAME_SPACE) + others, place);
    if (lines && (!lines.isCut || count === 1)) return [lines];
  }
  return [];
}

/** Of title pages; lines break there. */
const NAME_SPACE = '　';
