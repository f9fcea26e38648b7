// Listings that name a file which is not in the book, or is no program text.
import { nearestFinder } from '../../model/nearest.ts';
import { LISTING_EXTENSIONS } from '../../model/source.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

const isListingPath = (path: string): boolean => LISTING_EXTENSIONS.some((end) => path.endsWith(end));

export const listingMissing: Rule = {
  id: 'listing-missing',
  severity: 'error',
  summary: '代码的文件不存在，或不是可以照印的文字',
  *check(book) {
    const findNearest = nearestFinder([...book.source.keys()].filter(isListingPath));
    for (const { path, target } of listFacts(book, 'listings')) {
      if (!path) continue;
      const file = target === undefined ? undefined : book.source.get(target);
      if (target === undefined || file?.kind === 'link') {
        const hint = '把代码放到本文件旁边，路径从本文件所在的文件夹算起。';
        yield { span: path.span, message: `代码“${path.value}”不在书的文件夹里`, hint };
      } else if (!file) {
        const near = findNearest(target);
        const hint = near ? `是否指“${near}”？` : '路径从本文件所在的文件夹算起。';
        yield { span: path.span, message: `没有代码文件“${target}”`, hint };
      } else if (!isListingPath(target)) {
        const hint = `文件名以这些结尾的可以照印：${LISTING_EXTENSIONS.join('、')}。`;
        yield { span: path.span, message: `“${path.value}”不是可以照印的代码`, hint };
      }
    }
  },
};
