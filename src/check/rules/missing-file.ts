// Chapters and sections that are listed and have no file.
import { nearest } from '../../model/nearest.ts';
import type { Rule } from '../rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  summary: '列出的章节没有文件',
  *check(book) {
    for (const { slug, file } of book.missing) {
      const near = nearest(file, book.unlisted);
      const hint = near ? `是否指“${near}”？` : '写出这个文件；还没写的用 status: planned 标明。';
      yield { span: slug.span, message: `没有文件“${file}”`, hint };
    }
  },
};
