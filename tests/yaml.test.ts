// Reading YAML: each issue at its exact span (⟦…⟧), what remains of a faulty file, and hostile text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionSchema } from '../schemas/section.ts';
import { findNode, type Yaml, type YamlIssue, type YamlNode } from '../src/model/yaml.ts';
import { parseFrontMatter, splitFrontMatter } from '../src/parse/front-matter.ts';
import { parseGlossary } from '../src/parse/glossary.ts';
import { parseReferences } from '../src/parse/references.ts';
import { EMPTY_SETTINGS, parseSettings } from '../src/parse/settings.ts';
import { readYaml } from '../src/parse/yaml.ts';

type Case = readonly [text: string, ...problems: string[]];

/** The spans that ⟦…⟧ marks in `marked`, and the text without the marks. */
function takeMarks(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/)) {
    const inside = piece.startsWith('⟦') ? piece.slice(1, -1) : undefined;
    if (inside !== undefined) spans.push(`${text.length}-${text.length + inside.length}`);
    text += inside ?? piece;
  }
  return { text, spans };
}

const say = ({ message, hint }: YamlIssue) => (hint ? `${message} | ${hint}` : message);

function judge([marked, ...problems]: Case, read: (text: string) => readonly YamlIssue[]): void {
  const { text, spans } = takeMarks(marked);
  const issues = read(text);
  expect(issues.map(say)).toEqual(problems);
  expect(issues.map(({ span }) => `${span.start}-${span.end}`)).toEqual(spans);
}

const SECTION = 'id: sec-a\ntitle: 甲\n';

describe('shape', () => {
  test.each<Case>([
    [`${SECTION}⟦sumary⟧: x`, '没有“sumary”这个键 | 最接近的是“summary”'],
    [`${SECTION}⟦zzz⟧: x`, '没有“zzz”这个键 | 可用的键有 id、title、summary、keywords、updated、authors'],
    [
      `${SECTION}⟦__proto__⟧: {a: 1}`,
      '没有“__proto__”这个键 | 可用的键有 id、title、summary、keywords、updated、authors',
    ],
    [
      `${SECTION}⟦constructor⟧: 1`,
      '没有“constructor”这个键 | 可用的键有 id、title、summary、keywords、updated、authors',
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

  test('a file of too many values is refused, not judged', () => {
    const { value, issues } = readYaml('x.yaml', '- 1\n'.repeat(60_000), sectionSchema);
    expect(value).toBeUndefined();
    expect(issues.map(say)).toEqual(['内容太多：超过 50000 个键和值 | 分成几个文件']);
  });
});

test.each([
  ['values', '- 1\n'.repeat(200_000), '内容太多 | 分成几个文件'],
  ['records', '- {id: a}\n'.repeat(30_000), '一个文件里的文献超过 20000 条 | 分成几个文件'],
  [
    'repeated keys',
    `- {id: a, type: book, title: 甲, issued: 2024}\n- {${'id, '.repeat(90_000)}}`,
    '“id”写了不止一次 | 只留一处',
  ],
])('endless %s are one problem', (_name, text, problem) => {
  const { references, issues } = parseReferences('x.yaml', text);
  expect(references.length).toBeLessThan(2);
  expect(issues.map(say)).toContain(problem);
  expect(issues.length).toBeLessThan(4);
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

function slice(text: string, yaml: { nodes: readonly YamlNode[] }, path: (string | number)[]): string | undefined {
  const span = findNode(yaml, path)?.value;
  return span && text.slice(span.start, span.end);
}

describe('front matter', () => {
  test.each<[string, string | undefined, boolean, string]>([
    ['---\na: 1\n---\n正文', 'a: 1\n', true, '正文'],
    ['---\r\na: 1\r\n---\r\n正文', 'a: 1\r\n', true, '正文'],
    ['\uFEFF--- \na: 1\n...\n正文', 'a: 1\n', true, '正文'],
    ['---\n---\n正文', '', true, '正文'],
    ['---\na: 1\n---', 'a: 1\n', true, ''],
    ['---\na: "---"\n----\n---\n', 'a: "---"\n----\n', true, ''],
    ['---\na: 1\n\n正文\n', 'a: 1\n', false, '正文\n'],
    ['---\na: 1', 'a: 1', false, ''],
    ['正文\n---\n', undefined, true, '正文\n---\n'],
    ['\uFEFF正文', undefined, true, '正文'],
    ['', undefined, true, ''],
  ])('%j', (text, yaml, closed, body) => {
    const range = splitFrontMatter(text);
    expect(range.yaml && text.slice(...range.yaml)).toBe(yaml);
    expect(range.closed).toBe(closed);
    expect(text.slice(range.body)).toBe(body);
  });

  test.each<Case>([
    ['---\nid: sec-a\ntitle: 甲\n---\n'],
    ['\uFEFF---\r\nid: sec-a\r\n⟦titel⟧: 甲\r\n---\r\n', '没有“titel”这个键 | 最接近的是“title”'],
    ['⟦⟧# 甲\n', '缺少文件头 | 文件开头写上：---、id: sec-…、title: …、---，各占一行'],
    ['⟦---\n⟧id: sec-a\ntitle: 甲\n', '文件头没有结束 | 在文件头之后另起一行写 ---'],
  ])('%j', (marked, ...problems) => {
    judge([marked, ...problems], (text) => parseFrontMatter('chapters/a/one.md', text).frontMatter.yaml.issues);
  });

  test('the name of the file stands in for what is missing', () => {
    const { frontMatter } = parseFrontMatter('chapters/first-steps/index.md', '---\nid: 3\n---\n');
    expect(frontMatter).toMatchObject({
      kind: 'chapter',
      yaml: { value: { id: 'sec-first-steps', title: 'first-steps' } },
    });
  });
});

describe('references', () => {
  const issuesOf = (text: string) => {
    const { references, issues } = parseReferences('references/a.yaml', text);
    return [...references.flatMap((reference) => reference.issues), ...issues];
  };

  test.each<Case>([
    ['- {id: a, type: book, title: 甲, issued: 2024}\n'],
    ['- id: ⟦a⟧\n  type: book\n  title: 甲\n', '文献“a”（book）缺少“issued” | 补上“issued”'],
    [
      '- id: "⟦a⟧"\n  type: article\n  title: 甲\n  issued: 2024\n',
      '文献“a”（article）缺少“custom.arxiv”或“number”或“DOI”或“URL” | 补上“custom.arxiv”或“number”或“DOI”或“URL”',
    ],
    ['- {id: a, type: article, title: 甲, issued: 2024, custom: {arxiv: "2201.00010"}}\n'],
    [
      '- {id: a, type: ⟦boook⟧, title: 甲}\n',
      '文献“a”：“type”只能是 article-journal、paper-conference、book、chapter、thesis、report、webpage、dataset、software、article、standard、patent、article-newspaper | 最接近的是“book”',
    ],
    ['- {id: a, type: book, title: 甲, issued: ⟦2026-02-30⟧}\n', '文献“a”：“issued”不是确有的日期'],
    [
      '- {id: a, type: book, title: 甲, issued: {date-parts: [⟦[2024, 13]⟧]}}\n',
      '文献“a”：“issued”的“date-parts”第1项不是确有的日期；依次写年、月、日',
    ],
    [
      '- {id: a, type: book, title: 甲, issued: 2024, author: [⟦{given: 青}⟧]}\n',
      '文献“a”：“author”第1项应有 family（姓）或 literal（机构名、不分姓名的全名），二者取其一',
    ],
    [
      '- {id: a, type: book, title: 甲, issued: 2024, volume: ⟦1.5⟧}\n',
      '文献“a”：“volume”应是文字，或整数，这里是小数 | 加上引号',
    ],
    ['- {⟦type⟧: book, title: 甲}\n', '缺少“id”（文献的键，正文里写 [@键]） | 补上“id: …”'],
    ['⟦a⟧: 1\n', '文献文件应是记录的列表 | 每条记录以“- id: 键”开头'],
  ])('%#', (marked, ...problems) => {
    judge([marked, ...problems], issuesOf);
  });

  test('a bad record keeps its good fields, and the others theirs', () => {
    const { references } = parseReferences(
      'a.yaml',
      '- {id: a, type: book, title: 甲, DOI: 3}\n- {id: b, type: x, title: 乙}\n',
    );
    expect(references.map(({ record }) => record)).toEqual([
      { id: 'a', type: 'book', title: '甲' },
      { id: 'b', type: 'webpage', title: '乙' },
    ]);
  });

  test('a key is where it stands, without its quotes, and paths count from the record', () => {
    const text = 'references:\n- title: 甲\n  id: "a"\n  type: book\n  author: [{family: 林, given: 青}]\n';
    const [reference] = parseReferences('a.yaml', text).references;
    expect(reference && text.slice(reference.key.span.start, reference.key.span.end)).toBe('a');
    expect(reference && slice(text, reference, ['author', 0, 'given'])).toBe('青');
  });

  test('CSL-JSON reads the same, tabs included', () => {
    const json = JSON.stringify(
      [{ id: 'a', type: 'book', title: '甲', issued: { 'date-parts': [[2024]] } }],
      null,
      '\t',
    );
    const { references, issues } = parseReferences('a.json', json);
    expect(issues).toEqual([]);
    expect(references.map(({ record, issues }) => [record.title, issues])).toEqual([['甲', []]]);
  });

  test('a syntax error in one record leaves the ones before it', () => {
    const { references, issues } = parseReferences(
      'a.yaml',
      '- {id: a, type: book, title: 甲, issued: 2024}\n- id: b: c\n',
    );
    expect(references[0]?.record.title).toBe('甲');
    expect(issues.map(({ kind }) => kind)).toEqual(['syntax']);
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

  test('is read without throwing, and every span lies in it', () => {
    fc.assert(
      fc.property(text, fc.nat(50), (text, offset) => {
        checkSpans(readYaml('x', text, sectionSchema, offset), offset, offset + text.length);
        checkSpans(parseSettings('x', text), 0, text.length);
        const { references, issues } = parseReferences('x', text);
        for (const reference of [...references, { nodes: [], issues }]) checkSpans(reference, 0, text.length);
        checkSpans(parseFrontMatter('x.md', text).frontMatter.yaml, 0, text.length);
      }),
      { numRuns: 400 },
    );
  });

  test('JSON values come back as they were', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (macros) => {
        const kept = Object.entries(macros).filter(([key]) => /^\\([A-Za-z]+|[^A-Za-z\s])$/.test(key));
        const text = JSON.stringify({ macros: Object.fromEntries(kept) });
        expect(parseSettings('x', text).value?.macros).toEqual(Object.fromEntries(kept));
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
