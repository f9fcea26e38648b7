// An entry of the list of references → Markdown: styled pieces keep their style, links lead where they say.
import type { Entry, EntryPiece, TextStyle } from '../../model/reference-text.ts';
import { escapeText } from './escape-text.ts';

const STYLES: { readonly [Style in TextStyle]: readonly [open: string, close: string] } = {
  italic: ['*', '*'],
  bold: ['**', '**'],
  'small-caps': ['[', ']{.smallcaps}'],
  superscript: ['^', '^'],
  subscript: ['~', '~'],
};

export function writeEntryText(entry: Entry): string {
  return entry.map(writePiece).join('');
}

/** Marks hug the words: blanks at their ends stand outside. */
function writePiece({ text, styles = [], href }: EntryPiece): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const isScript = styles.some((style) => style.endsWith('script'));
  const escaped = isScript ? escapeText(words).replace(/\s/g, '\\ ') : escapeText(words);
  const styled = styles.reduce((inside, style) => STYLES[style].join('\n').replace('\n', () => inside), escaped);
  return (
    before + (href === undefined ? styled : `[${styled}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`) + after
  );
}
