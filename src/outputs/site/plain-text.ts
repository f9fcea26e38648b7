// Plain text of book.yaml and front matter as prose: without line breaks, and cut where it grows too long.
import type { BookPage } from '../../model/book.ts';

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

/** What a page is about in one line: its summary, else how it begins. */
export function summarizePage({ section }: BookPage): string {
  const beginning = section.paragraphs.find(({ kind, text }) => kind === 'paragraph' && text.trim());
  return summarizeText(section.frontMatter.yaml.value?.summary ?? beginning?.text ?? '');
}

/** One line of at most 160 characters, for search engines. */
export function summarizeText(text: string): string {
  const characters = [...splitParagraphs(text).join('')];
  return characters.length > 160 ? `${characters.slice(0, 159).join('')}…` : characters.join('');
}
