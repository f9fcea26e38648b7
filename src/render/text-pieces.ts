// Pieces of a citation or entry → HTML: each text escaped, in the type that its styles ask for.
import type { TextPiece, TextStyle } from '../model/reference-text.ts';
import { tag } from './html.ts';
import { joinText } from './joints.ts';

const ELEMENTS: Readonly<Record<TextStyle, (html: string) => string>> = {
  italic: (html) => tag('i', {}, html),
  bold: (html) => tag('b', {}, html),
  superscript: (html) => tag('sup', {}, html),
  subscript: (html) => tag('sub', {}, html),
  'small-caps': (html) => tag('span', { class: 'small-caps' }, html),
};

export function styledText({ text, styles = [] }: TextPiece): string {
  return styles.reduceRight((html, style) => ELEMENTS[style](html), joinText(text));
}
