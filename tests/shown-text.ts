// A finished page → the text that a reader sees of the book itself, one line for each block: an account of the page that knows nothing of
// how it was made. Formulas are a sign; raised numbers and glosses are passed over, and so is what only leads elsewhere.

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const INLINE = /^(?:a|abbr|b|br|code|del|dfn|em|i|mark|s|small|span|strong|sub|sup|time|wbr)$/;
const FORMULA = /\bclass="katex"/;
const PASSED = /^sup class="citation"|\bclass="(?:footnote-mark|footnote-number|fate|gloss)"/;
/** What the site says, not the book. */
const OURS =
  /^(?:svg|nav)\b|\bclass="(?:cited-by|citing|updated|extent|byline|contents|start|edition|trail|pager|letters|state|fate|chapter-references)"|\brole="doc-backlink"|\bid="page:/;

/** Words of the site inside what the book says: what a directory is, titles of sections in a list, names of unnamed blocks, first uses. */
function withoutOurWords(html: string): string {
  return html
    .replace(/(<header class="title"><h1>[^<]*<\/h1>)<p>[^<]*<\/p>/, '$1')
    .replace(/<ol class="section-list">.*?<\/ol>/s, (list) =>
      list.replace(/<li><(a|span)\b.*?<\/\1>(?=<p>|<\/li>)/gs, '<li>'),
    )
    .replace(/<p class="block-title">(?:证明|注意|提示|重要|警告|小心)<\/p>/g, '')
    .replace(/首见于<a[^>]*>[^<]*<\/a>/g, '');
}

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"' }));

export function readShownText(html: string): string {
  const main = withoutOurWords(/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '');
  let [text, skipped] = ['', 0];
  for (const [, end, name = '', attributes = '', words] of main.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) text += skipped ? '' : words;
    else if (skipped) skipped += end ? -1 : Number(!VOID.has(name) && !attributes.endsWith('/'));
    else if (end || VOID.has(name)) text += INLINE.test(name) ? '' : '\n';
    else if (FORMULA.test(attributes)) [text, skipped] = [`${text}∎`, 1];
    else if (PASSED.test(name + attributes)) skipped = 1;
    else if (OURS.test(name + attributes)) [text, skipped] = [`${text}\n`, 1];
    else if (!INLINE.test(name)) text += '\n';
  }
  return text.replace(/&(\w+);/g, (whole, name) => ENTITIES.get(name) ?? whole);
}

/** The TeX of its formulas, as KaTeX repeats it. */
export function readFormulas(html: string): string[] {
  return [...html.matchAll(/<annotation[^>]*>([^<]*)<\/annotation>/g)].map(([, tex = '']) => tex);
}
