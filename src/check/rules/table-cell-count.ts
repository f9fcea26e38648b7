// Table rows with more or fewer cells than the header.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const tableCellCount: Rule = {
  id: 'table-cell-count',
  severity: 'error',
  summary: '表的一行格数不对',
  *check(book) {
    for (const { columns, rows } of listFacts(book, 'tables')) {
      for (const { span, cells } of rows) {
        if (cells === columns) continue;
        const message = `表头有 ${columns} 格，这一行有 ${cells} 格`;
        yield { span, message, hint: cells > columns ? MORE : FEWER };
      }
    }
  },
};

const MORE = '多出的格不会印出；格里的竖线写成 \\|。';
const FEWER = '空格也要写出竖线。';
