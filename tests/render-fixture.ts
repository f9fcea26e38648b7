// The book around each case of tests/render: two chapters, references, a glossary and images.
import { type Cache, createCache } from '../src/cache.ts';
import { judgeBook } from '../src/evidence/verdict.ts';
import type { Book } from '../src/model/book.ts';
import type { SourceFile } from '../src/model/source.ts';
import type { Verdict } from '../src/model/verdict.ts';
import { type Highlight, loadHighlight } from '../src/render/highlight.ts';
import { loadTypeset, type Typeset } from '../src/render/typeset.ts';

const text = (content: string): SourceFile => ({ kind: 'text', text: content, size: content.length, hash: content });

const BOOK = `title: 书
authors: [{name: 林青}]
date: 2026-08-01
macros:
  \\R: \\mathbb{R}
parts:
  - title: 部分
    chapters: [one, two]
`;

const ENTRIES: readonly (readonly [id: string, fields: string])[] = [
  ['a', 'type: book\n  title: 甲书\n  author: [{family: 林, given: 青}]'],
  [
    'b',
    'type: book\n  title: 乙书\n  author: [{family: 陈, given: 明月}, {family: 周, given: 远}, {family: 吴, given: 越}]',
  ],
  ['c', 'type: book\n  title: Third book\n  author: [{family: Abbott, given: R. T.}]'],
  ['d', 'type: book\n  title: 丁书\n  author: [{family: 丁, given: 山}]'],
  [
    'e',
    'type: book\n  title: Fifth <book>\n  author: [{family: Zorn, given: Max}]\n  annote: 证明详细，<习题>多。\n  custom: {category: [books, others]}',
  ],
  [
    'f',
    'type: book\n  title: 己书\n  author: [{family: 周, given: 远}]\n  annote: 入门。\n  custom: {category: [books]}',
  ],
  ['g', 'type: book\n  title: 庚书\n  author: [{family: 安, given: 宁}]\n  custom: {category: [books]}'],
];

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><defs><clipPath id="c"><rect width="1" height="1"/></clipPath></defs><path d="M0 0h4" clip-path="url(#c)" stroke="currentColor"/></svg>`;

export const FIXTURE: ReadonlyMap<string, SourceFile> = new Map([
  ['book.yaml', text(BOOK)],
  [
    'glossary.yaml',
    text(
      `terms:\n  - {zh: 基础模型, en: foundation model, abbreviation: FM, definition: 模型。, aliases: [大模型]}\n  - {zh: 提示, en: prompt, definition: 提示。}\n`,
    ),
  ],
  [
    'references/all.yaml',
    text(
      ENTRIES.map(
        ([id, fields]) => `- id: ${id}\n  ${fields}\n  publisher: 社\n  publisher-place: 北京\n  issued: 2024\n`,
      ).join(''),
    ),
  ],
  ['chapters/one/index.md', text('---\nid: sec-one\ntitle: 一\nsections: [page, other]\n---\n\n开篇。\n')],
  [
    'chapters/one/other.md',
    text('---\nid: sec-other\ntitle: 别页\n---\n\n## 标题 {#sec-heading}\n\n![图](x.svg){#fig-other}\n'),
  ],
  ['chapters/one/x.svg', text(SVG)],
  ['chapters/one/sum.py', text('\ufeffprint(1 + 1)\r\n\r\n')],
  ['chapters/one/wide.svg', text(SVG.replace('0 0 4 3', '0 0 720 400'))],
  ['chapters/one/bad.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['chapters/one/photo.png', { kind: 'image', size: 10, hash: '0123456789abcdef0123', width: 640, height: 480 }],
  ['chapters/two/index.md', text('---\nid: sec-two\ntitle: 二\nsections: []\n---\n\n开篇。\n')],
]);

/** What rendering the book needs and loads before it starts. */
export async function prepareRendering(
  book: Book,
  cache: Cache = createCache(),
): Promise<{ typeset: Typeset; highlight: Highlight; verdicts: ReadonlyMap<string, Verdict> }> {
  const [typeset, highlight] = [await loadTypeset(book, cache), await loadHighlight(book, cache)];
  return { typeset, highlight, verdicts: judgeBook(book) };
}
