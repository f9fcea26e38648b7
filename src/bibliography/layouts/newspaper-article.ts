// 报纸文章: 作者. 题名[N]. 报名，2025-06-01（4）. The number in brackets is the page of the paper.
import { formatDay } from '../dates.ts';
import { accessDate, containerArea, type Draft, openingArea, pageText, titleArea, translatorArea } from '../draft.ts';
import type { Area } from '../entry.ts';

export function layOutNewspaperArticle(draft: Draft): readonly Area[] {
  const { marks, record } = draft;
  const day = formatDay(record.issued);
  const page = pageText(draft);
  const date = (day === '' ? '' : marks.comma + day) + (page === '' ? '' : marks.open + page + marks.close);
  return [
    openingArea(draft),
    titleArea(draft, 'N'),
    translatorArea(draft),
    containerArea(draft, record['container-title'], date + accessDate(draft)),
  ];
}
