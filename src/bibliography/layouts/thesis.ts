// 学位论文: 作者. 题名[D]. 地：单位，年：页.
import { type Draft, openingArea, titleArea, translatorArea } from '../draft.ts';
import type { Area } from '../entry.ts';
import { bodyImprint } from '../imprint.ts';

export function layOutThesis(draft: Draft): readonly Area[] {
  return [openingArea(draft), titleArea(draft, 'D'), translatorArea(draft), bodyImprint(draft)];
}
