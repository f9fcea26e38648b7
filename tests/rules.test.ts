// Every example on every rule's page: 错误 yields exactly the marked spans, 正确 yields none, and no error of any other rule.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createCache } from '../src/cache.ts';
import type { Rule } from '../src/check/rule.ts';
import { RULES } from '../src/check/rules/index.ts';
import { fixBook } from '../src/mend/fix-book.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Source } from '../src/model/source.ts';
import type { Span } from '../src/model/span.ts';
import { checkSource } from './check-source.ts';
import { DEFAULT_FILES, exampleSource } from './example-book.ts';
import { parseRulePage, type RuleExample } from './rule-page.ts';

// The last test compiles every example.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '..');

async function checkExample(source: Source): Promise<Diagnostic[]> {
  return (await checkSource(source)).diagnostics;
}

/** A span as its text between marks, so that a failure reads well. */
function show(source: Source, { file, start, end }: Span): string {
  const found = source.get(file);
  const text = found?.kind === 'text' ? found.text : '';
  const line = text.slice(0, start).split('\n').length;
  return `${file}:${line} ${text.slice(Math.max(0, start - 10), start)}⟦${text.slice(start, end)}⟧ ${start}-${end}`;
}

async function judgeExample({ id }: Rule, { section, files, marked }: RuleExample): Promise<void> {
  const source = exampleSource(files);
  const all = await checkExample(source);
  const found = all.filter(({ rule }) => rule === id);
  const order = (spans: readonly Span[]) => spans.map((span) => show(source, span)).sort();
  expect(order(found.map(({ span }) => span))).toEqual(order(marked));
  if (section === '正确') expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
}

describe.each(RULES)('$id', (rule) => {
  const page = parseRulePage(readFileSync(join(ROOT, `src/check/rules/${rule.id}.md`), 'utf8'));

  test('its page names it, says why, and shows wrong and right', () => {
    expect(page.title).toBe(rule.id);
    expect(page.why).not.toBe('');
    expect(page.examples.filter(({ section }) => section === '错误').length).toBeGreaterThanOrEqual(1);
    expect(page.examples.filter(({ section }) => section === '正确').length).toBeGreaterThanOrEqual(1);
  });

  if (rule.id.startsWith('zh-'))
    test('its page shows ten examples, half of them traps', () => {
      const traps = page.examples.filter(({ section }) => section === '正确');
      expect(page.examples.length).toBeGreaterThanOrEqual(10);
      expect(traps.length).toBeGreaterThanOrEqual(page.examples.length / 2);
    });

  test.each(page.examples)('$section, line $line', async (example) => {
    expect(example.marked.length > 0).toBe(example.section === '错误');
    await judgeExample(rule, example);
  });

  test('speaks Chinese', () => {
    expect(rule.summary).toMatch(/\p{Script=Han}/u);
    expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  });
});

test('ids are unique', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});

test('the book under the examples is without fault, save that nobody cites its references', async () => {
  const source = exampleSource(new Map());
  expect([...source.keys()].sort()).toEqual([...DEFAULT_FILES.keys()].sort());
  expect((await checkExample(source)).filter(({ rule }) => rule !== 'uncited-reference')).toEqual([]);
});

test('fixes of examples remove what they fix', async () => {
  let fixed = 0;
  for (const rule of RULES) {
    const { examples } = parseRulePage(readFileSync(join(ROOT, `src/check/rules/${rule.id}.md`), 'utf8'));
    for (const { section, files } of examples) {
      if (section === '正确') continue;
      const choice = { rules: [rule], accepts: ({ fix }: Diagnostic) => fix !== undefined };
      const { source, made } = await fixBook(exampleSource(files), choice, createCache());
      if (made.length === 0) continue;
      const left = (await checkExample(source)).filter((diagnostic) => diagnostic.rule === rule.id && diagnostic.fix);
      expect(left, rule.id).toEqual([]);
      fixed += made.length;
    }
  }
  expect(fixed).toBeGreaterThan(8);
});
