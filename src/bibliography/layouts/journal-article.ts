// 期刊论文: 作者. 题名[J]. 译者，译. 刊名，年，卷（期）：页. An article without volume and issue is online-first and carries its full date.
import { formatDay, hasMonth } from '../dates.ts';
import { containerArea, type Draft, openingArea, pageText, titleArea, translatorArea } from '../draft.ts';
import type { Area } from '../entry.ts';
import { cleanPages, cleanText } from '../field-text.ts';
import { afterName } from '../imprint.ts';

export function layOutJournalArticle(draft: Draft): readonly Area[] {
  const { record } = draft;
  const pages = pageText(draft) || articleNumber(draft);
  return [
    openingArea(draft),
    titleArea(draft, 'J'),
    translatorArea(draft),
    containerArea(draft, record['container-title'], issueText(draft) + afterName(draft, '', pages)),
  ];
}

/** An arXiv number in this field numbers the preprint, not the article. */
function articleNumber({ record }: Draft): string {
  const number = cleanText(record.number);
  return /^arxiv\b/i.test(number) ? '' : number;
}

/** `，2025，12（3）`; without volume `，2010（6）`, or `（6）` where the year stands elsewhere; online first `，2025-03-02`. */
function issueText({ marks, record, year }: Draft): string {
  const volume = cleanText(record.volume);
  const issue = cleanPages(record.issue, marks.comma);
  const isFirst = volume === '' && issue === '' && hasMonth(record.issued);
  const date = isFirst ? formatDay(record.issued) : year;
  const dated = [date, volume].filter((part) => part !== '').map((part) => marks.comma + part);
  return dated.join('') + (issue === '' ? '' : marks.open + issue + marks.close);
}
