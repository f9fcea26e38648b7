// Each file of tests/records holds cases: `=== name`, an input, a line with a point, what comes of it, a line with a point. UPDATE=1
// accepts what comes. The file's name says what is done. ␍ is a carriage return, ␀ the character NUL, ⟨BOM⟩ a byte order mark.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReferenceRecord } from '../schemas/reference.ts';
import { lineStarts, positionAt } from '../src/model/span.ts';
import { parseReferences } from '../src/parse/references.ts';
import { writeBibtex } from '../src/records/bibtex/write.ts';
import { loadRomanise, proposeKey } from '../src/records/citekey.ts';
import { writeCslJson } from '../src/records/csl/write.ts';
import { RECORD_FORMATS } from '../src/records/formats.ts';
import { writeRis } from '../src/records/ris/write.ts';
import { formatReferences } from '../src/records/yaml/format.ts';
import { insertRecords } from '../src/records/yaml/insert.ts';
import { writeRecord } from '../src/records/yaml/write.ts';

const FOLDER = join(import.meta.dirname, 'records');

const recordsOf = (text: string): ReferenceRecord[] =>
  parseReferences('x.yaml', text).references.map(({ record }) => record);
const showResult = (result: { text: string } | { why: string }) =>
  'text' in result ? result.text : `! ${result.why}\n`;

/** Records as YAML, then remarks with line and column. */
async function read(ending: string, text: string): Promise<string> {
  const reader = await RECORD_FORMATS.get(ending)?.loadReader();
  if (!reader) throw new Error(`no reader of ${ending}`);
  const { records, remarks } = await reader(text);
  const starts = lineStarts(text);
  const lines = remarks.map(({ kind, offset, key, message, hint }) => {
    const { line, column } = positionAt(starts, offset);
    return `${line}:${column} ${kind} ${JSON.stringify(key)} ${message}${hint === undefined ? '' : `。${hint}`}\n`;
  });
  return [...records.map(({ record }) => writeRecord(record)), ...lines].join('');
}

const ACTIONS: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  'read-bibtex': (text) => read('bib', text),
  'read-csl': (text) => read('json', text),
  'read-ris': (text) => read('ris', text),
  'write-bibtex': (text) => recordsOf(text).map(writeBibtex).join(''),
  'write-csl': (text) => recordsOf(text).map(writeCslJson).join(''),
  'write-ris': (text) => recordsOf(text).map(writeRis).join(''),
  format: (text) => showResult(formatReferences('x.yaml', text)),
  /** The file, then below `+++` the records that come into it. */
  insert: (text) => {
    const [file = '', added = ''] = text.split(/^\+\+\+\n/m);
    return showResult(insertRecords('x.yaml', file, recordsOf(added)));
  },
  citekey: async (text) => {
    const records = recordsOf(text);
    const romanise = await loadRomanise(records);
    return records.map((record) => `${proposeKey(record, romanise)}\n`).join('');
  },
};

type Case = { readonly name: string; readonly input: string; readonly output: string };

function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [, name = '', input = '', output = ''] = /^(.*)\n([\s\S]*?)^\.\n(?:([\s\S]*?)^\.\n)?/m.exec(block) ?? [];
      return { name, input, output };
    });
}

const reveal = (text: string) => text.replaceAll('␍', '\r').replaceAll('␀', '\0').replaceAll('⟨BOM⟩', '\ufeff');
const hide = (text: string) => text.replaceAll('\r', '␍').replaceAll('\0', '␀').replaceAll('\ufeff', '⟨BOM⟩');

for (const name of readdirSync(FOLDER)) {
  const path = join(FOLDER, name);
  const act = ACTIONS[name.replace(/\.txt$/, '')];
  const cases = readCases(readFileSync(path, 'utf8'));
  const comeOf = async (input: string) => hide((await act?.(reveal(input))) ?? '');
  describe(name, () => {
    test('its cases are read', () => {
      expect(act).toBeDefined();
      expect(cases.filter(({ input, output }) => !input || !(output || process.env.UPDATE))).toEqual([]);
    });
    if (process.env.UPDATE) {
      test('is written anew', async () => {
        const blocks = cases.map(async (one) => `=== ${one.name}\n${one.input}.\n${await comeOf(one.input)}.\n`);
        writeFileSync(path, (await Promise.all(blocks)).join('\n'));
      });
      return;
    }
    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { input, output }) => {
      expect(await comeOf(input)).toBe(output);
    });
  });
}
