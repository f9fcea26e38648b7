// Figures and diagrams without a text for those who cannot see them. A caption is read beside the figure and does not stand for it.
import type { Finding } from '../../model/diagnostic.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const figureWithoutAlternative: Rule = {
  id: 'figure-without-alternative',
  severity: 'error',
  summary: '图没有替代文字',
  *check(book) {
    for (const { span, block, caption, alternative } of listFacts(book, 'figures')) {
      // In the line there is no caption: the brackets hold the alternative, as in plain Markdown.
      const text = block ? alternative?.value : (alternative?.value ?? caption.value);
      if (!text?.trim()) yield report(span);
    }
    for (const { language, label, alternative } of listFacts(book, 'diagrams')) {
      if (!alternative?.value.trim()) yield report((label ?? language).span);
    }
  },
};

function report(span: Finding['span']): Finding {
  return { span, message: '图没有替代文字', hint: '加上 fig-alt="…"，用一两句话说出图里有什么，供看不见图的读者。' };
}
