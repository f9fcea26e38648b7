// A typeset formula → a line of text, for the eye (3.1×10²³, θₜ₊₁, a∕b) or for the ear. Law: what is added for the eye is folded away by
// the search, so that the text compares equal to what the page's own MathML says run together, without accents.
import type { Formula } from '../model/section.ts';
import type { Typeset } from './typeset.ts';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡᶿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ';

/** Unicode says of each which character it is a form of. */
const byPlain = (forms: string) => new Map([...forms].map((form) => [form.normalize('NFKD'), form]));
const [SUPERSCRIPTS, SUBSCRIPTS] = [byPlain(RAISED), byPlain(LOWERED)];

/** Signs over a letter, as MathML has them → as they join it. */
const ACCENTS = new Map(
  Object.entries({
    '^': '\u0302',
    '~': '\u0303',
    ˉ: '\u0304',
    '‾': '\u0305',
    '˘': '\u0306',
    '˙': '\u0307',
    '¨': '\u0308',
    '˚': '\u030a',
    ˇ: '\u030c',
    ˋ: '\u0300',
    ˊ: '\u0301',
    '\u20d7': '\u20d7',
  }),
);

/** Signs that are raised of themselves. */
const HIGH = /^[⊤⊥′″∗*†‡∘]*$/;

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }));

/** For the eye; of a formula that cannot be set its TeX. */
export function formulaText(formula: Formula, typeset: Typeset): string {
  const math = mathOf(formula, typeset);
  return math === undefined ? formula.tex.value : readMath(math);
}

/** For the ear, which raised and lowered signs may not reach: φ(a). */
export function formulaWords(formula: Formula, typeset: Typeset): string {
  const math = mathOf(formula, typeset);
  return math === undefined ? formula.tex.value : decode(math.replace(/<[^>]*>/g, ''));
}

function mathOf(formula: Formula, typeset: Typeset): string | undefined {
  const result = typeset(formula);
  return 'html' in result ? /<math[^>]*>(.*?)<annotation/s.exec(result.html)?.[1] : undefined;
}

type Open = { readonly name: string; readonly parts: string[] };

/** Each element becomes text when it closes: however deep a formula is nested, nothing here recurs. */
function readMath(math: string): string {
  const open: Open[] = [{ name: 'math', parts: [] }];
  for (const [, end, name = '', attributes = '', text] of math.matchAll(/<(\/?)([a-z]+)([^>]*)>|([^<]+)/g)) {
    const closed = end && open.length > 1 ? open.pop() : undefined;
    if (text !== undefined) open.at(-1)?.parts.push(decode(text));
    else if (closed) open.at(-1)?.parts.push(joinParts(closed));
    else if (!end && !attributes.endsWith('/')) open.push({ name, parts: [] });
  }
  // The annotation was cut off with what encloses it.
  return open.map(joinParts).join('');
}

/** Bold letters, which few fonts have as characters, are written as others. */
function decode(text: string): string {
  return text
    .replace(/&([^;]*);/g, (whole, name) => ENTITIES.get(name) ?? whole)
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKD'));
}

function joinParts({ name, parts }: Open): string {
  const [base = '', second = '', third = ''] = parts;
  switch (name) {
    case 'msup':
      return base + raise(second);
    case 'mover':
      return base + (ACCENTS.get(second) ?? raise(second));
    case 'msub':
    case 'munder':
      return base + lower(second);
    case 'msubsup':
    case 'munderover':
      return base + lower(second) + raise(third);
    case 'mfrac':
      return `${base}∕${second}`;
    case 'msqrt':
      return `√${parts.join('')}`;
    default:
      return parts.join('');
  }
}

function raise(text: string): string {
  if (HIGH.test(text)) return text;
  return mapAll(text, SUPERSCRIPTS) ?? `ˆ${text}`;
}

function lower(text: string): string {
  return mapAll(text, SUBSCRIPTS) ?? text;
}

/** Undefined where one character has no such form. */
function mapAll(text: string, forms: ReadonlyMap<string, string>): string | undefined {
  const mapped = [...text].map((character) => forms.get(character.normalize('NFKD')));
  return mapped.includes(undefined) ? undefined : mapped.join('');
}
