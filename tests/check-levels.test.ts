// What book.yaml makes of rules: levels, what is set aside and why, and names that no object can hold.
import { expect, test } from 'vitest';
import { checkSource } from './check-source.ts';
import { DEFAULT_FILES, exampleSource } from './example-book.ts';

const ONE = 'chapters/first/one.md';

/** A book with one unknown citation, `suppressed` by a comment or not. */
async function check(rules: string, suppressed = false) {
  const settings = `${DEFAULT_FILES.get('book.yaml')}rules:\n${rules}\n`;
  const comment = suppressed ? '<!-- kanben-ignore unknown-citation: 还没发表 -->\n' : '';
  const files = new Map([
    ['book.yaml', settings],
    [ONE, `${comment}见[@nobody]，又见[@lin2024; @zhou2023]。\n`],
  ]);
  const { diagnostics, suppressed: set } = await checkSource(exampleSource(files));
  return {
    diagnostics: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
    suppressed: set.map(({ rule, severity, suppression }) => ({ rule, severity, suppression })),
  };
}

test('without levels rules have their own', async () => {
  expect(await check('  unused-label: warning')).toEqual({ diagnostics: ['error unknown-citation'], suppressed: [] });
});

test('an error can be made a warning, and a warning an error', async () => {
  expect((await check('  unknown-citation: warning')).diagnostics).toEqual(['warning unknown-citation']);
  const { diagnostics } = await check('  unused-suppression: error\n  unknown-citation: off', true);
  expect(diagnostics).toEqual([]);
});

test('what a rule finds that is off is set aside, with the severity of the rule', async () => {
  expect(await check('  unknown-citation: off')).toEqual({
    diagnostics: [],
    suppressed: [{ rule: 'unknown-citation', severity: 'error', suppression: { by: 'settings' } }],
  });
});

test('what a comment covers is set aside with its reason', async () => {
  expect(await check('  unknown-citation: error', true)).toEqual({
    diagnostics: [],
    suppressed: [{ rule: 'unknown-citation', severity: 'error', suppression: { by: 'comment', reason: '还没发表' } }],
  });
});

test('of comments that cover one place, one that reaches it gives its reason', async () => {
  const body = `<!-- kanben-ignore unknown-citation: 前一段 -->
短。

<!-- kanben-ignore unknown-citation: 这一段 -->
见[@nobody]，又见[@lin2024; @zhou2023]。
`;
  const { suppressed } = await checkSource(exampleSource(new Map([[ONE, body]])));
  expect(suppressed.map(({ suppression }) => suppression)).toEqual([{ by: 'comment', reason: '这一段' }]);
});

test.each([
  'file-not-utf8',
  'file-too-large',
  'yaml-syntax',
  'schema-violation',
  'duplicate-address',
  'invalid-rule-level',
])('%s keeps its level, and says so', async (rule) => {
  const { diagnostics } = await check(`  ${rule}: off`);
  expect(diagnostics).toEqual(['error invalid-rule-level', 'error unknown-citation']);
});

test.each(['__proto__', 'constructor', 'toString', 'unkown-citation'])('a rule named %s is none', async (name) => {
  expect((await check(`  ${name}: off`)).diagnostics).toContain('error invalid-rule-level');
});
