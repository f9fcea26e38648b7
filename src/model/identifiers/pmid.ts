// PubMed number, also as an address or after `PMID:` → digits only.
import { cleanIdentifier, type Identifier } from './identifier.ts';

const WRAPPING =
  /^(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov\/|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed\/)|^pmid\s?:?\s?/i;

export function parsePmid(text: string): Identifier {
  if (text.length > 200) return { problem: '太长，不是 PMID' };
  const digits = cleanIdentifier(text)
    .replace(WRAPPING, '')
    .replace(/[/.,;]$/, '');
  if (/^pmc\s?\d+$/i.test(digits))
    return { problem: '是 PMC 号，不是 PMID', hint: '到 PubMed 的页面上查 PMID，它只有数字' };
  if (!/^\d+$/.test(digits)) return { problem: '应只有数字', hint: '写成 25719670 的样子' };
  if (digits.startsWith('0')) return { problem: '不以 0 开头' };
  return digits.length <= 8 ? { value: digits } : { problem: `最多八位数字，这里是 ${digits.length} 位` };
}
