// A record that no registry can know → why, in Chinese.
import type { ReferenceRecord } from '../../schemas/reference.ts';

/** Books carry ISBNs since then. */
const FIRST_ISBN_YEAR = 1970;

export function explainUnverifiable(record: ReferenceRecord): string {
  const year = record.issued?.['date-parts']?.[0]?.[0];
  switch (record.type) {
    case 'book':
    case 'chapter':
      return year !== undefined && year < FIRST_ISBN_YEAR
        ? `出版于 ${year} 年，那时还没有 ISBN`
        : '没有 ISBN 或 DOI，登记机构无从查起';
    case 'webpage':
      return '网页不在登记机构登记';
    case 'software':
    case 'dataset':
      return '没有 DOI，登记机构无从查起';
    case 'standard':
      return '标准由标准机构公布，不在登记机构登记';
    case 'patent':
      return '专利由专利局公布，不在登记机构登记';
    case 'article-newspaper':
      return '报纸文章不在登记机构登记';
    default:
      return '没有 DOI 或 arXiv 号，登记机构无从查起';
  }
}
