// What a book needs is loaded once and remembered; code gets classes, the list of references its links back.
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import type { Book } from '../src/model/book.ts';
import type { SourceFile } from '../src/model/source.ts';
import { renderBibliography } from '../src/render/bibliography.ts';
import { FIXTURE, prepareRendering } from './render-fixture.ts';

const textFile = (text: string): SourceFile => ({ kind: 'text', text, size: text.length, hash: text });

function compileWith(markdown: string): Book {
  const files = new Map(FIXTURE).set(
    'chapters/one/page.md',
    textFile(`---\ntitle: 页\nid: sec-page\n---\n\n${markdown}`),
  );
  return compile(new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))), createCache());
}

test('a formula is typeset once for equal TeX, and anew for other macros', async () => {
  const cache = createCache();
  const book = compileWith('$x$字$x$字$\\R$');
  const { typeset } = await prepareRendering(book, cache);
  const [first, second, macro] = book.sections.get('chapters/one/page.md')?.formulas ?? [];
  if (!first || !second || !macro) throw new Error('three formulas');
  expect(typeset(first)).toBe(typeset(second));
  const other = await prepareRendering(
    { ...book, settings: { ...book.settings, macros: { '\\R': '\\mathcal{R}' } } },
    cache,
  );
  expect(other.typeset(macro)).not.toEqual(typeset(macro));
});

test('a book without formulas, diagrams and code loads nothing and says so when asked', async () => {
  const { typeset, highlight } = await prepareRendering(compileWith('字'));
  const [formula] = compileWith('$x$').sections.get('chapters/one/page.md')?.formulas ?? [];
  if (!formula) throw new Error('one formula');
  expect(() => typeset(formula)).toThrow('loaded for a book without');
  expect(highlight('a', 'python')).toBeUndefined();
});

test('a diagram in another language is an error that points at nothing in its code', async () => {
  const book = compileWith('```{.mermaid}\nflowchart LR\n  A --> B\n```');
  const { typeset } = await prepareRendering(book);
  const [diagram] = book.sections.get('chapters/one/page.md')?.diagrams ?? [];
  if (!diagram) throw new Error('one diagram');
  expect(typeset(diagram)).toHaveProperty('html');
  const dot = { ...diagram, language: { ...diagram.language, value: 'dot' } };
  expect(typeset(dot)).toEqual({ error: { message: '不支持的图示语言 dot', offset: 0, length: 0 } });
});

test('code of a known language gets classes; other code, and too much of it, does not', async () => {
  const { highlight } = await prepareRendering(
    compileWith('```Python\nx\n```\n\n```__proto__\nx\n```\n\n```constructor\nx\n```'),
  );
  expect(highlight('return "<"', 'PYTHON')).toBe(
    '<span class="token-keyword">return</span> <span class="token-string-expression">&quot;&lt;&quot;</span>',
  );
  expect(highlight('x', '__proto__')).toBeUndefined();
  expect(highlight('x', 'constructor')).toBeUndefined();
  expect(highlight('x = 1\n'.repeat(20_000), 'python')).toBeUndefined();
});

test('each entry stands under its number and leads back to every place that cites it', async () => {
  const book = compileWith('先说$\\hat{x}_1$[@c]。再说[@a; @c]。');
  const { typeset, verdicts } = await prepareRendering(book);
  const records = (key: string) =>
    ['bib:BibTeX', 'csl.json:CSL-JSON', 'ris:RIS']
      .map((file) => file.split(':'))
      .map(([ending, name]) => `<a href="/b/references/${key}.${ending}" download>${name}</a>`)
      .join(' ');
  const state = (key: string) =>
    `<p class="state">无从查证：没有 ISBN 或 DOI，登记机构无从查起 <span class="records">${records(key)} <button type="button">复制</button></span></p>`;
  const place = (anchor: string, sentence: string) =>
    `<li><a href="/b/one/page/#${anchor}" role="doc-backlink"><span>1.1节</span>：${sentence}</a></li>`;
  expect(renderBibliography(book, { base: '/b/', typeset, verdicts })).toBe(`<ol class="references">
<li id="ref-c"><span class="reference-number">[1]</span><div><p>Abbott R T. <span lang="en">Third book</span>[M]. 北京：社，2024.</p>${state('c')}<div class="cited-by"><ul>${place('cite-c-1', '先说x̂₁。')}${place('cite-c-2', '再说。')}</ul></div></div></li>
<li id="ref-a"><span class="reference-number">[2]</span><div><p>林青. 甲书[M]. 北京：社，2024.</p>${state('a')}<div class="cited-by"><ul>${place('cite-a-1', '再说。')}</ul></div></div></li>
</ol>`);
});
