// 报告: 作者. 题名：编号[R]. 地：机构，年：页. Not issued as a book: 题名：编号[R/OL]. 2013-09-30：页.
import { type Draft, openingArea, titleArea, translatorArea } from '../draft.ts';
import type { Area } from '../entry.ts';
import { cleanText } from '../field-text.ts';
import { bodyImprint, dayArea, enclosedDayArea, hasNoImprint } from '../imprint.ts';

export function layOutReport(draft: Draft): readonly Area[] {
  return [
    openingArea(draft),
    titleArea(draft, 'R', cleanText(draft.record.number)),
    translatorArea(draft),
    hasNoImprint(draft.record) ? ownDayArea(draft) : bodyImprint(draft),
  ];
}

function ownDayArea(draft: Draft): Area {
  return draft.style.edition === 2015 && draft.access.length > 0 ? enclosedDayArea(draft) : dayArea(draft);
}
