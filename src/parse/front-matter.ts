// Text of a Markdown file → its front matter, read with the schema of a chapter or a section, and where its body begins.
import type { z } from 'zod';
import { chapterSchema } from '../../schemas/chapter.ts';
import { sectionSchema } from '../../schemas/section.ts';
import type { Section } from '../model/section.ts';
import type { Yaml, YamlIssue, YamlPath } from '../model/yaml.ts';
import { readYaml } from './yaml.ts';

export type FrontMatterRange = {
  /** Between the two lines of `---`; undefined when the file does not begin with one. */
  readonly yaml: readonly [start: number, end: number] | undefined;
  readonly closed: boolean;
  /** Where the Markdown begins. */
  readonly body: number;
};

/** As in Pandoc, `...` may close as well. Front matter that is not closed ends at the first blank line. */
export function splitFrontMatter(text: string): FrontMatterRange {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return { yaml: undefined, closed: true, body: text.startsWith('\uFEFF') ? 1 : 0 };
  const start = opening[0].length;
  const closing = findLine(text, start, /^(?:---|\.\.\.)[ \t]*$/);
  if (closing) return { yaml: [start, closing.start], closed: true, body: closing.next };
  const blank = findLine(text, start, /^[ \t]*$/);
  return { yaml: [start, blank?.start ?? text.length], closed: false, body: blank?.next ?? text.length };
}

/** A file called `index.md` opens a chapter; any other is a section. Missing fields get a stand-in made of the file's name. */
export function parseFrontMatter(file: string, text: string): { frontMatter: Section['frontMatter']; body: number } {
  const range = splitFrontMatter(text);
  const frontMatter: Section['frontMatter'] = file.endsWith('/index.md')
    ? { kind: 'chapter', yaml: readFrontMatter(file, text, range, chapterSchema) }
    : { kind: 'section', yaml: readFrontMatter(file, text, range, sectionSchema) };
  return { frontMatter, body: range.body };
}

function readFrontMatter<T>(file: string, text: string, range: FrontMatterRange, schema: z.ZodType<T>): Yaml<T> {
  const substitutes = new Map(Object.entries(substituteFields(file)));
  if (!range.yaml) {
    const span = { file, start: range.body, end: range.body };
    return {
      value: schema.parse(Object.fromEntries(substitutes)),
      span,
      nodes: [],
      issues: [absent(file, range.body)],
    };
  }
  const [start, end] = range.yaml;
  const fill = ([step]: YamlPath) => substitutes.get(String(step));
  const yaml = readYaml(file, text.slice(start, end), schema, { offset: start, fill });
  return range.closed ? yaml : { ...yaml, issues: [unclosed(file, start), ...yaml.issues] };
}

function substituteFields(file: string): { readonly id: string; readonly title: string } {
  const path = file.replace(/(?:\/index)?\.md$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = name.match(/[A-Za-z0-9]+/g) ?? ['untitled'];
  return { id: `sec-${words.join('-')}`, title: name.trim() || '未命名' };
}

function absent(file: string, start: number): YamlIssue {
  const hint = '文件开头写上：---、id: sec-…、title: …、---，各占一行';
  return { kind: 'shape', path: [], span: { file, start, end: start }, message: '缺少文件头', hint };
}

function unclosed(file: string, start: number): YamlIssue {
  const opening = { file, start: 0, end: start };
  return { kind: 'syntax', path: [], span: opening, message: '文件头没有结束', hint: '在文件头之后另起一行写 ---' };
}

type Line = { readonly start: number; readonly next: number };

function findLine(text: string, from: number, pattern: RegExp): Line | undefined {
  for (let start = from; start < text.length; ) {
    const [line, end] = lineAt(text, start);
    if (pattern.test(line)) return { start, next: end };
    start = end;
  }
  return undefined;
}

/** The line at `start` without its ending, and where the next begins. */
function lineAt(text: string, start: number): [line: string, next: number] {
  const ending = /\r\n?|\n/g;
  ending.lastIndex = start;
  const match = ending.exec(text);
  return match ? [text.slice(start, match.index), ending.lastIndex] : [text.slice(start), text.length];
}
