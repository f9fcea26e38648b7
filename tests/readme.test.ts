// What the two READMEs say holds: the authors' examples form a book without a fault, and what the other one names exists.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../src/check/rules/index.ts';
import type { Section } from '../src/model/section.ts';
import { checkSource } from './check-source.ts';
import { exampleSource } from './example-book.ts';

const ROOT = join(import.meta.dirname, '..');
const ENGLISH = readFileSync(join(ROOT, 'README.md'), 'utf8');
const CHINESE = readFileSync(join(ROOT, 'README.zh-CN.md'), 'utf8');
const SECTION = 'chapters/methods/descent.md';

/** Files by the path in the info string; Markdown without one continues the section. */
function readExamples(): Map<string, string | undefined> {
  const figure = readFileSync(join(ROOT, 'tests/books/small/chapters/learning/loss.svg'), 'utf8');
  const files = new Map<string, string | undefined>([['chapters/methods/loss.svg', figure]]);
  for (const [, , language, path, text = ''] of CHINESE.matchAll(/^(`{3,})(\w+)(?: (\S+))?\n(.*?)^\1$/gms)) {
    if (path) files.set(path, text);
    else if (language === 'md') files.set(SECTION, `${files.get(SECTION)}\n${text}`);
  }
  return files;
}

test('the examples for authors form a book in which nothing is wrong', async () => {
  const files = readExamples();
  const source = new Map([...exampleSource(files)].filter(([path]) => files.has(path)));
  const { book, diagnostics } = await checkSource(source);
  expect(diagnostics).toEqual([]);
  const section: Section | undefined = book.sections.get(SECTION);
  const shown: readonly (keyof Section)[] = [
    ...(['headings', 'citations', 'crossReferences', 'figures', 'tables', 'formulas', 'listings', 'diagrams'] as const),
    ...(['blocks', 'terms', 'footnotes', 'links', 'comments'] as const),
  ];
  expect(shown.filter((construct) => !(section?.[construct] as readonly unknown[] | undefined)?.length)).toEqual([]);
});

test('every rule that authors are told of exists, and every common mistake is one', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  const rows = CHINESE.split('\n').filter((line) => /^\| .*\|$/.test(line) && /`[a-z]+(?:-[a-z0-9]+)+` \|$/.test(line));
  const named = rows.flatMap((row) =>
    [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ''),
  );
  expect(named.length).toBeGreaterThanOrEqual(8);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test.each([
  ['`[@a；@b]`', 'fullwidth-citation-separator', '[@a；@b]'],
  ['`见@fig-x所示`', 'bare-reference', '见@fig-x所示'],
  ['`【@a】`', 'citation-near-miss', '【@a】'],
  ['`[@fig:x]`', 'label-near-miss', '[@fig:x]'],
  ['`$ x $`', 'formula-near-miss', '设$ x $为'],
  ['`$a，b$`', 'zh-math-fullwidth', '$a，b$'],
])('%s is %s, as authors are told', async (written, rule, text) => {
  expect(CHINESE).toMatch(new RegExp(`^\\| ${written.replace(/[[\]{}$^]/g, '\\$&')} \\|.*\\| \`${rule}\` \\|$`, 'm'));
  const { diagnostics } = await checkSource(exampleSource(new Map([['chapters/first/one.md', `${text}\n`]])));
  expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule);
});

test('the English one stays short', () => expect(ENGLISH.split('\n').length).toBeLessThan(150));

test('every path and every script that the English one names exists', () => {
  const paths = [...ENGLISH.matchAll(/`((?:src|schemas|tests|bench|content|\.ci)\/[^`\s*<…]*)`/g)].map(
    ([, path]) => path ?? '',
  );
  expect(paths.length).toBeGreaterThan(25);
  const missing = paths.filter((path) => !path.includes('my-rule') && !existsSync(join(ROOT, path)));
  expect(missing).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  const named = [...ENGLISH.matchAll(/npm run ([a-z]+)/g)].map(([, script]) => script ?? '');
  expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
});
