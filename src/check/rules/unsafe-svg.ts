// SVG figures that hold what may not stand in a page.
import { sanitizeSvg } from '../../render/svg.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unsafeSvg: Rule = {
  id: 'unsafe-svg',
  severity: 'error',
  summary: 'SVG 里有不能用的东西',
  *check(book) {
    const judged = new Set<string>();
    for (const { target, path } of listFacts(book, 'figures')) {
      if (!target?.toLowerCase().endsWith('.svg') || judged.has(target)) continue;
      const found = book.source.get(target);
      if (found?.kind !== 'text') continue;
      judged.add(target);
      const result = sanitizeSvg(found.text, '');
      for (const { offset, message } of 'problems' in result ? result.problems : []) {
        const span = { file: target, start: offset, end: offset };
        yield { span, message, hint: HINT, related: [{ span: path.span, message: '用在这里' }] };
      }
    }
  },
};

const HINT = '图里只能有形状、文字、渐变和图内的引用；删去它，或换一种方式导出。';
