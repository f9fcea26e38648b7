// Each file of tests/parse holds cases: `=== name`, Markdown, a line with a point, its facts, a line with a point. UPDATE=1 accepts new facts.
// In Markdown and facts ␍ is a carriage return, ␉ a tab, ⟨BOM⟩ a byte order mark, ␀ the character NUL; in facts ⏎ is a line break.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NearMiss } from '../src/model/section.ts';
import { parseSection } from '../src/parse/section.ts';
import { hideMarks, listFactLines } from './parse/fact-lines.ts';

const FOLDER = join(import.meta.dirname, 'parse');
const FILE = 'chapters/one/page.md';

/** The facts, and where edits are offered the facts of the text that the edits make. */
function describeFacts(text: string): string {
  const section = parseSection(FILE, text, '');
  const lines = listFactLines(section, text);
  const edited = applyEdits(text, section.nearMisses);
  if (edited === text) return lines.join('\n');
  return [...lines, '--- edited', ...listFactLines(parseSection(FILE, edited, ''), edited)].join('\n');
}

/** Of near misses that overlap the first counts, as in reports. */
function applyEdits(text: string, nearMisses: readonly NearMiss[]): string {
  let end = 0;
  return nearMisses
    .filter(({ span }) => {
      const isInside = span.start < end;
      if (!isInside) end = span.end;
      return !isInside;
    })
    .flatMap(({ edits }) => edits ?? [])
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((edited, { span, text: by }) => edited.slice(0, span.start) + by + edited.slice(span.end), text);
}

type Case = { readonly name: string; readonly markdown: string; readonly facts: string };

function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [, name = '', markdown = '', facts = ''] = /^(.*)\n([\s\S]*?)^\.\n(?:([\s\S]*?)^\.\n)?/m.exec(block) ?? [];
      return { name, markdown, facts: facts.trimEnd() };
    });
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
  const path = join(FOLDER, name);
  const cases = readCases(readFileSync(path, 'utf8'));
  if (process.env.UPDATE) {
    test(`${name} is written anew`, () => {
      const blocks = cases.map(
        (entry) => `=== ${entry.name}\n${entry.markdown}.\n${describeFacts(hideMarks(entry.markdown))}\n.\n`,
      );
      writeFileSync(path, blocks.join('\n'));
    });
    continue;
  }
  describe(name, () => {
    test('its cases are read', () => expect(cases.filter((entry) => !entry.markdown || !entry.facts)).toEqual([]));
    test.each(cases.map((entry) => [entry.name, entry] as const))('%s', (_, { markdown, facts }) => {
      expect(describeFacts(hideMarks(markdown))).toBe(facts);
    });
  });
}
