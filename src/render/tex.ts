// TeX → HTML with MathML, through KaTeX: trusted with nothing, and bounded, so that no formula can hang, leak or grow without end.
import type { KatexOptions, ParseError } from 'katex';
import { foldSpaces } from './light-math.ts';
import { explainTexError } from './tex-messages.ts';

/** `offset` and `length` count UTF-16 units in the TeX, or in the code of a diagram. */
export type TypesetError = { readonly message: string; readonly offset: number; readonly length: number };
export type Typesetting = { readonly html: string } | { readonly error: TypesetError };

export type Katex = { renderToString(tex: string, options: KatexOptions): string };

/** Longest formula, in UTF-16 units. */
const MAX_TEX = 10_000;
/** Deepest nesting of braces, `\left` and environments. */
const MAX_DEPTH = 60;
/** Most tokens that KaTeX may look at; a page of formulas needs a few thousand. */
const MAX_TOKENS = 50_000;
/** A macro of book.yaml beyond these is not handed to KaTeX: its repeated parameters could multiply a formula past any memory. */
const MAX_MACRO = 1_000;
const MAX_PARAMETERS = 16;

const DEFINITION = /\\(?:[gex]?def|(?:re)?newcommand|providecommand)(?![A-Za-z])/;

/** Typesets `tex`; `macros` maps `\name` to TeX and is not changed. */
export function typesetTex(
  katex: Katex,
  tex: string,
  display: boolean,
  macros: ReadonlyMap<string, string>,
): Typesetting {
  const refusal = refuseTex(tex);
  if (refusal) return { error: refusal };
  let refused: string | undefined;
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      maxExpand: 1000,
      maxSize: 20,
      macros: countedMacros(macros),
      trust: ({ command }) => {
        refused ??= command;
        return false;
      },
    });
    return refused === undefined ? { html: lightenHtml(html) } : { error: refusedCommand(tex, refused) };
  } catch (error) {
    return { error: locateError(tex, error) };
  }
}

/** Attributes that say how MathML is drawn, and what HTML knows by itself: its namespace, and that a note beside it is TeX. */
const DRAWING =
  / (?:(?:xmlns|stretchy|lspace|rspace|minsize|maxsize|fence|separator|rowspacing|columnspacing|columnalign|scriptlevel|accent|encoding)="[^"]*"|mathvariant="normal")/g;

/**
 * What KaTeX writes × what a page needs: lengths to a hundredth of an em, whose half is a tenth of a pixel, no lengths of nothing, none of
 * the empty elements that only text in the making needs, nor of those that the style sheet makes, and MathML for those who listen only, for eyes do not see it. A quotation mark
 * or bracket of the TeX is escaped.
 */
function lightenHtml(html: string): string {
  return html
    .replace(/ style="[^"]*"/g, lightenStyle)
    .replace(/<span><\/span>|<span class="vlist-s">\u200b<\/span>/g, '')
    .replace(/<mi mathvariant="(bold(?:-italic)?)">(\p{L})(?=<)/gu, (tag, style: string, letter: string) => {
      const bold = boldLetter(letter, style === 'bold-italic');
      return bold === undefined ? tag : `<mi>${bold}`;
    })
    .replace(/<(?:m[a-z]+|annotation) [^>]*>/g, (tag) => tag.replace(DRAWING, ''))
    .replace(/(?<=<\/math><\/span>).*$/s, foldSpaces);
}

function lightenStyle(style: string): string {
  const lengths = style
    .replace(/\d*\.\d{3,}(?=em\b)/g, (length) => String(Number(Number(length).toFixed(2))))
    .replace(/(?<=[:-])0(?=\.\d)/g, '')
    .replace(/margin-(?:left|right):-?0em;?/g, '');
  return lengths === ' style=""' ? '' : lengths.replace(/;"$/, '"');
}

/**
 * First and last letter → the bold and the bold italic of the first. Browsers know such letters of MathML only as characters:
 * https://www.w3.org/TR/mathml-core/#the-mathvariant-attribute
 */
const BOLD_LETTERS: readonly (readonly [first: string, last: string, bold: number, italic: number])[] = [
  ['A', 'Z', 0x1d400, 0x1d468],
  ['a', 'z', 0x1d41a, 0x1d482],
  ['Α', 'Ω', 0x1d6a8, 0x1d71c],
  ['α', 'ω', 0x1d6c2, 0x1d736],
];

function boldLetter(letter: string, isItalic: boolean): string | undefined {
  const found = BOLD_LETTERS.find(([first, last]) => letter >= first && letter <= last);
  if (!found) return undefined;
  const [first, , bold, italic] = found;
  return String.fromCodePoint((isItalic ? italic : bold) + letter.charCodeAt(0) - first.charCodeAt(0));
}

/** What is wrong with a formula before KaTeX sees it. */
function refuseTex(tex: string): TypesetError | undefined {
  if (tex.length > MAX_TEX)
    return { message: `公式太长：${tex.length} 个字符，最多 ${MAX_TEX} 个`, offset: 0, length: tex.length };
  const definition = DEFINITION.exec(tex);
  if (definition && /#[1-9]/.test(tex)) {
    return {
      message: '公式里定义的宏不能带参数；带参数的宏请写在 book.yaml 的 macros 里',
      offset: definition.index,
      length: definition[0].length,
    };
  }
  return refuseDepth(tex);
}

function refuseDepth(tex: string): TypesetError | undefined {
  let depth = 0;
  for (const { 0: token, index } of tex.matchAll(/\\(?:left|right|begin|end)(?![A-Za-z])|\\.|[{}]/gs)) {
    if (token === '{' || token === '\\left' || token === '\\begin') depth += 1;
    else if (token === '}' || token === '\\right' || token === '\\end') depth -= 1;
    if (depth > MAX_DEPTH)
      return { message: `公式嵌套太深：超过 ${MAX_DEPTH} 层`, offset: index, length: token.length };
  }
  return undefined;
}

/** A fresh copy for one formula, so that `\gdef` cannot leak; KaTeX asks it once for each token it expands, and so can be stopped. */
function countedMacros(macros: ReadonlyMap<string, string>): Record<string, string> {
  const own: Record<string, string> = Object.create(null);
  for (const [name, body] of macros) {
    if (body.length <= MAX_MACRO && body.split('#').length <= MAX_PARAMETERS) own[name] = body;
  }
  let tokens = 0;
  return new Proxy(own, {
    getOwnPropertyDescriptor(target, name) {
      tokens += 1;
      if (tokens > MAX_TOKENS) throw new RangeError('too many tokens');
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}

function refusedCommand(tex: string, command: string): TypesetError {
  return { message: `公式里不能用 ${command}`, offset: Math.max(0, tex.indexOf(command)), length: command.length };
}

function locateError(tex: string, error: unknown): TypesetError {
  if (error instanceof RangeError) {
    return { message: '公式展开后太长：宏可能在不断地展开自己', offset: 0, length: tex.length };
  }
  if (!(error instanceof Error)) throw error;
  const { position, length, rawMessage } = error as Partial<ParseError>;
  const message = explainTexError(rawMessage ?? error.message);
  if (position === undefined || !isInTex(tex, error.message, position, length ?? 0))
    return { message, offset: 0, length: tex.length };
  return { message, offset: Math.min(position, tex.length), length: length ?? 0 };
}

/** An error inside a macro's body has a position in that body: KaTeX's message quotes the text around it, which tells them apart. */
function isInTex(tex: string, message: string, position: number, length: number): boolean {
  const plain = (text: string): string => text.replaceAll('\u0332', '');
  return plain(message).endsWith(
    plain(tex.slice(Math.max(0, position - 15), position + length + 15)) +
      (position + length + 15 < tex.length ? '…' : ''),
  );
}
