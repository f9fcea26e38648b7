// Arbitrary pages as authors might write them, slips included: Han and Latin text mixed with every construct whose text no copy editor may touch.
import fc from 'fast-check';

const HAN = [
  '模型',
  '训练',
  '数据',
  '的',
  '了',
  '我们',
  '结果',
  '在此之后',
  '一致',
  '例如',
  '可以看出',
  '几乎',
  '约',
  '左右',
  '神经网路',
];
const LATIN = [
  'BERT',
  'the model',
  'PyTorch',
  'v1.2.3',
  'C++',
  '.NET',
  'f(x)',
  'et al.',
  "don't",
  '10 GB',
  'ＡＢＣ',
  'x',
  'Github',
];
const NUMBERS = [
  '3',
  '10',
  '2026',
  '3.14',
  '5～10',
  '1~3',
  '2-4',
  '50 %',
  '76.1%',
  '3:4',
  '12:30',
  '１２',
  '1949—1956',
  '08年',
];
const MARKS = [
  '，',
  '。',
  '；',
  '：',
  '？',
  '！',
  '、',
  ',',
  '.',
  ';',
  ':',
  '?',
  '!',
  '，，',
  '。。。',
  '...',
  '……',
  '…',
  '——',
  '--',
  '—',
  '～',
  '·',
];
const PAIRS = ['“', '”', '"', "'", '‘', '’', '（', '）', '(', ')', '《', '》', '〈', '〉', '【', '】'];
/** Between pieces; most often nothing. */
const GAPS = [...Array<string>(30).fill(''), ' ', ' ', ' ', '  ', '\u200b', '\u00a0', '\n', '\n', '\n', '  \n', '\\\n'];
/** Constructs in a line, each alone in what it means wherever it stands. */
const OPAQUE = [
  '`a,b "c" ...`',
  '``x`y,（z）``',
  '$x,y$',
  '$f(x)="a"...$',
  '$\\text{若，则}$',
  '[@lin2024]',
  '[@lin2024, p. 3; @zhou2023]',
  '[@sec-one]',
  '[^note]',
  '<https://example.org/a,b?c=1...>',
  '[链接,文字](https://example.org/x(1),2 "题,目")',
  '[文,字][def]',
  '![图,注](figure.svg){width=50% fig-alt="替代,文字"}',
  '[基础模型]{.term}',
  '\\*',
  '\\"',
  '&amp;',
  '&#44;',
  '<!-- 批注,"x"... -->',
  '**重,点**',
  '*着重...*',
  '~~删,除~~',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HAN) },
  { weight: 2, arbitrary: fc.constantFrom(...LATIN) },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...PAIRS) },
  { weight: 2, arbitrary: fc.constantFrom(...OPAQUE) },
);

/** Words that begin with a Han character, so that they open no other block. */
const words = (gaps: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...HAN),
      fc.array(fc.tuple(piece, fc.constantFrom(...gaps)), { minLength: 3, maxLength: 30 }),
    )
    .map(
      ([first, rest]) =>
        first +
        rest
          .map(([text, gap]) => text + gap)
          .join('')
          .trimEnd(),
    );

const paragraph = words(GAPS);
const line = words(GAPS.filter((gap) => !gap.includes('\n')));

/** Puts one mark before the first line and another before the rest. */
function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((one, index) => (index === 0 ? first : one && rest) + one)
    .join('\n');
}

const list = fc
  .tuple(
    fc.constantFrom('- ', '* ', '+   ', '1. ', '7)  '),
    fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([mark, items, gap]) => items.map((item) => indent(item, mark, ' '.repeat(mark.length))).join(gap));

const table = fc
  .tuple(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 4 }), line, fc.boolean())
  .map(([rows, caption, isClose]) => {
    const cell = (text: string) => text.replaceAll('|', '');
    const body = rows.map(([a, b]) => `|${cell(a)}| ${cell(b)}\\| 竖线 |`).join('\n');
    return `| 名称,甲 | $|x|$ |\n|:--|--:|\n${body}\n| \`a|b\` | 1 |\n${isClose ? '' : '\n'}: ${caption}`;
  });

const OPAQUE_BLOCKS = [
  '```python\nx = "a", b  \n\n# 注释,“x”...  \n```',
  '~~~{#lst-x .text lst-cap="题,注"}\n中文,代码...\n~~~',
  '    indented, "code"...',
  '$$\nf(x)="a",\\quad x...\n$$',
  '<!-- 一段批注,\n  "两行"... -->',
  '[def]: https://example.org/a,b "题,目"',
  '---',
];

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: list },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: line.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: paragraph.map((text) => indent(text, '> ', '> ')) },
  { weight: 1, arbitrary: paragraph.map((text) => `::: {.callout-note title="标,题"}\n${text}\n:::`) },
  { weight: 1, arbitrary: line.map((text) => `术语,甲\n: ${text}`) },
  { weight: 1, arbitrary: line.map((text) => `![${text}](figure.svg){fig-alt="替代,文字"}`) },
  { weight: 3, arbitrary: fc.constantFrom(...OPAQUE_BLOCKS) },
);

/** A whole file of about fifteen kilobytes. */
export const mixedPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n')), { minLength: 150, maxLength: 190 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([blocks, lineEnd, hasMark]) => {
    const body = blocks.map(([text, gap]) => text + gap).join('');
    const page = `---\nid: sec-one\ntitle: "题,目..."\n---\n\n${body}\n[^note]: 脚注,文字\n`;
    return (hasMark ? '\ufeff' : '') + page.replaceAll('\n', lineEnd);
  });
