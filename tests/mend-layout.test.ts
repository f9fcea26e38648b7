// Each file of tests/mend holds cases: `=== name`, Markdown, a line with a point, the same laid out, a line with a point. UPDATE=1 accepts new
// layouts; in sentences.txt each sentence gets its line. ␍ is a carriage return, ␉ a tab, ⟨BOM⟩ a byte order mark, ␠ a blank that ends a line.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatText } from '../src/mend/format-text.ts';

const FOLDER = join(import.meta.dirname, 'mend');
const MARKS = [
  ['\r', '␍'],
  ['\t', '␉'],
  ['\ufeff', '⟨BOM⟩'],
] as const;

type Case = { readonly name: string; readonly markdown: string; readonly laidOut: string };

function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [, name = '', markdown = '', laidOut = ''] =
        /^(.*)\n([\s\S]*?)^\.\n(?:([\s\S]*?)^\.\n)?/m.exec(block) ?? [];
      return { name, markdown, laidOut };
    });
}

function hide(text: string): string {
  return MARKS.reduce((hidden, [character, mark]) => hidden.replaceAll(mark, character), text).replaceAll('␠', ' ');
}

function show(text: string): string {
  const shown = MARKS.reduce((all, [character, mark]) => all.replaceAll(character, mark), text);
  return shown.replace(/ +(?=␍?$)/gm, (blanks) => '␠'.repeat(blanks.length));
}

for (const name of readdirSync(FOLDER)) {
  const style = { sentencePerLine: name === 'sentences.txt' };
  const path = join(FOLDER, name);
  const cases = readCases(readFileSync(path, 'utf8'));
  const layOut = (markdown: string) => show(formatText(hide(markdown), style) ?? '不变\n');
  if (process.env.UPDATE) {
    test(`${name} is written anew`, () => {
      const blocks = cases.map((one) => `=== ${one.name}\n${one.markdown}.\n${layOut(one.markdown)}.\n`);
      writeFileSync(path, blocks.join('\n'));
    });
    continue;
  }
  describe(name, () => {
    test('its cases are read', () => expect(cases.filter(({ markdown }) => !markdown)).toEqual([]));
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_, { markdown, laidOut }) => {
      expect(layOut(markdown)).toBe(laidOut);
      expect(layOut(laidOut)).toBe(laidOut);
    });
  });
}
