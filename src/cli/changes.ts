// Files as they were and as they should be → the changes to write, and the Chinese lines that say what they are.
import { showPath } from '../check/display-text.ts';
import type { FileChange } from '../disk.ts';
import type { MadeFix } from '../mend/fix-book.ts';
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

/** `chapters/a/b.md：版面，zh-dash 2 处，zh-ellipsis 1 处`, as one line. */
export function describeChange({ file }: FileChange, made: readonly MadeFix[], isLaidOut = false): string {
  const counts = new Map<string, number>();
  for (const fix of made) if (fix.file === file) counts.set(fix.rule, (counts.get(fix.rule) ?? 0) + 1);
  const fixes = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count} 处`);
  return `${showPath(file)}：${[...(isLaidOut ? ['版面'] : []), ...fixes].join('，')}\n`;
}
