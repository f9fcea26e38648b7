// A record → its entry in the list of references, by GB/T 7714 (implemented from public descriptions). Any record gives an entry:
// what a record lacks is left out, and judging that is for rules.
import type { ReferenceRecord, ReferenceType } from '../../schemas/reference.ts';
import type { Entry } from '../model/reference-text.ts';
import { type Draft, startDraft } from './draft.ts';
import { type Area, joinAreas } from './entry.ts';
import { layOutBook } from './layouts/book.ts';
import { layOutChapter } from './layouts/chapter.ts';
import { layOutConferencePaper } from './layouts/conference-paper.ts';
import { layOutJournalArticle } from './layouts/journal-article.ts';
import { layOutNewspaperArticle } from './layouts/newspaper-article.ts';
import { layOutDataset, layOutPreprint, layOutSoftware, layOutWebPage } from './layouts/online-resource.ts';
import { layOutPatent } from './layouts/patent.ts';
import { layOutReport } from './layouts/report.ts';
import { layOutStandard } from './layouts/standard.ts';
import { layOutThesis } from './layouts/thesis.ts';
import type { CitationStyle } from './style.ts';

type Layout = (draft: Draft) => readonly Area[];

const LAYOUTS: Readonly<Record<ReferenceType, Layout>> = {
  'article-journal': layOutJournalArticle,
  'paper-conference': layOutConferencePaper,
  book: layOutBook,
  chapter: layOutChapter,
  thesis: layOutThesis,
  report: layOutReport,
  webpage: layOutWebPage,
  dataset: layOutDataset,
  software: layOutSoftware,
  article: layOutPreprint,
  standard: layOutStandard,
  patent: layOutPatent,
  'article-newspaper': layOutNewspaperArticle,
};

/** The entry without its number; of the author–date form with the letter behind its year. A work that is recognised as a preprint is laid out as one, whatever type the record gives. */
export function formatReference(record: ReferenceRecord, style: CitationStyle, letter = ''): Entry {
  const draft = startDraft(record, style, letter);
  const layOut = draft.preprint === undefined ? LAYOUTS[record.type] : layOutPreprint;
  return joinAreas([...layOut(draft), ...draft.access]);
}
