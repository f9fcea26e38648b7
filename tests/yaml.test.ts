// Reading YAML: each issue at its exact span (⟦…⟧), what remains of a faulty file, and hostile text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionSchema } from '../schemas/section.ts';
import { findNode, type Yaml } from '../src/model/yaml.ts';
import { parseFrontMatter } from '../src/parse/front-matter.ts';
import { parseGlossary } from '../src/parse/glossary.ts';
import { parseReferences } from '../src/parse/references.ts';
import { EMPTY_SETTINGS, parseSettings } from '../src/parse/settings.ts';
import { readYaml } from '../src/parse/yaml.ts';
import { type Case, judge, say, slice } from './marked-issues.ts';

const SECTION = 'id: sec-a\ntitle: 甲\n';

describe('shape', () => {
  test.each<Case>([
    [`${SECTION}⟦sumary⟧: x`, '没有“sumary”这个键 | 最接近的是“summary”'],
    [`${SECTION}⟦zzz⟧: x`, '没有“zzz”这个键 | 可用的键有 id、title、summary、keywords、updated、authors、unnumbered'],
    [
      `${SECTION}⟦__proto__⟧: {a: 1}`,
      '没有“__proto__”这个键 | 可用的键有 id、title、summary、keywords、updated、authors、unnumbered',
    ],
    [
      `${SECTION}⟦constructor⟧: 1`,
      '没有“constructor”这个键 | 可用的键有 id、title、summary、keywords、updated、authors、unnumbered',
    ],
    ['⟦id⟧: sec-a\n', '缺少“title”（标题） | 补上“title: …”'],
    ['id: sec-a\n⟦titel⟧: 甲\n', '没有“titel”这个键 | 最接近的是“title”'],
    ['id: sec-a\ntitle: ⟦2024⟧\n', '“title”应是文字，这里是整数 | 加上引号'],
    ['id: sec-a\ntitle: ⟦true⟧\n', '“title”应是文字，这里是true | 加上引号'],
    ['id: sec-a\ntitle:⟦⟧\n', '“title”是空的 | 写上内容，或删去这个键'],
    ['id: sec-a\ntitle: ⟦"  "⟧\n', '“title”不能是空白'],
    ['id: ⟦fig-a⟧\ntitle: 甲\n', '“id”应写成“sec-”加英文字母、数字和单个连字符，如 sec-foundation-models'],
    [`${SECTION}updated: ⟦2026-02-30⟧ # 无此日`, '“updated”应是确有的一天，写成 2026-08-01 的样子'],
    [`${SECTION}keywords: ⟦甲⟧`, '“keywords”应是列表（每项以“- ”开头），这里是文字'],
    [
      `${SECTION}keywords:\n  - 甲\n  - ⟦3⟧\n  - ⟦[乙]⟧\n`,
      '“keywords”第2项应是文字，这里是整数 | 加上引号',
      '“keywords”第3项应是文字，这里是列表',
    ],
    [`⟦- a\n- b⟧\n\n`, '这份内容应是“键: 值”的形式，这里是列表'],
  ])('%j', (marked, ...problems) => {
    judge([marked, ...problems], (text) => readYaml('x.md', text, sectionSchema).issues);
  });
});

describe('syntax', () => {
  test.each<Case>([
    [`${SECTION}⟦title⟧: 乙`, '“title”写了不止一次 | 只留一处'],
    ['id: sec-a\ntitle: 甲\n⟦title⟧: 乙\ntitle: 丙', '“title”写了不止一次 | 只留一处'],
    [`a: ⟦*x⟧`, '这里用了别名（*名称），书中的 YAML 不用别名 | 直接写出内容；以 * 开头的文字要加引号'],
    [`a: &a [⟦*a⟧]`, '这里用了别名（*名称），书中的 YAML 不用别名 | 直接写出内容；以 * 开头的文字要加引号'],
    [`a: ⟦!!js/function⟧ x`, '不支持这个类型标记（!…） | 删去类型标记；以 ! 开头的文字要加引号'],
    [`a: ⟦!!binary⟧ aGk=`, '不支持这个类型标记（!…） | 删去类型标记；以 ! 开头的文字要加引号'],
    [`a:\n⟦\t⟧b: 1`, '缩进用了制表符 | 改用空格缩进'],
    [`a: ⟦b: c⟧\nd: 1`, '一行里出现了两个“: ” | 含冒号加空格的文字要加引号'],
    [`a: ⟦@⟧b`, '文字不能以这个符号开头 | 把整段文字放进引号'],
    [`a: "⟦\\⟧q"`, '双引号里的反斜杠转义无法识别 | 改用单引号，单引号里的反斜杠就是反斜杠'],
    [`a: 1\n⟦---⟧\nb: 2`, '一个文件里只能有一份 YAML 文档 | 删去多余的“---”'],
    [`? ⟦[a]⟧\n: b`, '键必须是文字 | 检查这一行的冒号、括号和缩进'],
    [`${'['.repeat(51)}⟦[⟧${'['.repeat(9_948)}`, '嵌套超过 50 层 | 改用较浅的结构'],
    [`${'- '.repeat(51)}⟦-⟧${' -'.repeat(9_948)}`, '嵌套超过 50 层 | 改用较浅的结构'],
  ])('%#', (marked, ...problems) => {
    judge([marked, ...problems], (text) => readYaml('x.md', text, sectionSchema).issues);
  });

  test('aliases that would explode are not followed', () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}]`,
    );
    const { issues } = readYaml('x.yaml', ['l0: &l0 lol', ...levels].join('\n'), sectionSchema);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toContain('别名');
  });

  test('a file of too many values is refused, not judged', { timeout: 30_000 }, () => {
    const { value, issues } = readYaml('x.yaml', '- 1\n'.repeat(60_000), sectionSchema);
    expect(value).toBeUndefined();
    expect(issues.map(say)).toEqual(['内容太多：超过 50000 个键和值 | 分成几个文件']);
  });
});

describe('what remains', () => {
  test('good fields stay, required ones get a stand-in, and paths lead into what remains', () => {
    const text = `title: 甲\ndate: 2026-13-01\nauthors: [{name: 林青, x: 1}]
parts: [{title: 一, chapters: [a, B, c]}, {titel: 二, chapters: [d]}]\nurl: 3\n`;
    const settings = parseSettings('book.yaml', text);
    expect(settings.issues).toHaveLength(5);
    expect(settings.value).toEqual({
      ...EMPTY_SETTINGS,
      title: '甲',
      authors: [{ name: '林青' }],
      parts: [
        { title: '一', chapters: ['a', 'c'] },
        { title: '未命名', chapters: ['d'] },
      ],
    });
    expect(slice(text, settings, ['parts', 0, 'chapters', 1])).toBe('c');
    expect(findNode(settings, ['parts', 0, 'chapters', 2])).toBeUndefined();
  });

  test('an entry that lacks what it needs is left out of its list', () => {
    const text = 'terms:\n- zh: 词元\n- {zh: 语料, en: corpus, definition: 文本。}\n';
    const glossary = parseGlossary('glossary.yaml', text);
    expect(glossary.value?.terms.map(({ zh }) => zh)).toEqual(['语料']);
    expect(slice(text, glossary, ['terms', 0, 'en'])).toBe('corpus');
    expect(glossary.issues.map(say)).toEqual([
      '“terms”第1项缺少“en”（英文） | 补上“en: …”',
      '“terms”第1项缺少“definition”（定义） | 补上“definition: …”',
    ]);
  });

  test('an empty or unreadable book.yaml still gives settings or nothing', () => {
    expect(parseSettings('book.yaml', '').value).toEqual(EMPTY_SETTINGS);
    expect(parseSettings('book.yaml', '- a').value).toBeUndefined();
  });
});

describe('any text', () => {
  const yamlish = fc.array(
    fc.constantFrom(
      ...[
        '- ',
        'a: ',
        ': ',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        "'",
        '&a ',
        '*a',
        '!x ',
        '|\n',
        '>\n',
        '\n',
        '  ',
        '\t',
        '#',
        '---\n',
        '...\n',
        '%',
        '? ',
        'id',
        'type',
        'title',
        '词',
        '\uFEFF',
        '\r\n',
        '__proto__',
        '<<',
        '1e3',
        '~',
      ],
    ),
    { maxLength: 60 },
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    yamlish.map((pieces) => pieces.join('')),
  );

  test('is read without throwing, and every span lies in it', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(text, fc.nat(50), (text, offset) => {
        checkSpans(readYaml('x', text, sectionSchema, { offset }), offset, offset + text.length);
        checkSpans(parseSettings('x', text), 0, text.length);
        const { references, issues } = parseReferences('x', text);
        for (const reference of [...references, { nodes: [], issues }]) checkSpans(reference, 0, text.length);
        checkSpans(parseFrontMatter('x.md', text).frontMatter.yaml, 0, text.length);
      }),
      { numRuns: 400 },
    );
  });

  test('JSON values come back as they were', { timeout: 30_000 }, () => {
    const macros = fc.dictionary(fc.stringMatching(/^\\[A-Za-z]{1,8}$/), fc.string({ unit: 'binary' }), { maxKeys: 6 });
    fc.assert(
      fc.property(macros, (macros) => {
        expect(parseSettings('x', JSON.stringify({ macros })).value?.macros).toEqual({ ...macros });
      }),
    );
  });
});

function checkSpans({ nodes, issues }: Pick<Yaml<unknown>, 'nodes' | 'issues'>, start: number, end: number): void {
  const spans = [
    ...nodes.flatMap(({ key, value }) => (key ? [key, value] : [value])),
    ...issues.map(({ span }) => span),
  ];
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(start);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(end);
  }
}
