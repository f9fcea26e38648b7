// KaTeX's style sheet → without its fonts and without what no formula of the book needs.

/** Every `class` attribute in those pieces of HTML that hold a formula. */
function findMathClasses(fragments: Iterable<string>): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const html of fragments) {
    if (!html.includes('class="katex')) continue;
    for (const match of html.matchAll(/ class="([^"]*)"/g)) classes.add(match[1] ?? '');
  }
  return classes;
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
