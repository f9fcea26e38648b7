// 标准: GB/T 00000—2025 标准名称[S]. The 2015 edition puts the issuing body first, the number after the name, and the imprint last.
import { authorArea, type Draft, titleArea } from '../draft.ts';
import type { Area } from '../entry.ts';
import { cleanText } from '../field-text.ts';
import { bodyImprint } from '../imprint.ts';

export function layOutStandard(draft: Draft): readonly Area[] {
  const number = cleanText(draft.record.number);
  if (draft.style === 'gb7714-2015')
    return [authorArea(draft, draft.record.author), titleArea(draft, 'S', number), bodyImprint(draft)];
  return [[{ text: number === '' ? '' : `${number} ` }, ...titleArea(draft, 'S')]];
}
