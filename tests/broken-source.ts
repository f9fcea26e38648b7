// The book with every error, as a Source: what is on disk, and the files that no repository should hold.
import { join } from 'node:path';
import { readSource } from '../src/disk.ts';
import type { Source } from '../src/model/source.ts';

export const BROKEN = join(import.meta.dirname, 'books/broken');

export function readBrokenSource(): Source {
  const files = new Map(readSource(join(BROKEN, 'book')));
  files.set('references/gbk.yaml', { kind: 'not-utf8', size: 100 });
  files.set('chapters/words/huge.md', { kind: 'too-large', size: 3_000_000 });
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
