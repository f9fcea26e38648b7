// 专利: 申请者. 题名：专利号[P]. 2025-01-17：页.
import { type Draft, openingArea, titleArea } from '../draft.ts';
import type { Area } from '../entry.ts';
import { cleanText } from '../field-text.ts';
import { dayArea } from '../imprint.ts';

export function layOutPatent(draft: Draft): readonly Area[] {
  return [openingArea(draft), titleArea(draft, 'P', cleanText(draft.record.number)), dayArea(draft)];
}
