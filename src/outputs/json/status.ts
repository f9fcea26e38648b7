// How far the book has come → status.json: the numbers of the page 本书状态, from the same functions. Its shape, schemas/status.ts, lies beside it.
import { writeStatusSchema } from '../../../schemas/json-schemas.ts';
import type { BookStatus } from '../../../schemas/status.ts';
import { countVerdicts } from '../../evidence/verdict.ts';
import { STATUS_ADDRESS, versionAddress } from '../../model/page.ts';
import type { SiteFile } from '../site/assets.ts';
import { chapterNumber, type Site } from '../site/site.ts';
import { addStates, type ChapterState, countChapters, type Extent } from '../site/status/count.ts';
import { countFindings } from '../site/status/findings.ts';
import { nameLink } from './version.ts';

const SCHEMA_ADDRESS = 'status.schema.json';

/** `status.json` and `status.schema.json`. */
export function writeStatusVersion(site: Site): SiteFile[] {
  return [
    { path: versionAddress(STATUS_ADDRESS, 'json'), content: `${JSON.stringify(describeStatus(site))}\n` },
    { path: SCHEMA_ADDRESS, content: writeStatusSchema() },
  ];
}

function describeStatus(site: Site): BookStatus {
  const { settings, terms } = site.book;
  const chapters = countChapters(site);
  const unused = terms.filter(({ firstUse }) => !firstUse);
  return {
    $schema: SCHEMA_ADDRESS,
    title: settings.title,
    date: settings.date,
    chapters: chapters.map((state) => describeChapter(site, state)),
    total: describeExtent(addStates(chapters)),
    references: Object.fromEntries(countVerdicts(site.verdicts.values())),
    terms: {
      defined: terms.length,
      used: terms.length - unused.length,
      unused: unused.map(({ term }) => term.zh),
    },
    ...(site.diagnostics && { findings: Object.fromEntries(countFindings(site.diagnostics)) }),
  };
}

function describeChapter(site: Site, state: ChapterState): BookStatus['chapters'][number] {
  const { chapter, terms } = state;
  const link = nameLink(chapterNumber(site, chapter), chapter.title, chapter.page);
  return { ...link, ...describeExtent(state), terms: terms.length };
}

type Counted = Extent & Pick<ChapterState, 'written' | 'planned' | 'updated'>;

function describeExtent(counted: Counted): BookStatus['total'] {
  const { words, formulas, figures, tables, listings, citations, written, planned, updated } = counted;
  const counts = { words, formulas, figures, tables, listings, citations, written, planned };
  return { ...counts, ...(updated !== undefined && { updated }) };
}
