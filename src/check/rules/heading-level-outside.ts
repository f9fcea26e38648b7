// Headings of a level that a body does not have: `#` is the page's title, below `###` there is none.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const headingLevelOutside: Rule = {
  id: 'heading-level-outside',
  severity: 'error',
  summary: '正文只有二级和三级标题',
  *check(book) {
    for (const { span, level } of listFacts(book, 'headings')) {
      if (level === 1)
        yield { span, message: '正文里不用一级标题', hint: '页面的标题写在文件头的 title；正文从 ## 开始。' };
      if (level > 3) yield { span, message: `${level} 级标题太深`, hint: '全书最多四级编号，正文最深到 ###。' };
    }
  },
};
