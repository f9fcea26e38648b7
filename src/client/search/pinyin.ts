// Letters × the syllables of a title → the characters that they spell: tidu or td for 梯度, and the last syllable need not be finished.

/** A character of the title that can be typed: where it stands, and the letters that type it. */
export type Spelled = { readonly start: number; readonly end: number; readonly letters: string };

/** Half-open range of the text, or undefined. `letters` are a to z. */
export function matchPinyin(characters: readonly Spelled[], letters: string): readonly [number, number] | undefined {
  for (let first = 0; first < characters.length; first++) {
    const last = matchSyllables(characters, first, letters) ?? matchInitials(characters, first, letters);
    const [from, to] = [characters[first], last === undefined ? undefined : characters[last]];
    if (from && to) return [from.start, to.end];
  }
  return undefined;
}

/** Han characters by their syllables, runs of Latin letters as they are; marks and digits are passed over. `pinyin` is a passage's. */
export function spellCharacters(text: string, pinyin: string): Spelled[] {
  const syllables = pinyin.split(' ');
  let next = 0;
  return [...text.matchAll(/\p{Script=Han}|[A-Za-z]+/gu)].map(({ 0: part, index }) => {
    const letters = /^[A-Za-z]/.test(part) ? part.toLowerCase() : (syllables[next++] ?? '?');
    return { start: index, end: index + part.length, letters };
  });
}

/** Whole syllables, the last begun at least; gives the index of the last. */
function matchSyllables(characters: readonly Spelled[], first: number, letters: string): number | undefined {
  let rest = letters;
  for (let index = first; index < characters.length; index++) {
    const syllable = characters[index]?.letters ?? '';
    if (syllable.startsWith(rest)) return index;
    if (!rest.startsWith(syllable)) return undefined;
    rest = rest.slice(syllable.length);
  }
  return undefined;
}

/** One letter for each character, two at least. */
function matchInitials(characters: readonly Spelled[], first: number, letters: string): number | undefined {
  const last = first + letters.length - 1;
  if (letters.length < 2 || last >= characters.length) return undefined;
  const agrees = [...letters].every((letter, index) => characters[first + index]?.letters.startsWith(letter));
  return agrees ? last : undefined;
}
