// Text files that are not UTF-8: they are not read.
import { findUnreadFiles } from '../file-findings.ts';
import type { Rule } from '../rule.ts';

export const fileNotUtf8: Rule = {
  id: 'file-not-utf8',
  severity: 'error',
  summary: '文件不是 UTF-8',
  essential: true,
  check: (book) =>
    findUnreadFiles(book.source, 'not-utf8', (file) => ({
      message: `“${file}”不是 UTF-8 文本，没有读`,
      hint: '用编辑器另存为 UTF-8；图片等二进制文件不要用文本文件的扩展名。',
    })),
};
