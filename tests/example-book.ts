// Strings → a Book for tests: the files given, laid over a small valid book, so that an example states only what it is about.
import { createHash } from 'node:crypto';
import type { Source, SourceFile } from '../src/model/source.ts';

export const DEFAULT_FILES: ReadonlyMap<string, string> = new Map([
  [
    'book.yaml',
    `title: 示例之书
date: 2026-08-01
authors:
  - name: 林青
parts:
  - title: 第一部分
    chapters: [first]
`,
  ],
  ['chapters/first/index.md', '---\nid: sec-first\ntitle: 第一章\nsections: [one, two]\n---\n'],
  ['chapters/first/one.md', '---\nid: sec-one\ntitle: 第一节\n---\n\n正文。\n'],
  ['chapters/first/two.md', '---\nid: sec-two\ntitle: 第二节\n---\n\n正文。\n'],
  [
    'chapters/first/figure.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="8" height="8"/></svg>\n',
  ],
  [
    'references/books.yaml',
    `- id: lin2024
  type: book
  title: 机器学习讲义
  author: [{ family: 林, given: 青 }]
  issued: { date-parts: [[2024]] }
  publisher: 江畔出版社
  publisher-place: 南京
- id: zhou2023
  type: book
  title: 数据与算法
  author: [{ family: 周, given: 远 }]
  issued: { date-parts: [[2023]] }
  publisher: 湖山出版社
  publisher-place: 杭州
`,
  ],
  [
    'glossary.yaml',
    `terms:
  - zh: 基础模型
    en: foundation model
    definition: 在大规模数据上训练、可适配多种任务的模型。
`,
  ],
]);

/** Text, a file that is not read, or undefined for none where the book below has one. */
export type ExampleFile = string | Exclude<SourceFile, { kind: 'text' }> | undefined;

/** Markdown without front matter gets one made from its name. */
export function exampleSource(files: ReadonlyMap<string, ExampleFile>): Source {
  const all = new Map<string, ExampleFile>([...DEFAULT_FILES, ...files]);
  const source = new Map<string, SourceFile>();
  for (const path of [...all.keys()].sort()) {
    const file = all.get(path);
    if (file !== undefined) source.set(path, sourceFile(path, file));
  }
  return source;
}

function sourceFile(path: string, file: NonNullable<ExampleFile>): SourceFile {
  if (typeof file !== 'string') return file;
  const text = frontMatterFor(path, file) + file;
  const hash = createHash('sha256').update(text).digest('hex');
  return { kind: 'text', text, size: Buffer.byteLength(text), hash };
}

/** What {@link exampleSource} puts before a file's text. */
export function frontMatterFor(path: string, text: string): string {
  if (!path.endsWith('.md') || text.startsWith('---')) return '';
  return `---\nid: sec-${path.slice(path.lastIndexOf('/') + 1, -'.md'.length)}\ntitle: 一节\n---\n\n`;
}
