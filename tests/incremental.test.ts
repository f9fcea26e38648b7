// A book compiled again after an edit, with what was remembered, equals the same book compiled from nothing.
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import type { Book } from '../src/model/book.ts';
import { hashText } from '../src/model/hash.ts';
import type { Source, TextFile } from '../src/model/source.ts';
import { loadTypeset } from '../src/render/typeset.ts';
import { SMALL } from './small-site.ts';

const SOURCE = readSource(SMALL);
const TEXTS = [...SOURCE].flatMap(([path, file]) => (file.kind === 'text' ? [{ path, file }] : []));

function edit(path: string, file: TextFile, change: (text: string) => string): Source {
  const text = change(file.text);
  return new Map([...SOURCE, [path, { ...file, text, size: Buffer.byteLength(text), hash: hashText(text) }]]);
}

/** Plain data all through: maps as their entries. */
function toPlain(book: Book): unknown {
  return JSON.parse(JSON.stringify(book, (_, value) => (value instanceof Map ? [...value] : value)));
}

test.each(TEXTS)('an edit of $path', async ({ path, file }) => {
  const cache = createCache();
  compile(SOURCE, cache);
  const changes = [
    (text: string) => `${text}\n新的一段，引用[@lin2025survey]与$x^2$。\n`,
    (text: string) => text.slice(0, Math.floor(text.length / 2)),
    () => '',
  ];
  for (const change of changes) {
    const edited = edit(path, file, change);
    const [warm, clean] = [compile(edited, cache), compile(edited, createCache())];
    expect(toPlain(warm)).toEqual(toPlain(clean));
    const cleanCache = createCache();
    const [warmTypeset, cleanTypeset] = [await loadTypeset(warm, cache), await loadTypeset(clean, cleanCache)];
    expect(checkBook(warm, warmTypeset)).toEqual(checkBook(clean, cleanTypeset));
  }
});

test('a book is data that survives JSON', () => {
  const book = compile(SOURCE, createCache());
  for (const section of book.sections.values()) expect(JSON.parse(JSON.stringify(section))).toEqual(section);
});
