// Text with ⟦…⟧ around each place that is wrong → what a reader of YAML must say, and where.
import { expect } from 'vitest';
import { findNode, type YamlIssue, type YamlNode } from '../src/model/yaml.ts';

export type Case = readonly [text: string, ...problems: string[]];

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

export const say = ({ message, hint }: YamlIssue) => (hint ? `${message} | ${hint}` : message);

export function judge([marked, ...problems]: Case, read: (text: string) => readonly YamlIssue[]): void {
  const { text, spans } = takeMarks(marked);
  const issues = read(text);
  expect(issues.map(say)).toEqual(problems);
  expect(issues.map(({ span }) => `${span.start}-${span.end}`)).toEqual(spans);
}

export function slice(
  text: string,
  yaml: { nodes: readonly YamlNode[] },
  path: (string | number)[],
): string | undefined {
  const span = findNode(yaml, path)?.value;
  return span && text.slice(span.start, span.end);
}
