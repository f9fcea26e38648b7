// TeX → HTML: what comes out, where an error stands, and that no formula hangs, leaks or escapes.
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { typesetTex } from '../src/render/tex.ts';
import { processorTime } from './processor-time.ts';

const NO_MACROS = new Map<string, string>();

function html(tex: string, macros: ReadonlyMap<string, string> = NO_MACROS, display = true): string {
  const result = typesetTex(katex, tex, display, macros);
  if ('error' in result) throw new Error(`${result.error.message} @${result.error.offset}`);
  return result.html;
}

function error(tex: string, macros: ReadonlyMap<string, string> = NO_MACROS): string {
  const result = typesetTex(katex, tex, true, macros);
  if ('html' in result) throw new Error('no error');
  const { message, offset, length } = result.error;
  return `${message} ⟦${tex.slice(offset, offset + length)}⟧ ${offset}`;
}

describe('formulas', () => {
  test('give HTML for eyes and MathML for ears', () => {
    const result = html('a^2+b^2');
    expect(result).toContain('<math');
    expect(result).toContain('aria-hidden="true"');
  });

  test.each([
    '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
    '\\begin{cases}1&x>0\\\\0&\\text{其他}\\end{cases}',
    '\\text{损失} = \\mathcal{L}',
  ])('can hold %s', (tex) => expect(html(tex)).toContain('katex-display'));

  test('know the macros of the book', () => {
    const macros = new Map([
      ['\\R', '\\mathbb{R}'],
      ['\\norm', '\\left\\lVert #1 \\right\\rVert'],
    ]);
    expect(html('x \\in \\R', macros)).toContain('mathbb');
    expect(html('\\norm{x}', macros)).toContain('∥');
  });
});

describe('errors', () => {
  test.each([
    ['a + \\foo', '未定义的命令 \\foo ⟦\\foo⟧ 4'],
    ['x^2^2', '连续两个上标：请用花括号分组 ⟦^⟧ 3'],
    ['\\begin{foo}', '没有名为 foo 的环境 ⟦{foo}⟧ 6'],
    ['{a', '缺少右花括号 } ⟦⟧ 2'],
    ['a}', '多余的右花括号 } ⟦}⟧ 1'],
    ['a & b', '对齐符 & 只能用在 aligned、cases、矩阵等环境里 ⟦&⟧ 2'],
    ['\\left( x', '\\left 没有配对的 \\right ⟦⟧ 8'],
    ['$x$', '公式里不能再有 $ ⟦$⟧ 0'],
  ])('of %s stand where they are', (tex, expected) => expect(error(tex)).toBe(expected));

  test('inside a macro of the book cover the formula, not a position in the macro', () => {
    const macros = new Map([['\\bad', 'x + y + \\nothing']]);
    expect(error('1 + \\bad', macros)).toBe('未定义的命令 \\nothing ⟦1 + \\bad⟧ 0');
  });
});

describe('hostile formulas', () => {
  test.each([
    ['\\href{javascript:alert(1)}{x}', '公式里不能用 \\href ⟦\\href⟧ 0'],
    ['a\\url{https://example.org}', '公式里不能用 \\url ⟦\\url⟧ 1'],
    ['\\includegraphics{x.png}', '公式里不能用 \\includegraphics ⟦\\includegraphics⟧ 0'],
    ['\\htmlClass{a}{x}', '公式里不能用 \\htmlClass ⟦\\htmlClass⟧ 0'],
    ['\\htmlStyle{color:red}{x}', '公式里不能用 \\htmlStyle ⟦\\htmlStyle⟧ 0'],
    ['\\htmlData{a=b}{x}', '公式里不能用 \\htmlData ⟦\\htmlData⟧ 0'],
    ['\\htmlId{a}{x}', '公式里不能用 \\htmlId ⟦\\htmlId⟧ 0'],
  ])('%s is refused', (tex, expected) => expect(error(tex)).toBe(expected));

  test.each([
    ['an endless macro', '\\def\\a{\\a}\\a'],
    ['an endless doubling macro', '\\def\\a{\\a\\a}\\a'],
    [
      'macros upon macros',
      `${'abcdefghij'
        .split('')
        .map((name, index, names) => `\\def\\${name}{${`\\${names[index + 1] ?? 'pi'}`.repeat(9)}}`)
        .join('')}\\a`,
    ],
    ['a long macro used often', `\\def\\a{${'x'.repeat(4000)}}${'\\a '.repeat(900)}`],
    [
      'an exploding edef',
      '\\def\\a{xxxxxxxxxx}\\edef\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\edef\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\edef\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\edef\\e{\\d\\d\\d\\d\\d\\d\\d\\d}\\e\\e\\e\\e\\e\\e\\e\\e',
    ],
    ['macros with parameters', `\\def\\a#1{${'#1'.repeat(99)}}\\a{\\a{\\a{\\a{x}}}}`],
    ['deep braces', `${'{'.repeat(4000)}x${'}'.repeat(4000)}`],
    ['deep fractions', `${'\\frac{1}{'.repeat(900)}x${'}'.repeat(900)}`],
    ['deep delimiters', `${'\\left('.repeat(700)}x${'\\right)'.repeat(700)}`],
    ['a formula without end', 'x'.repeat(3_000_000)],
  ])('%s end in an error, soon', (_, tex) => {
    const before = processorTime();
    expect(error(tex)).toMatch(/太长|太多|太深|不能带参数/);
    expect(processorTime() - before).toBeLessThan(2000);
  });

  test('macros of the book that multiply end in an error, soon', () => {
    const macros = new Map([
      ['\\a', '\\b{#1#1#1#1#1#1#1#1}'],
      ['\\b', '\\c{#1#1#1#1#1#1#1#1}'],
      ['\\c', '\\a{#1}#1'],
    ]);
    expect(error(`\\a{${'x'.repeat(9000)}}`, macros)).toMatch(/太长|太多/);
    expect(error('\\z{x}', new Map([['\\z', '#1'.repeat(400)]]))).toContain('未定义的命令 \\z');
  }, 5000);

  test('definitions do not leak into the next formula', () => {
    const macros = new Map([['\\R', '\\mathbb{R}']]);
    html('\\gdef\\leak{x}\\gdef\\R{y}\\leak', macros);
    expect(error('\\leak', macros)).toContain('未定义的命令 \\leak');
    expect(html('\\R', macros)).toContain('mathbb');
    expect([...macros]).toEqual([['\\R', '\\mathbb{R}']]);
  });

  test('names of JavaScript are names like any other', () => {
    const macros = new Map([
      ['__proto__', 'x'],
      ['\\constructor', 'y'],
      ['constructor', 'z'],
    ]);
    expect(html('\\constructor', macros)).toContain('>y<');
    expect(html('\\def\\__proto__{x}', macros)).toContain('katex');
    expect(error('\\toString')).toContain('未定义的命令 \\toString');
    expect(Object.hasOwn(Object.prototype, '\\constructor')).toBe(false);
  });

  test.each(['<script>alert(1)</script>', '\\text{<img src=x onerror=alert(1)>}', '\\text{</script>}'])(
    '%s is escaped',
    (tex) => {
      expect(html(tex)).not.toMatch(/<(?:script|img)|<\/script/);
    },
  );
});
