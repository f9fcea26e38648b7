// The formats in which records come from other programs and go to them, by the ending of their files. Each is loaded when it is used.
import type { Reading } from './reading.ts';

export type FormatName = 'bib' | 'json' | 'ris';

export const READERS: ReadonlyMap<string, () => Promise<(text: string) => Reading | Promise<Reading>>> = new Map([
  ['bib', async () => (await import('./bibtex/read.ts')).readBibtex],
]);
