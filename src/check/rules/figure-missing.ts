// Figures whose file is not in the book, or is no picture.
import { nearestFinder } from '../../model/nearest.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const figureMissing: Rule = {
  id: 'figure-missing',
  severity: 'error',
  summary: '图的文件不存在，或不是图',
  *check(book) {
    const paths = [...book.source]
      .filter(([path, { kind }]) => kind === 'image' || path.endsWith('.svg'))
      .map(([path]) => path);
    const findNearest = nearestFinder(paths);
    for (const { path, target } of listFacts(book, 'figures')) {
      if (target === undefined) continue;
      const found = book.source.get(target);
      if (found?.kind === 'other' || (found?.kind === 'text' && !target.toLowerCase().endsWith('.svg'))) {
        yield { span: path.span, message: `“${path.value}”不是图`, hint: '图用 SVG、PNG、JPEG、WebP、GIF 或 AVIF。' };
      }
      if (found) continue;
      const near = findNearest(target);
      const hint = near ? `是否指“${near}”？` : '路径从本文件所在的文件夹算起。';
      yield { span: path.span, message: `没有图“${target}”`, hint };
    }
  },
};
