// Chapters and sections that are listed and have no file, and a book without book.yaml.
import { nearestFinder } from '../../model/nearest.ts';
import type { Rule } from '../rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  summary: '列出的章节没有文件',
  *check(book) {
    const { file } = book.settingsFile;
    if (!book.source.has(file)) {
      const hint = '在书的文件夹里写 book.yaml：书名、作者、日期和各章。';
      yield { span: { file, start: 0, end: 0 }, message: `没有文件“${file}”`, hint };
    }
    const findNearest = nearestFinder(book.unlisted);
    for (const { slug, file } of book.missing) {
      const near = findNearest(file);
      const hint = near ? `是否指“${near}”？` : '写出这个文件；还没写的用 status: planned 标明。';
      yield { span: slug.span, message: `没有文件“${file}”`, hint };
    }
  },
};
