// Drawn formulas → the faces of KaTeX that they are set in, and the characters that each face must have.

/** A font file of KaTeX without its suffix, and the classes of the elements around a text that may be set in it, outermost first. */
const FACES: readonly (readonly [face: string, use: RegExp])[] = [
  ['KaTeX_Main-Regular', /(?:)/],
  ['KaTeX_Main-Bold', /\b(?:mathbf|textbf)\b/],
  ['KaTeX_Main-Italic', /\b(?:mathit|textit)\b/],
  ['KaTeX_Main-BoldItalic', /\btextbf\b.*\btextit\b|\btextit\b.*\btextbf\b/],
  ['KaTeX_Math-Italic', /\bmathnormal\b/],
  ['KaTeX_Math-BoldItalic', /\bboldsymbol\b|\btextbf\b.*\bmathnormal\b/],
  ['KaTeX_AMS-Regular', /\b(?:amsrm|mathbb|textbb)\b/],
  ['KaTeX_Caligraphic-Regular', /\bmathcal\b/],
  ['KaTeX_Caligraphic-Bold', /\bmathcal\b.*\b(?:mathbf|textbf)\b|\b(?:mathbf|textbf)\b.*\bmathcal\b/],
  ['KaTeX_Fraktur-Regular', /\b(?:mathfrak|textfrak)\b/],
  ['KaTeX_Fraktur-Bold', /\b(?:mathboldfrak|textboldfrak)\b/],
  ['KaTeX_SansSerif-Regular', /\b(?:mathsf|textsf)\b/],
  ['KaTeX_SansSerif-Bold', /\b(?:mathboldsf|textboldsf)\b|\btextsf\b.*\btextbf\b|\btextbf\b.*\btextsf\b/],
  ['KaTeX_SansSerif-Italic', /\b(?:mathsfit|mathitsf|textitsf)\b|\btextsf\b.*\btextit\b|\btextit\b.*\btextsf\b/],
  ['KaTeX_Script-Regular', /\b(?:mathscr|textscr)\b/],
  ['KaTeX_Size1-Regular', /\bsmall-op\b|\bdelimsizing\b.*\bsize1\b|\bdelim-size1\b/],
  ['KaTeX_Size2-Regular', /\blarge-op\b|\bdelimsizing\b.*\bsize2\b/],
  ['KaTeX_Size3-Regular', /\bdelimsizing\b.*\bsize3\b/],
  ['KaTeX_Size4-Regular', /\bdelimsizing\b.*\bsize4\b|\bdelim-size4\b/],
  ['KaTeX_Typewriter-Regular', /\b(?:mathtt|texttt)\b/],
];

export const MATH_FACES: readonly string[] = FACES.map(([face]) => face);

const [REGULAR = ''] = MATH_FACES;
const DRAWN = '<span class="katex-html"';
/** HTML writes these as words, which are left out: every face may have the five. */
const [ESCAPED, WORD] = ['&<>"\'', /&[#\w]+;/g];

/** Face → characters, some too many, never one too few; in order, each once. No face where there is no formula, else at least the first. */
export function findMathFaces(fragments: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  const faces = new Map<string, readonly string[]>();
  const add = (text: string, around: string, own: string) => {
    const key = `${around}|${own}`;
    const inThese = faces.get(key) ?? listFaces(around, own);
    faces.set(key, inThese);
    for (const face of inThese) {
      const characters = found.get(face) ?? new Set(ESCAPED);
      for (const character of text.replace(WORD, '')) if (!/\p{Script=Han}/u.test(character)) characters.add(character);
      found.set(face, characters);
    }
  };
  for (const html of fragments)
    for (let at = html.indexOf(DRAWN); at >= 0; at = html.indexOf(DRAWN, at + 1)) {
      add('', '', '');
      readDrawn(html, at, add);
    }
  const sorted = (face: string) => [...(found.get(face) ?? [])].sort().join('');
  return new Map(MATH_FACES.filter((face) => found.has(face)).map((face) => [face, sorted(face)]));
}

/** What stands in an element of another face is not in the regular one; in an element that names none it may be in either. */
function listFaces(around: string, own: string): string[] {
  const others = FACES.filter(([face]) => face !== REGULAR);
  const isOther = others.some(([, use]) => use.test(own));
  return [...(isOther ? [] : [REGULAR]), ...others.filter(([, use]) => use.test(around)).map(([face]) => face)];
}

/** Takes each text in the element at `start`, with the classes of all elements around it, and those of the innermost. */
function readDrawn(html: string, start: number, take: (text: string, around: string, own: string) => void) {
  const parts = /<(\/?)[a-z]+([^>]*)>|[^<]+/g;
  const open: { readonly around: string; readonly own: string }[] = [];
  parts.lastIndex = start;
  for (let part = parts.exec(html); part; part = open.length > 0 ? parts.exec(html) : null) {
    const [text, slash, attributes = ''] = part;
    const { around = '', own = '' } = open.at(-1) ?? {};
    if (slash === undefined) take(text, around, own);
    else if (slash) open.pop();
    else if (!attributes.endsWith('/')) {
      const classes = / class="([^"]*)"/.exec(attributes)?.[1] ?? '';
      open.push({ around: `${around} ${classes}`, own: classes });
    }
  }
}
