// Markdown files under chapters/ that no chapter lists: nobody will read them.
import type { Book } from '../../model/book.ts';
import type { Rule } from '../rule.ts';

export const unlistedFile: Rule = {
  id: 'unlisted-file',
  severity: 'warning',
  summary: '文件没有列入书中',
  *check(book) {
    if (book.settingsFile.value === undefined || book.settingsFile.issues.some(({ kind }) => kind === 'syntax')) return;
    const blamed = new Set([...book.unlisted, ...book.missing.map((missing) => missing.file)]);
    for (const file of book.unlisted) {
      if (!isListable(book, file, blamed)) continue;
      const isChapter = file.endsWith('/index.md');
      const place = isChapter ? 'book.yaml 的各章' : '所在章 index.md 的 sections';
      const hint = `把它列入${place}，或删去；其中的内容没有检查。`;
      yield { span: { file, start: 0, end: 0 }, message: `“${file}”没有列入书中`, hint };
    }
  },
};

/** False where the list itself is at fault: its chapter is not listed, missing or unreadable, and other findings say so. */
function isListable(book: Book, file: string, blamed: ReadonlySet<string>): boolean {
  const opening = `${file.slice(0, file.lastIndexOf('/'))}/index.md`;
  if (opening === file) return true;
  if (blamed.has(opening)) return false;
  const issues = book.sections.get(opening)?.frontMatter.yaml.issues;
  if (!issues) return !book.source.has(opening);
  return !issues.some(({ kind, path }) => kind === 'syntax' || path[0] === 'sections');
}
