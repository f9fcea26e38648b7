// Plain text of book.yaml and front matter as prose: without line breaks, and cut where it grows too long.

/** A line break between Han characters would be shown as a gap; between Latin words it is one. */
export function joinLines(text: string): string {
  return text.trim().replace(/[^\S\n]*\n\s*/g, (_, offset: number, whole: string) => {
    const [before, after] = [whole[offset - 1] ?? '', whole.slice(offset).trimStart()[0] ?? ''];
    return /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? ' ' : '';
  });
}

/** Paragraphs of a text that has blank lines between them, each on one line. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(joinLines)
    .filter((paragraph) => paragraph);
}

/** One line of at most 160 characters, for search engines. */
export function shorten(text: string): string {
  const characters = [...splitParagraphs(text).join('')];
  return characters.length > 160 ? `${characters.slice(0, 159).join('')}…` : characters.join('');
}
