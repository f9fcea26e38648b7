// Markdown files under chapters/ that no chapter lists: nobody will read them.
import type { Rule } from '../rule.ts';

export const unlistedFile: Rule = {
  id: 'unlisted-file',
  severity: 'warning',
  summary: '文件没有列入书中',
  *check(book) {
    for (const file of book.unlisted) {
      const hint = '把它列入所在章 index.md 的 sections，或删去；其中的内容没有检查。';
      yield { span: { file, start: 0, end: 0 }, message: `“${file}”没有列入书中`, hint };
    }
  },
};
