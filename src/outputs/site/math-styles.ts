// KaTeX's style sheet without its fonts, and the faces that the formulas of a book really use.

/** A font file of KaTeX without its suffix, and the class attribute of the elements that are set in it. */
const FACES: readonly (readonly [face: string, use: RegExp])[] = [
  ['KaTeX_Main-Regular', /\bkatex\b/],
  ['KaTeX_Main-Bold', /\b(?:mathbf|textbf)\b/],
  ['KaTeX_Main-Italic', /\b(?:mathit|textit)\b/],
  ['KaTeX_Main-BoldItalic', /\btextbf\b.*\btextit\b|\btextit\b.*\btextbf\b/],
  ['KaTeX_Math-Italic', /\bmathnormal\b/],
  ['KaTeX_Math-BoldItalic', /\bboldsymbol\b/],
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

/** Every `class` attribute in those pieces of HTML that hold a formula. */
function findMathClasses(fragments: Iterable<string>): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const html of fragments) {
    if (!html.includes('class="katex')) continue;
    for (const match of html.matchAll(/ class="([^"]*)"/g)) classes.add(match[1] ?? '');
  }
  return classes;
}

/** Faces that the formulas in these pieces of HTML are set in; none where there is no formula. */
export function findMathFaces(fragments: Iterable<string>): string[] {
  const classes = findMathClasses(fragments);
  return FACES.filter(([, use]) => [...classes].some((attribute) => use.test(attribute))).map(([face]) => face);
}

/** The cell without which Safari misplaces what hangs below the line: here it is made, there it would be an element at each subscript. */
const [DEPTH, DEPTH_MADE] = ['.vlist-s{', '.vlist-t2>.vlist-r:first-child::after{content:"\\200b";'];

/**
 * Those of `katexStyles` that the formulas in `fragments` need, with `@font-face` for the given faces only; `addresses` are relative to
 * the style sheet. A face that is not there for a page's first line is not put in later, since all text around its formulas would move;
 * pages preload those they need.
 */
export function composeMathStyles(
  katexStyles: string,
  addresses: ReadonlyMap<string, string>,
  fragments: Iterable<string>,
): string {
  const rules = keepRules(
    katexStyles.replace(/@font-face\s*\{[^}]*\}/g, '').replace(DEPTH, DEPTH_MADE),
    findMathClasses(fragments),
  );
  const faces = [...addresses].map(([face, address]) => {
    const [family, variant = ''] = face.split('-');
    const weight = variant.includes('Bold') ? 'bold' : 'normal';
    const style = variant.includes('Italic') ? 'italic' : 'normal';
    return `@font-face{font-family:"${family}";src:url("${address}") format("woff2");font-weight:${weight};font-style:${style};font-display:optional}`;
  });
  return `${faces.join('\n')}\n${rules}`;
}

/** KaTeX's rules are flat; half of them are for sizes within sizes, which few formulas have. */
function keepRules(rules: string, attributes: ReadonlySet<string>): string {
  const used = new Set([...attributes].flatMap((attribute) => attribute.split(' ')));
  const isUsed = (selector: string) =>
    [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].every(([, name = '']) =>
      used.has(name),
    );
  return rules.replace(/([^{}]+)(\{[^}]*\})/g, (_, selectors: string, body: string) => {
    const kept = selectors.split(',').filter(isUsed);
    return kept.length > 0 ? kept.join(',') + body : '';
  });
}
