// Files that are too large to read.
import { findUnreadFiles } from '../file-findings.ts';
import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule = {
  id: 'file-too-large',
  severity: 'error',
  summary: '文件太大',
  essential: true,
  check: (book) =>
    findUnreadFiles(book.source, 'too-large', (file) => ({
      message: `“${file}”太大，没有读`,
      hint: '文本不超过 2 MB，图片不超过 50 MB；把一节分成几节，把图缩小。',
    })),
};
