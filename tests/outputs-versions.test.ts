// The versions of the small book's pages for programs: complete, named by their pages, whole by themselves, and their links lead somewhere.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type PageRecord, pageSchema } from '../schemas/page.ts';
import { readSource } from '../src/disk.ts';
import { versionAddress } from '../src/model/page.ts';
import { writeVersions } from './book-versions.ts';
import { readXml } from './read-xml.ts';
import { BASE, CONTENT, renderSmallSite } from './small-site.ts';

const { pages, files, images } = await renderSmallSite();
const texts = new Map(files.map(({ path, content }) => [path, String(content)]));
const present = new Set([...texts.keys(), ...images.values(), ...pages.map(({ path }) => path)]);
const markdown = [...texts].filter(([path]) => path.endsWith('.md'));

test('a page names its versions, and these are there; pages that say nothing have none', () => {
  for (const { kind, address, html } of pages) {
    const named = [
      ...html.matchAll(/<link rel="alternate" type="(?:text\/markdown|application\/json)" href="([^"]*)">/g),
    ];
    const isSilent = ['search', 'not-found'].includes(kind);
    const formats = kind === 'status' ? (['json'] as const) : (['md', 'json'] as const);
    const wanted = isSilent ? [] : formats.map((format) => versionAddress(address, format));
    expect(named.map(([, href]) => href)).toEqual(wanted.map((path) => BASE + path));
    for (const path of wanted) expect(present.has(path), path).toBe(true);
  }
});

test('every link of a Markdown version leads to a file of the site, and to an anchor that is in it', () => {
  const links = markdown.flatMap(([path, text]) =>
    [...text.matchAll(/\]\(<?([^)>\s]*)/g)].map(([, href = '']) => ({ path, href })),
  );
  expect(links.length).toBeGreaterThan(60);
  for (const { path, href } of links.filter((link) => !/^https?:/.test(link.href))) {
    const [file = '', anchor] = href.split('#', 2);
    const target = file === '' ? path : posix.join(posix.dirname(path), file);
    expect(present.has(target), `${href} in ${path}`).toBe(true);
    if (anchor !== undefined) expect(texts.get(target), `${href} in ${path}`).toContain(`{#${anchor}`);
  }
});

test('no comment and no construct of ours alone is left', () => {
  const all = markdown.map(([, text]) => text).join('');
  expect(all).not.toMatch(/<!--|\[-?@(?:fig|tbl|eq|sec|thm|lst|def)-|file=/);
});

test('a drawing is a file of its own', () => {
  const drawings = [...texts].filter(([path]) => /^assets\/.*\.svg$/.test(path));
  expect(drawings).toHaveLength(1);
  for (const [, text] of drawings) readXml(text);
});

test('llms.txt has the book, its parts, and each page with what it is about', () => {
  const text = texts.get('llms.txt') ?? '';
  expect(text).toMatch(/^# 小书\n/);
  expect(text).toContain('\n> 这本小书把作者格式里的每种写法各用一次。第二段谈 small books。\n');
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual([
    '卷首',
    '第一部分 方法',
    '第二部分 检验',
    '附录',
    'Optional',
  ]);
  expect(text).toContain(
    '\n- [1.1 梯度下降](https://example.org/book/learning/gradient/index.md): 沿负梯度方向走一小步，反复进行。\n',
  );
  const linked = [...text.matchAll(/\]\(https:\/\/example\.org\/book\/(.*?)\)/g)].map(([, path]) => path ?? '');
  expect(linked.toSorted()).toEqual(markdown.map(([path]) => path).toSorted());
});

const records = new Map(
  [...texts]
    .filter(([path]) => /^(?!references\/|assets\/|page\.schema|status\.).*(?<!csl)\.json$/.test(path))
    .map(([path, text]) => [path, JSON.parse(text) as PageRecord]),
);

test('every JSON version is of the shape that schemas/page.ts gives, in the book in content/ too', () => {
  expect([...records.keys()].toSorted()).toEqual(markdown.map(([path]) => path.replace(/md$/, 'json')).toSorted());
  for (const [path, record] of records) expect(pageSchema.safeParse(record).error, path).toBeUndefined();
  const { files } = writeVersions(readSource(CONTENT));
  const others = [...files].filter(([path]) => path.endsWith('index.json'));
  expect(others.length).toBeGreaterThan(20);
  for (const [path, text] of others) expect(pageSchema.safeParse(JSON.parse(text)).error, path).toBeUndefined();
});

test('the shape lies where each JSON version says', () => {
  for (const [path, { $schema }] of records)
    expect(posix.join(posix.dirname(path), $schema), path).toBe('page.schema.json');
  expect(JSON.parse(texts.get('page.schema.json') ?? '')).toMatchObject({ type: 'object' });
});

test('a JSON version has what the page says in its order, with numbers, anchors, TeX and records', () => {
  const record = records.get('learning/gradient/index.json');
  expect(record).toMatchObject({
    kind: 'section',
    title: '1.1 梯度下降',
    url: 'https://example.org/book/learning/gradient/',
    keywords: ['梯度', '学习率'],
    previous: { title: '第1章 学习', address: 'learning/' },
    next: { title: '1.2 其余的写法', address: 'learning/writing/' },
  });
  expect(record?.content.map(({ kind }) => kind).join(' ')).toBe(
    'paragraph heading paragraph formula paragraph formula paragraph figure figure paragraph figure heading formula heading paragraph',
  );
  expect(record?.content[3]).toEqual({
    kind: 'formula',
    anchor: 'eq-update',
    number: '式（1-1）',
    tex: '\\vect{\\theta}_{t+1}=\\vect{\\theta}_t-\\eta\\nabla L(\\vect{\\theta}_t)',
  });
  expect(record?.content[7]).toMatchObject({
    kind: 'figure',
    anchor: 'fig-loss',
    number: '图1-1',
    text: '平均损失$\\bar L$沿负梯度方向减小',
  });
  expect(record?.references.map(({ key, number }) => `${number} ${key}`)).toEqual([
    '[1] lin2025survey',
    '[2] chen2022lectures',
    '[3] abbott2025tiny',
  ]);
  expect(record?.references[0]?.record).toMatchObject({ id: 'lin2025survey', type: 'article-journal', volume: '12' });
  expect(record?.terms.map(({ zh }) => zh)).toEqual(['学习率', '交叉熵']);
});

test('marks stand in the text where they say', () => {
  const content = [...records.values()].flatMap((record) => record.content);
  const marked = content.flatMap((item) =>
    'marks' in item && item.marks ? [{ text: item.text, marks: item.marks }] : [],
  );
  const shown = marked.flatMap(({ text, marks }) =>
    marks.map((mark) => [mark.kind, text.slice(mark.start, mark.end), mark] as const),
  );
  for (const [kind, text, mark] of shown) {
    if (mark.kind === 'formula') expect(text).toBe(`$${mark.tex}$`);
    if (kind === 'cross-reference') expect(text).toMatch(/^(?:第|图|表|式|代码|定义|定理|附录)?[\dA-Z（]/);
    if (kind === 'footnote') expect(text).toBe('');
  }
  expect(shown.filter(([kind]) => kind === 'citation').map(([, text]) => text)).toContain('陈明月');
  expect(new Set(shown.map(([kind]) => kind)).size).toBe(4);
});

test('a block says how many of the items behind it are its own', () => {
  const { content = [] } = records.get('learning/writing/index.json') ?? {};
  const note = content.findIndex((item) => item.kind === 'block' && item.block === 'callout-note');
  const block = content[note];
  const length = block?.kind === 'block' ? block.length : 0;
  expect(content.slice(note + 1, note + 1 + length).map((item) => ('text' in item ? item.text : ''))).toEqual([
    '提示里可以有公式$x^2$、引文和列表：',
    '第一项；',
    '第二项。',
  ]);
});
