// Text of a file of references → where each record begins and ends, with the comments around and inside it; or why no tool may touch it.
import type { Reference } from '../../model/reference.ts';
import { parseReferences } from '../../parse/references.ts';
import { listYamlComments, type YamlComment } from '../../parse/yaml/comments.ts';

export type RecordPlace = {
  readonly reference: Reference;
  /** Offset of the first line of the comments right above the record; `start` where there are none. */
  readonly lead: number;
  /** Offset of the line on which its `-` stands. */
  readonly start: number;
  /** End of its last line, behind a comment there and before the line break. */
  readonly end: number;
  /** Between `start` and `end`. */
  readonly comments: readonly YamlComment[];
};

export type YamlLayout = {
  readonly newline: string;
  /** Before each `-`. */
  readonly indent: string;
  readonly places: readonly RecordPlace[];
};

/** Why a file is left as it is, in Chinese; it follows the file's name. */
export type Untouched = { readonly why: string };

const FAULTY: Untouched = { why: '有错误，先按 kanben check 的提示改正' };
export const UNUSUAL: Untouched = { why: '的写法特殊，不能自动改动；先把它写成每条以“- id: 键”开头的列表' };

/** A file without records has no places. */
export function readLayout(file: string, text: string): YamlLayout | Untouched {
  const { references, issues } = parseReferences(file, text);
  if (issues.length > 0 || references.some((reference) => reference.issues.some(({ path }) => path.length > 0)))
    return FAULTY;
  const newline = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const comments = listYamlComments(text);
  const indent = lineBefore(text, references[0]?.span.start ?? 0).replace(/-\s*$/, '');
  const places = references.map((reference) => placeRecord(text, reference, comments));
  const isList = references.every(({ span }) => {
    const before = lineBefore(text, span.start);
    return before.startsWith(`${indent}-`) && /^ *- *$/.test(before);
  });
  return isList ? { newline, indent, places } : UNUSUAL;
}

function placeRecord(text: string, reference: Reference, comments: readonly YamlComment[]): RecordPlace {
  const start = reference.span.start - lineBefore(text, reference.span.start).length;
  const end = endOfLine(text, reference.span.end);
  const [from, to] = [findComment(comments, start), findComment(comments, end)];
  let [lead, above] = [start, from - 1];
  for (let comment = comments[above]; comment && isRightAbove(text, comment, lead); comment = comments[--above])
    lead = comment.start - lineBefore(text, comment.start).length;
  // What a file opens with is about the file.
  const isOpening = text.slice(0, lead).trim() === '';
  return { reference, lead: isOpening ? start : lead, start, end, comments: comments.slice(from, to) };
}

/** Whether the comment is all there is on the line above the line that begins at `offset`. */
function isRightAbove(text: string, comment: YamlComment, offset: number): boolean {
  return /^[ \t\ufeff]*$/.test(lineBefore(text, comment.start)) && /^\r?\n?$/.test(text.slice(comment.end, offset));
}

/** Index of the first comment that does not begin before `offset`. */
function findComment(comments: readonly YamlComment[], offset: number): number {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

/** A value written over several lines may end with the last line's break. */
function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return end;
}
