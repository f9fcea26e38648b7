// The formats in which records come from other programs and go to them, by the ending of their files. What reads one is loaded with it.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { writeBibtex } from './bibtex/write.ts';
import { writeCslList } from './csl/write.ts';
import type { Reading } from './reading.ts';
import { writeRis } from './ris/write.ts';

export type RecordFormat = {
  /** As people call it. */
  readonly name: string;
  readonly write: (records: readonly ReferenceRecord[]) => string;
  readonly loadReader: () => Promise<(text: string) => Reading | Promise<Reading>>;
};

export const RECORD_FORMATS: ReadonlyMap<string, RecordFormat> = new Map([
  [
    'bib',
    {
      name: 'BibTeX',
      write: (records) => records.map(writeBibtex).join('\n'),
      loadReader: async () => (await import('./bibtex/read.ts')).readBibtex,
    },
  ],
  [
    'json',
    {
      name: 'CSL-JSON',
      write: writeCslList,
      loadReader: async () => (await import('./csl/read.ts')).readCslJson,
    },
  ],
  [
    'ris',
    {
      name: 'RIS',
      write: (records) => records.map(writeRis).join(''),
      loadReader: async () => (await import('./ris/read.ts')).readRis,
    },
  ],
] satisfies [string, RecordFormat][]);
