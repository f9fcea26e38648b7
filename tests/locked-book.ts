// A small book whose references have every verdict that readers can meet, and the sections that cite them in every way.

import type { Answer, NoticeKind } from '../schemas/lock.ts';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { listIdentifiers } from '../src/evidence/identifiers.ts';
import { hashRecord } from '../src/evidence/record-hash.ts';
import { writeLock } from '../src/model/lock-text.ts';
import type { Source } from '../src/model/source.ts';
import { exampleSource } from './example-book.ts';

/** Key → what its registry says of it; the others have no answer. */
const NOTICES: ReadonlyMap<string, NoticeKind | undefined> = new Map([
  ['agreed', undefined],
  ['retracted', 'retraction'],
  ['withdrawn', 'withdrawal'],
  ['doubted', 'concern'],
  ['renewed', 'new-version'],
  ['differing', undefined],
]);

const FIELDS: ReadonlyMap<string, string> = new Map([
  ['attested', '  custom: {evidence: {source: "公开 <资料>：a.bib", scope: title+identifier, date: 2026-08-01}}\n'],
  ['retracted', '  custom: {acknowledged: {retracted: "讨论 <撤稿> 本身"}}\n'],
]);

const KEYS = [...NOTICES.keys(), 'attested', 'unasked', 'unknowable'].toSorted();

function record(key: string): string {
  const doi = key === 'unknowable' ? '' : `  DOI: 10.5555/${key}\n`;
  const author = `  author: [{family: Zhou, given: ${key}}]\n`;
  return `- id: ${key}\n  type: article-journal\n  title: On what is ${key}\n${author}  issued: 2024\n  container-title: Journal of Records\n${doi}${FIELDS.get(key) ?? ''}`;
}

const SECTION = `一篇[@retracted]。多篇[@agreed; @retracted; @withdrawn; @doubted]，说法见 @doubted 所述！文献[-@renewed]另有新版。

其余[@agreed; @attested; @differing; @unasked; @unknowable]。**强调一句[@withdrawn]。**又一句。

![图题。引用[@retracted]](figure.svg){#fig-x fig-alt="图"}

见[@fig-x]。
`;

/** With its lock: answers hold the hash of the record as it is. */
export function lockedSource(style = 'gb7714-2025'): Source {
  const files = new Map<string, string>([
    ['chapters/first/one.md', SECTION],
    ['references/books.yaml', KEYS.map(record).join('')],
    [
      'book.yaml',
      `title: 示例之书\ndate: 2026-08-01\nauthors: [{name: 林青}]\ncitation-style: ${style}\nparts: [{title: 部分, chapters: [first]}]\n`,
    ],
  ]);
  const { references } = compile(exampleSource(files), createCache());
  const answers = new Map(
    [...references].flatMap(([key, reference]): [string, Answer[]][] => {
      if (!NOTICES.has(key)) return [];
      const kind = NOTICES.get(key);
      const [identifier = ''] = listIdentifiers(reference.record);
      const notices = kind && [{ kind, work: '10.5555/notice', date: '2025-03-01' }];
      const title = [key === 'differing' ? 'Something else' : (reference.record.title ?? '')];
      const answer: Answer = {
        registry: 'crossref',
        identifier,
        url: `https://api.crossref.org/works/${encodeURIComponent(identifier.slice('doi:'.length))}`,
        asked: '2026-07-30T08:00:00Z',
        record: hashRecord(reference.record),
        found: true,
        title,
        ...(notices && { notices }),
      };
      return [[key, [answer]]];
    }),
  );
  return exampleSource(new Map([...files, ['references.lock.json', writeLock(answers).text]]));
}
