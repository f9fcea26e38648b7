// New chapters and sections: what is written, where it is listed, and that nothing else of the book changes.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { compile } from '../src/compile.ts';
import { addBookFile, changeBookFiles, readSource } from '../src/disk.ts';
import type { Book } from '../src/model/book.ts';
import { loadTypeset } from '../src/render/typeset.ts';
import { planChapter } from '../src/scaffold/chapter.ts';
import type { Plan } from '../src/scaffold/page-file.ts';
import { planSection } from '../src/scaffold/section.ts';
import { hashFolder } from './hash-folder.ts';

const CLI = join(import.meta.dirname, '../dist/src/cli.js');

let dir = '';
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'kanben-new-')), 'book');
  cpSync(join(import.meta.dirname, 'books/small'), dir, { recursive: true });
});
afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
const compileBook = () => compile(readSource(dir), createCache());
const order = ({ chapters }: Book) =>
  chapters.map(({ slug, title, planned, entries }) => ({
    chapter: `${slug.value} ${title}${planned ? ' planned' : ''}`,
    sections: entries.map((entry) => `${entry.slug.value} ${entry.title}${entry.planned ? ' planned' : ''}`),
  }));

function carryOut({ file, text, list }: Plan): void {
  addBookFile(dir, file, text);
  if (list) changeBookFiles(dir, [list]);
}

async function listFindings(): Promise<string[]> {
  const book = compileBook();
  const typeset = await loadTypeset(book, createCache());
  return checkBook(book, typeset).map(({ rule, span }) => `${span.file} ${rule}`);
}

describe('a chapter', () => {
  test('is listed at the end of the last part, and checks clean', async () => {
    const before = read('book.yaml');
    carryOut(planChapter(compileBook(), 'outlook', '展望'));
    expect(read('chapters/outlook/index.md')).toBe('---\nid: sec-outlook\ntitle: 展望\n---\n');
    expect(read('book.yaml')).toBe(before.replace('      - evaluation\n', '      - evaluation\n      - outlook\n'));
    expect(await listFindings()).toEqual([]);
  });

  test('takes the place and the title that were planned for it', async () => {
    const before = read('book.yaml');
    carryOut(planChapter(compileBook(), 'theory', undefined));
    expect(read('chapters/theory/index.md')).toBe('---\nid: sec-theory\ntitle: 理论\n---\n');
    expect(read('book.yaml')).toBe(before.replace('{chapter: theory, title: 理论, status: planned}', 'theory'));
    expect(order(compileBook()).map(({ chapter }) => chapter)).toContain('theory 理论');
    expect(await listFindings()).toEqual([]);
  });

  test('planned among the appendices stays there', () => {
    appendFileSync(join(dir, 'book.yaml'), '  - chapter: tools # 待定\n    title: 工具\n    status: planned\n# 完\n');
    carryOut(planChapter(compileBook(), 'tools', undefined));
    expect(read('book.yaml')).toMatch(/appendices:\n {2}- notation\n {2}- tools\n# 完\n$/);
    expect(compileBook().chapters.at(-1)).toMatchObject({ kind: 'appendix', title: '工具', planned: false });
  });

  test('that is listed without a file gets the file alone', async () => {
    write('book.yaml', read('book.yaml').replace('- evaluation\n', '- evaluation\n      - outlook\n'));
    const plan = planChapter(compileBook(), 'outlook', undefined);
    expect(plan.list).toBeUndefined();
    carryOut(plan);
    expect(await listFindings()).toEqual([]);
  });

  test('takes an id that nothing else has', () => {
    appendFileSync(
      join(dir, 'chapters/notation/index.md'),
      '\n## 题 {#sec-outlook}\n\n字。\n\n## 又 {#sec-outlook-2}\n\n字。\n',
    );
    expect(planChapter(compileBook(), 'outlook', undefined).text).toBe('---\nid: sec-outlook-3\ntitle: outlook\n---\n');
  });

  test.each(['冒号: 与#井号', '@某人', '2026年', 'true', '"引号"', "it's", '{花括号}', '- 短横', '“引”', 'C++ 与 C#'])(
    'can be called %s',
    (title) => {
      carryOut(planChapter(compileBook(), 'outlook', title));
      expect(order(compileBook()).map(({ chapter }) => chapter)).toContain(`outlook ${title}`);
    },
  );
});

describe('the list', () => {
  const MARKS = '# 头\nid: sec-evaluation\ntitle: 检验 # 题\n';
  const opening = (sections: string) => `---\n${MARKS}${sections}---\n\n正文见[@sec-measure]。\n`;

  test.each([
    ['sections: [measure]\n', 'sections: [measure, outlook]\n'],
    ['sections: [ measure ] # 注\n', 'sections: [ measure, outlook ] # 注\n'],
    ['sections: [\n  measure,\n]\n', 'sections: [\n  measure,\n  outlook,\n]\n'],
    ['sections:\n- measure # 注\nkeywords: [一]\n', 'sections:\n- measure # 注\n- outlook\nkeywords: [一]\n'],
    ['sections:\n    -   "measure"\n\n# 尾\n', 'sections:\n    -   "measure"\n    -   outlook\n\n# 尾\n'],
    [
      'sections:\n  - measure\n  - section: later\n    title: 以后\n    status: planned # 注\n',
      'sections:\n  - measure\n  - section: later\n    title: 以后\n    status: planned # 注\n  - outlook\n',
    ],
    [
      'sections:\n  - section: outlook # 注\n    title: 展望\n    status: planned # 尾\n  - measure\n',
      'sections:\n  - outlook # 尾\n  - measure\n',
    ],
    ['sections: []\n', 'sections: [outlook]\n'],
    ['', 'sections:\n  - outlook\n'],
  ])('%j becomes %j', (before, after) => {
    for (const end of ['\n', '\r\n']) {
      write('chapters/evaluation/index.md', opening(before).replaceAll('\n', end));
      const { list } = planSection(compileBook(), 'evaluation/outlook', '展望');
      expect(list?.after).toBe(opening(after).replaceAll('\n', end));
    }
  });

  test.each(['sections:\n  - &name measure\n', 'sections:\n  -\n    measure\n'])(
    '%j is left to its author',
    (sections) => {
      write('chapters/evaluation/index.md', opening(sections));
      expect(() => planSection(compileBook(), 'evaluation/outlook', '展望')).toThrow(
        /^chapters\/evaluation\/index\.md/,
      );
    },
  );
});

describe('a section', () => {
  test('checks clean but for what is to be written', async () => {
    carryOut(planSection(compileBook(), 'evaluation/outlook', '展望'));
    expect(read('chapters/evaluation/outlook.md')).toBe('---\nid: sec-outlook\ntitle: 展望\n---\n');
    expect(read('chapters/evaluation/index.md')).toContain('sections: [measure, outlook]\n');
    expect(await listFindings()).toEqual(['chapters/evaluation/outlook.md empty-section']);
  });

  test('planned keeps its place and title', () => {
    carryOut(planSection(compileBook(), 'learning/outlook', undefined));
    expect(read('chapters/learning/index.md')).toContain('sections: [gradient, writing, outlook]\n');
    expect(order(compileBook()).find(({ chapter }) => chapter === 'learning 学习')?.sections).toContain('outlook 展望');
  });

  test('called as one in another chapter takes the id of both', () => {
    expect(planSection(compileBook(), 'evaluation/gradient', '梯度').text).toContain('id: sec-evaluation-gradient\n');
  });
});

describe('refused is', () => {
  test.each([
    ['learning', 'chapters/learning/index.md 已经存在，不会覆盖它'],
    ['learning/gradient', 'chapters/learning/gradient.md 已经存在，不会覆盖它'],
    ['learning/../../x', '节的名字应写成“章/节”'],
    ['../x', '“..”不能作章的名字'],
    ['learnin/x', '书中没有“learnin”这一章，是否指“learning”？'],
    ['elsewhere/x', '书中没有“elsewhere”这一章，先运行 kanben new chapter elsewhere'],
    ['theory/x', 'theory 这一章还没有写，先运行 kanben new chapter theory'],
    ['章', '“章”不能作章的名字'],
    ['__proto__', '“__proto__”不能作章的名字'],
  ])('%s', (name, message) => {
    const plan = name.includes('/') ? planSection : planChapter;
    expect(() => plan(compileBook(), name, undefined)).toThrow(message);
  });

  test.each([' ', 'a\nb', ''])('a title like %j', (title) => {
    expect(() => planChapter(compileBook(), 'x', title)).toThrow('不能作标题');
    expect(() => planSection(compileBook(), 'learning/x', title)).toThrow('不能作标题');
  });

  test('a section without its chapter', () => {
    expect(() => planSection(compileBook(), 'learning', undefined)).toThrow('节的名字应写成“章/节”');
  });

  test('a book.yaml with mistakes, or without parts', () => {
    const good = read('book.yaml');
    write('book.yaml', `${good}colour: red\n`);
    expect(() => planChapter(compileBook(), 'x', undefined)).toThrow('book.yaml 有错误，先按 kanben check 的提示改正');
    write('book.yaml', good.replace(/^parts:[\s\S]*(?=^appendices)/m, ''));
    expect(() => planChapter(compileBook(), 'x', undefined)).toThrow('book.yaml 里还没有 parts');
  });

  test('a way out of the book, and a file that a program made meanwhile', () => {
    mkdirSync(join(dir, '../elsewhere'));
    symlinkSync('../../elsewhere', join(dir, 'chapters/x'));
    expect(() => carryOut(planChapter(compileBook(), 'x', undefined))).toThrow('不会写进去');
    expect([...hashFolder(join(dir, '../elsewhere')).keys()]).toEqual([]);
    const plan = planChapter(compileBook(), 'y', undefined);
    mkdirSync(join(dir, 'chapters/y'));
    write('chapters/y/index.md', '我的');
    expect(() => carryOut(plan)).toThrow('chapters/y/index.md 已经存在');
    expect(read('chapters/y/index.md')).toBe('我的');
  });

  test('an edit of what has changed meanwhile', () => {
    const plan = planChapter(compileBook(), 'outlook', undefined);
    appendFileSync(join(dir, 'book.yaml'), '# 刚写\n');
    expect(() => carryOut(plan)).toThrow('book.yaml 刚刚有改动');
    expect(read('book.yaml')).toMatch(/# 刚写\n$/);
  });
});

describe('the command', () => {
  function kanben(...words: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'new', ...words], { encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  test('tells what it made, and what comes next', () => {
    expect(kanben('chapter', 'theory', dir)).toEqual({
      status: 0,
      stdout:
        '已新建 chapters/theory/index.md，标题是“理论”，并列入 book.yaml\n接下来：写这一章的开篇；各节用 kanben new section theory/节 新建\n',
      stderr: '',
    });
    expect(kanben('section', 'theory/bounds', dir, '--title', '界')).toEqual({
      status: 0,
      stdout: '已新建 chapters/theory/bounds.md，标题是“界”，并列入 chapters/theory/index.md\n',
      stderr: '',
    });
    expect(read('chapters/theory/index.md')).toBe('---\nid: sec-theory\ntitle: 理论\nsections:\n  - bounds\n---\n');
  });

  test.each([
    [['chapter', 'learning', 'DIR'], 'chapters/learning/index.md 已经存在，不会覆盖它\n'],
    [['chapter'], '要新建什么？'],
    [['part', 'x', 'DIR'], '要新建什么？'],
    [['chapter', 'x', 'DIR', 'y'], '多余的参数：y。'],
    [['chapter', 'x', 'DIR', '--title', 'a\nb'], '“a\\u{A}b”不能作标题'],
    [['chapter', 'x', 'DIR/nowhere'], '这里没有书'],
  ])('%j is misuse, and writes nothing', (words, message) => {
    const before = hashFolder(dir);
    const { status, stdout, stderr } = kanben(...words.map((word) => word.replace('DIR', () => dir)));
    expect({ status, stdout, told: stderr.startsWith(message) }).toEqual({ status: 2, stdout: '', told: true });
    expect(hashFolder(dir)).toEqual(before);
  });
});
