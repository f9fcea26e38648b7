// Links whose scheme runs code, reads the reader's disk, or is not one that a book needs.
import { splitAddress } from '../../model/address-parts.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

const SAFE_SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  summary: '不安全的链接',
  *check(book) {
    for (const { href, image } of listFacts(book, 'links')) {
      const { scheme } = splitAddress(href.value);
      if (image || !scheme || SAFE_SCHEMES.has(scheme)) continue;
      const message = scheme === '//' ? '链接缺少协议' : `链接不能用“${scheme}:”`;
      yield { span: href.span, message, hint: '外部链接以 https:// 开头，邮箱以 mailto: 开头。' };
    }
  },
};
