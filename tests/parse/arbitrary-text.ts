// Arbitrary author text: pieces of constructs thrown together, and any characters at all.
import fc from 'fast-check';

const ATOMS = [
  ...[
    '$',
    '$$',
    '$x$',
    '$$ {#eq-x}',
    '\\$',
    '\\',
    '`',
    '```',
    '```python\n',
    '```{#lst-a .python lst-cap="题"}\n',
    '~~~',
  ],
  ...[
    '@a',
    '[@a]',
    '[-@a, p. 35]',
    '[@a；@b，第3章]',
    '[见 @a; @b]',
    '[@fig-a; @fig-b]',
    '[@fig:x]',
    '【@a】',
    '[@',
    '@',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](x.md)',
    '![',
    '![题](a.svg)',
    '![题](a.svg){#fig-a width=80% fig-alt="文"}',
    '[r]',
    '\n[r]: u\n',
  ],
  ...['{', '}', '{#fig-x}', ' {#sec-x}', '{.term}', '[词]{.term}', '{-}', '{.proof}', '{#thm-a name="名"}', '"', '='],
  ...[':::', '\n::: ', '\n\n::: {.proof}\n', '\n:::\n', ':::: ', '\n: ', '~ ', '\n: 题 {#tbl-x}\n', '\n\n: 题\n'],
  ...['|', '| a | b |\n|---|:-:|\n| $x|y$ | `c|d` |\n', '|--|', '\n| 1 |\n', '---', '\n===\n'],
  ...['# ', '\n## ', '\n## 标题 {#sec-a}\n', ' ##', '> ', '\n> ', '- ', '\n- ', '- - ', '1. ', '\n1. 1. ', '* '],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '[^1]',
    '\n[^1]: ',
    '\n\n[^1]: 注\n\n    续',
    '[^',
    '<!--',
    '-->',
    '<!-- kanben-ignore a-b: 由 -->',
  ],
  ...['<b>', '</', '<https://a.cn>', '<', '>', '&amp;', '&', '#', '+', '!', ':', ';', ','],
  ...[
    '中',
    '文字',
    '，',
    '。',
    '；',
    '：',
    '“',
    '”',
    '【',
    '】',
    '！',
    'word',
    'x',
    '5',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '  \n',
    '😀',
    '𠀀',
  ],
];

/** Tabs, carriage returns, NUL and a byte order mark: what offsets go wrong by. */
const MARKS = ['\t', '\r\n', '\r', '\0', '\ufeff', '\u00a0', '\u2028', '\ud800'];

/** Text of constructs with line feeds only. */
export const constructText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...ATOMS), { maxLength: 40 })
  .map((atoms) => atoms.join(''));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...ATOMS, ...MARKS), { maxLength: 40 }).map((atoms) => atoms.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
