// `kanben refs import`, `export`, `list` and `fmt` in processes of their own. `npm test` compiles first.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import { checkSource } from './check-source.ts';
import { hashFolder } from './hash-folder.ts';

const CLI = join(import.meta.dirname, '../dist/src/cli.js');

const OWN = `# 自己写的
- id: own2020   # 首版
  type: book
  title: "已有的书"
  author: [{family: 周, given: 青}]
  issued: 2020
  publisher: 甲
  annote: 说明。
  custom: {category: [books], evidence: {source: 图书馆, scope: full record}}
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-refs-'));
  write('book/book.yaml', 'title: 书\nauthors: [{name: 林青}]\ndate: 2026-08-01\n');
  write('book/references/own.yaml', OWN);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

function refs(...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'refs', ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { code: status, out: stdout, err: stderr };
}
const inBook = (...words: string[]) => refs(...words, '--book', 'book');

const BIB = `@article{good2021, title = {A {Title}}, author = {Doe, Jane}, journal = {J}, year = 2021, biburl = {x}}
@article{bad, title = {open
@book{own2020, title = {已有的书}, author = {周, 青}, year = 2020, publisher = {甲}}
@book{孙2019, title = {机器学习}, author = {孙, 明}, year = 2019}
@book{rest, title = {T}, year = 2000, biburl = {y}}
`;

describe('import', () => {
  test('writes what is good, names what is bad with its place, and does nothing twice', () => {
    write('a.bib', BIB);
    const first = inBook('import', 'a.bib');
    expect(first).toEqual({
      code: 1,
      err: '',
      out: [
        'a.bib:2:23: “bad”没有导入：花括号没有闭合。在值的末尾补上 }',
        'a.bib:4:1: 键“孙2019”不能用，改为 sun2019jiqi',
        '没有导入的字段：biburl（2 条）',
        '导入 3 条，书里已有而相同的 1 条，没有导入 1 条；写进 references/imported.yaml',
        '',
      ].join('\n'),
    });
    expect(read('book/references/imported.yaml')).toBe(`- id: good2021
  type: article-journal
  title: A Title
  author:
    - {family: Doe, given: Jane}
  issued: 2021
  container-title: J

- id: rest
  type: book
  title: T
  issued: 2000

- id: sun2019jiqi
  type: book
  title: 机器学习
  author:
    - {family: 孙, given: 明}
  issued: 2019
`);
    expect(read('book/references/own.yaml')).toBe(OWN);
    const before = hashFolder(join(folder, 'book'));
    expect(inBook('import', 'a.bib').out).toContain('\n导入 0 条，书里已有而相同的 4 条，没有导入 1 条\n');
    expect(hashFolder(join(folder, 'book'))).toEqual(before);
    expect(inBook('fmt', '--check').out).toBe('references/own.yaml：需要整理\n');
  });

  test('keeps the old record under a key, and says what differs, until it is told to replace it', () => {
    write('a.bib', '@book{own2020, title = {已有的书}, author = {周, 青}, year = 2021, publisher = {乙}}');
    expect(inBook('import', 'a.bib')).toEqual({
      code: 1,
      err: '',
      out: `a.bib:1:1: “own2020”没有导入：书里的著录不同；要换掉它，加上 --replace own2020
    issued：书里是 2020，文件里是 2021
    publisher：书里是 甲，文件里是 乙
导入 0 条，没有导入 1 条
`,
    });
    expect(read('book/references/own.yaml')).toBe(OWN);
    const { code, out } = inBook('import', 'a.bib', '--replace', 'own2020');
    expect({ code, out }).toEqual({ code: 0, out: '导入 0 条，换掉 1 条；写进 references/own.yaml\n' });
    expect(read('book/references/own.yaml')).toBe(`# 自己写的
# 首版
- id: own2020
  type: book
  title: 已有的书
  author:
    - {family: 周, given: 青}
  issued: 2021
  publisher: 乙
  annote: 说明。
  custom:
    category: [books]
`);
  });

  test('says which work the book has under another key', () => {
    write('a.bib', '@article{x, title = {T}, journal = {J}, year = 2000, doi = {10.1145/1.2}}');
    inBook('import', 'a.bib');
    write('b.ris', 'TY  - JOUR\nID  - y\nTI  - T!\nT2  - J\nPY  - 2000\nDO  - https://doi.org/10.1145/1.2\nER  - \n');
    expect(inBook('import', 'b.ris')).toEqual({
      code: 0,
      err: '',
      out: 'b.ris:1:1: “y”没有导入：书里已有这一文献，键是 x\n导入 0 条，没有导入 1 条\n',
    });
  });

  test('goes into the file that is named, in order, and touches nothing else in it', () => {
    write('a.json', '[{"id": "a2000", "type": "book", "title": "A", "issued": {"date-parts": [[2000]]}}]');
    expect(inBook('import', 'a.json', '--into', 'references/own.yaml').code).toBe(0);
    const added = '- id: a2000\n  type: book\n  title: A\n  issued: 2000\n\n';
    expect(read('book/references/own.yaml')).toBe(OWN.replace('- id: own2020', `${added}- id: own2020`));
  });

  test.each([
    [[], /^要导入哪个文件？/],
    [['none.bib'], /^没有这个文件：none\.bib/],
    [['book'], /^只能导入 \.bib、\.json、\.ris 文件，而不是：book/],
    [['folder.bib'], /^这不是文件：folder\.bib/],
    [['gbk.bib'], /^文件不是 UTF-8 编码，先转换编码：gbk\.bib/],
    [['a.bib', '--into', '../x.yaml'], /^--into 应是 references\/ 里的 YAML 文件/],
    [['a.bib', '--into', 'references/../../x.yaml'], /^--into 应是/],
    [['a.bib', '--into', '/tmp/x.yaml'], /^--into 应是/],
    [['a.bib', '--into', 'references/.x.yaml'], /^--into 应是/],
    [['a.bib', '--into', 'references/x.json'], /^--into 应是/],
    [['a.bib', '--into', 'references/a\nb.yaml'], /^--into 应是/],
    [['a.bib', '--into', 'references/link.yaml'], /^references\/link\.yaml 不能写/],
    [['a.bib', '--into', 'references/away/x.yaml'], /^references\/away\/x\.yaml 所在的文件夹是符号链接或文件/],
    [['a.bib', '--into', 'references/broken.yaml'], /^references\/broken\.yaml 有错误/],
    [['a.bib', '--replace', 'nobody'], /^--replace：书里没有键“nobody”/],
    [['a.bib', 'b.bib'], /^多余的参数：b\.bib/],
  ])('%j is misuse, and changes nothing', (words, message) => {
    write('a.bib', BIB);
    write('gbk.bib', new Uint8Array(50).fill(0xd0));
    write('book/references/broken.yaml', '- id: a\n  typ: book\n');
    mkdirSync(join(folder, 'folder.bib'));
    mkdirSync(join(folder, 'outside'));
    symlinkSync('../../outside/x.yaml', join(folder, 'book/references/link.yaml'));
    symlinkSync('../../outside', join(folder, 'book/references/away'));
    const files = readdirSync(join(folder, 'book/references'));
    const { code, out, err } = inBook('import', ...words);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
    expect(readdirSync(join(folder, 'book/references'))).toEqual(files);
    expect(read('book/references/own.yaml')).toBe(OWN);
    expect(readdirSync(join(folder, 'outside'))).toEqual([]);
  });

  test('lets no text of the file begin a line or move the cursor', () => {
    const evil = '\u001b[31m\u202e\u0007';
    write(
      '::error::.bib',
      `@book{a${evil}\n::error::, title = {T${evil}}, f${evil} = {x}}\n@book{b, ::error:: = {x}, title = {T}, year = 2000, ${evil}g = {x}}`,
    );
    write('a.ris', `TY  - X${evil}\nID  - ${evil}\nER  - \n`);
    for (const file of ['::error::.bib', 'a.ris']) {
      const { out } = inBook('import', file);
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(out.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
      expect(out).toContain('没有导入');
    }
  });

  test('gives an answer for files that were made to hurt', () => {
    const many = (text: string, count: number) => text.repeat(count);
    const files: Record<string, string> = {
      'braces.bib': `@book{a, title = ${many('{', 2_000_000)}`,
      'open.bib': many('@book{a, title = {\n', 100_000),
      'line.bib': `@book{a, title = {${many('a', 10_000_000)}}, year = 2000}`,
      'strings.bib': `@string{s0 = {xx}}${Array.from({ length: 200 }, (_, index) => `@string{s${index + 1} = s${index} # s${index}}`).join('\n')}
@book{a, title = s200, year = 2000}`,
      'quote.json': `[{"id":"${many('a', 10_000_000)}`,
      'deep.json': `[{"id":"a","type":"book","title":${many('[', 1_000_000)}`,
      'tags.ris': many('TY  - BOOK\n', 100_000),
    };
    for (const [name, text] of Object.entries(files)) {
      write(name, text);
      const { code, err } = inBook('import', name);
      expect({ name, code, err }).toEqual({ name, code: 1, err: '' });
    }
    expect(read('book/references/own.yaml')).toBe(OWN);
    expect(existsSync(join(folder, 'book/references/imported.yaml'))).toBe(false);
  });

  test('what is imported passes the check', async () => {
    write('a.bib', BIB.replace(/^@article\{bad.*\n/m, ''));
    expect(inBook('import', 'a.bib').code).toBe(0);
    const { diagnostics } = await checkSource(readSource(join(folder, 'book')));
    expect(
      diagnostics.filter(({ span, severity }) => severity === 'error' && span.file.startsWith('references/')),
    ).toEqual([]);
  });
});

describe('export', () => {
  test.each([
    ['bib', /^@book\{own2020,\n {2}author = \{周, 青\},\n {2}title = \{已有的书\},\n/],
    ['json', /^\[\n {2}\{\n {4}"id": "own2020",\n {4}"type": "book",\n/],
    ['ris', /^TY {2}- BOOK\r\nID {2}- own2020\r\n/],
  ])('writes %s, which comes back as the same', (format, beginning) => {
    const { code, out, err } = inBook('export', '--format', format);
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: expect.stringMatching(beginning) });
    write(`back.${format}`, out);
    expect(inBook('import', `back.${format}`)).toMatchObject({ code: 0, out: '导入 0 条，书里已有而相同的 1 条\n' });
  });

  test('writes the keys that are named, into a file', () => {
    write(
      'book/references/more.yaml',
      '- {id: b, type: book, title: B, issued: 2000}\n- {id: a, type: book, title: A, issued: 2000}\n',
    );
    const { code, out } = inBook('export', 'b', 'a', '--output', 'out/refs.json');
    expect({ code, out }).toEqual({ code: 0, out: '已写出 2 条（CSL-JSON）：out/refs.json\n' });
    expect(JSON.parse(read('out/refs.json')).map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
  });

  test.each([
    [['--format', 'bibtex'], /^没有“bibtex”这种格式，可用的有：bib、json、ris/],
    [[], /^写明格式，可用的有：bib、json、ris/],
    [['--format', 'bib', 'own202'], /^没有“own202”这条文献，最接近的是 own2020/],
    [['--format', 'json', '--output', 'book/references/x.json'], /^导出的文献会成为书的一部分/],
    [['--format', 'bib', '--output', 'folder'], /^要写导出的文献的位置不是普通文件/],
  ])('%j is misuse, and changes nothing', (words, message) => {
    mkdirSync(join(folder, 'folder'));
    const before = hashFolder(folder);
    const { code, out, err } = inBook('export', ...words);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
    expect(hashFolder(folder)).toEqual(before);
  });
});

describe('list', () => {
  beforeEach(() => {
    write(
      'book/references/more.yaml',
      `- {id: b, type: article-journal, title: "B\\e[1m", container-title: J, issued: 2000, DOI: 10.1145/1.2}\n`,
    );
  });

  test('says of each what is known', () => {
    expect(inBook('list')).toEqual({
      code: 0,
      err: '',
      out: 'b  尚未核对，未引用  B\\u{1B}[1m\nown2020  另有依据，未引用  已有的书\n',
    });
  });

  test('as JSON, filtered', () => {
    const { out } = inBook('list', '--unverified', '--uncited', '--format', 'json');
    expect(JSON.parse(out)).toEqual([
      { key: 'b', status: 'unlocked', cited: false, title: 'B\u001b[1m' },
      { key: 'own2020', status: 'attested', cited: false, title: '已有的书' },
    ]);
    expect(inBook('list', '--format', 'xml')).toMatchObject({
      code: 2,
      out: '',
      err: '没有“xml”这种格式，可用的有：text、json\n',
    });
  });
});

describe('fmt', () => {
  test('says what it would change, changes it, and has then nothing to do', () => {
    write('book/references/wrong.yaml', '- id: a\n  typ: book\n');
    write('book/references/list.json', '[]');
    const before = hashFolder(folder);
    const why = 'references/wrong.yaml 有错误，先按 kanben check 的提示改正\n';
    expect(inBook('fmt', '--check')).toEqual({ code: 1, err: '', out: `references/own.yaml：需要整理\n${why}` });
    expect(hashFolder(folder)).toEqual(before);
    expect(inBook('fmt')).toEqual({ code: 1, err: '', out: `references/own.yaml：已整理\n${why}` });
    expect(read('book/references/own.yaml')).toBe(`# 自己写的

- id: own2020 # 首版
  type: book
  title: 已有的书
  author:
    - {family: 周, given: 青}
  issued: 2020
  publisher: 甲
  annote: 说明。
  custom:
    category: [books]
    evidence:
      source: 图书馆
      scope: full record
`);
    rmSync(join(folder, 'book/references/wrong.yaml'));
    expect(inBook('fmt')).toEqual({ code: 0, err: '', out: '文献文件都已整齐\n' });
  });
});

test.each([['--help'], ['import', '--help'], ['export', '-h'], ['list', '-h'], ['fmt', '-h'], ['add', '-h']])(
  '%s explains itself',
  (...words) => {
    const { code, out, err } = refs(...words.filter((word) => word !== undefined));
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: expect.stringMatching(/^用法：kanben refs /) });
  },
);

test('a word that is no command is misuse', () => {
  expect(refs('imprt').err).toMatch(/^没有“imprt”这个命令，最接近的是 import。\n/);
  expect(refs('constructor').err).toMatch(/^没有“constructor”这个命令。\n/);
});
