// The versions of the small book's pages for programs: complete, named by their pages, whole by themselves, and their links lead somewhere.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { versionAddress } from '../src/model/page.ts';
import { readXml } from './read-xml.ts';
import { BASE, renderSmallSite } from './small-site.ts';

const { pages, files, images } = await renderSmallSite();
const texts = new Map(files.map(({ path, content }) => [path, String(content)]));
const present = new Set([...texts.keys(), ...images.values(), ...pages.map(({ path }) => path)]);
const markdown = [...texts].filter(([path]) => path.endsWith('.md'));

test('a page names its versions, and these are there; pages that say nothing have none', () => {
  for (const { kind, address, html } of pages) {
    const named = [
      ...html.matchAll(/<link rel="alternate" type="(?:text\/markdown|application\/json)" href="([^"]*)">/g),
    ];
    const wanted = ['search', 'not-found', 'status'].includes(kind) ? [] : [versionAddress(address, 'md')];
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
