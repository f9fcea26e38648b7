// Pandoc reads the Markdown versions of all pages, of the small book and of the one in content/, and finds in them the citations, labels,
// formulas, headings and words that our parser found in the files of the authors.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { BookPage } from '../src/model/book.ts';
import { versionAddress } from '../src/model/page.ts';
import { writeVersions } from './book-versions.ts';
import { exampleSource } from './example-book.ts';
import { findPandoc, type Node, readWithPandoc, splitPages, walkNodes, wordsOf } from './pandoc.ts';
import { CONTENT, SMALL } from './small-site.ts';

const pandoc = findPandoc();

/** What only Pandoc would read as a mark, and constructs in others. */
const marks = readFileSync(join(import.meta.dirname, 'outputs-marks.md'), 'utf8');

describe.skipIf(!pandoc).each([
  ['the small book', readSource(SMALL)],
  ['the book in content/', readSource(CONTENT)],
  ['a page of marks', exampleSource(new Map([['chapters/first/one.md', marks]]))],
])('%s', { timeout: 60_000 }, (_name, source) => {
  const { book, files: versions } = writeVersions(source);
  const files = new Map([...versions].filter(([path]) => path.endsWith('.md')));
  // Macros would be put in the place of what the author wrote.
  const document = pandoc ? readWithPandoc(pandoc, files, 'markdown-latex_macros') : { meta: {}, blocks: [] };
  const parts = splitPages(document);

  test('every page has its version', () => {
    expect([...files.keys()]).toEqual(book.pages.map(({ address }) => versionAddress(address, 'md')));
    expect([...parts.keys()]).toEqual(book.pages.map(({ id }) => id));
  });

  const compare = (name: string, ours: (page: BookPage) => readonly string[], theirs: (nodes: Node[]) => string[]) =>
    test(name, () => {
      for (const page of book.pages)
        expect(theirs([...walkNodes(parts.get(page.id))]).toSorted(), page.section.file).toEqual(ours(page).toSorted());
      expect(book.pages.some((page) => ours(page).length > 0)).toBe(true);
    });

  compare(
    'citations',
    ({ section }) =>
      section.citations.flatMap(({ form, items }) =>
        items.map(
          ({ key, suppressAuthor }) =>
            `${suppressAuthor ? 'SuppressAuthor' : form === 'narrative' ? 'AuthorInText' : 'NormalCitation'} ${key.value}`,
        ),
      ),
    (nodes) =>
      nodes
        .filter(({ t }) => t === 'Cite')
        .flatMap(({ c }) => (c as [{ citationId: string; citationMode: Node }[]])[0])
        .map(({ citationId, citationMode }) => `${citationMode.t} ${citationId}`),
  );

  compare(
    'formulas',
    ({ section }) =>
      section.formulas.map(({ display, tex }) => `${display ? 'DisplayMath' : 'InlineMath'} ${tex.value.trim()}`),
    (nodes) =>
      nodes
        .filter(({ t }) => t === 'Math')
        .map(({ c }) => c as [Node, string])
        .map(([{ t }, tex]) => `${t} ${tex.trim()}`),
  );

  compare(
    'labels and anchors of headings',
    ({ id, section }) => [
      ...new Set([
        id,
        ...section.labels.map((label) => label.id.value),
        ...section.headings.map(({ anchor }) => anchor),
      ]),
    ],
    (nodes) => nodes.map(idOf).filter((id) => id),
  );

  compare(
    'headings with their numbers',
    ({ id, numberText, title, headings, section }) => [
      `1 ${id} ${straighten(numberText + title)}`,
      ...section.headings.map(({ level, anchor, content }) => {
        const number = headings.find((heading) => heading.anchor === anchor)?.number;
        const words =
          section.paragraphs
            .find(({ span }) => span.start === content.start)
            ?.pieces.map(({ kind, text }) => (kind === 'formula' ? '' : text))
            .join('') ?? '';
        return `${level} ${anchor} ${straighten((number ?? '') + words)}`;
      }),
    ],
    (nodes) =>
      nodes
        .filter(({ t }) => t === 'Header')
        .map(({ c }) => c as [number, [string], unknown])
        .map(([level, [id], words]) => `${level} ${id} ${straighten(wordsOf(words))}`),
  );

  test('words, and nothing raw', () => {
    for (const { id, section } of book.pages) {
      const nodes = parts.get(id) ?? [];
      const words = straighten(wordsOf(nodes));
      const lost = section.paragraphs.flatMap(({ pieces }) =>
        pieces.filter(({ kind, text }) => (kind === 'text' || kind === 'escape') && !words.includes(straighten(text))),
      );
      expect(lost, section.file).toEqual([]);
      const raw = [...walkNodes(nodes)].filter(({ t }) => t.startsWith('Raw')).map(({ c }) => String(c));
      expect(
        raw.filter((text) => !text.startsWith('tex,\\newcommand')),
        section.file,
      ).toEqual([]);
    }
  });
});

/** The id among a node's attributes, which are a triple wherever they stand. */
function idOf({ t, c }: Node): string {
  if (!['Header', 'Div', 'Span', 'Image', 'CodeBlock', 'Code', 'Link'].includes(t) || !Array.isArray(c)) return '';
  const [id = ''] = c.find((part) => Array.isArray(part) && part.length === 3 && typeof part[0] === 'string') ?? [];
  return String(id);
}

/** Pandoc's typography undone; blanks do not count. */
function straighten(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/…/g, '...')
    .replace(/–/g, '--')
    .replace(/—/g, '---')
    .replace(/\s+/g, '');
}
