// 标准: GB/T 00000—2025 标准名称[S]. By author and date the issuing body stands before it. The 2015
// edition puts the issuing body first, the number after the name, and the imprint last.
import { type Draft, openingArea, titleArea } from '../draft.ts';
import type { Area } from '../entry.ts';
import { cleanText } from '../field-text.ts';
import { bodyImprint } from '../imprint.ts';

export function layOutStandard(draft: Draft): readonly Area[] {
  const number = cleanText(draft.record.number);
  const { edition, form } = draft.style;
  if (edition === 2015) return [openingArea(draft), titleArea(draft, 'S', number), bodyImprint(draft)];
  const title = [{ text: number === '' ? '' : `${number} ` }, ...titleArea(draft, 'S')];
  return form === 'numeric' ? [title] : [openingArea(draft), title];
}
