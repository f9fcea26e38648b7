// Front matter: where it stands, and what is wrong with it.
import { describe, expect, test } from 'vitest';
import { parseFrontMatter, splitFrontMatter } from '../src/parse/front-matter.ts';
import { type Case, judge } from './marked-issues.ts';

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
