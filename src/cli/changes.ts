// Files as they were and as they should be → the changes to write, and the Chinese lines that say what they are.
import { showPath } from '../check/display-text.ts';
import type { FileChange } from '../disk.ts';
import type { FixCounts } from '../mend/fix-book.ts';
import type { Source } from '../model/source.ts';

/** Files whose text differs, in the order of the book's paths. */
export function listChanges(before: Source, after: Source): FileChange[] {
  return [...after].flatMap(([file, now]) => {
    const old = before.get(file);
    return old?.kind === 'text' && now.kind === 'text' && old.text !== now.text
      ? [{ file, before: old.text, after: now.text }]
      : [];
  });
}

/** `chapters/a/b.md：zh-dash 2 处，zh-ellipsis 1 处`, as one line. */
export function describeFixes(file: string, counts: FixCounts, ...more: readonly string[]): string {
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count} 处`);
  return `${showPath(file)}：${[...parts, ...more].join('，')}\n`;
}
