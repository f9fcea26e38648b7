// One identifier → the record that its registry describes, and the answers to lock with it.
import type { Answer, Registry } from '../../schemas/lock.ts';
import type { ReferenceName, ReferenceRecord } from '../../schemas/reference.ts';
import type { WorkIdentifier } from '../evidence/identifiers.ts';
import { hashRecord } from '../evidence/record-hash.ts';
import { definite, writeAnswer, writeTime } from './answer.ts';
import type { Client } from './client.ts';
import { askRegistries, type Silence } from './survey.ts';
import type { Finding, Work } from './work.ts';

/** Everything but the key, which whoever adds it chooses. */
export type RecordDraft = Omit<ReferenceRecord, 'id'>;

export type Fetched = {
  /** Undefined when no registry describes the work. */
  readonly record: RecordDraft | undefined;
  /** Compared with that record. */
  readonly answers: readonly Answer[];
  readonly silences: readonly Silence[];
};

export async function fetchRecord(identifier: WorkIdentifier, client: Client): Promise<Fetched> {
  const found: (readonly [Registry, Finding])[] = [];
  const onFindings = (registry: Registry, findings: readonly Finding[]) => {
    for (const finding of findings) found.push([registry, finding]);
  };
  const questions = alsoKnownAs(identifier).map((one) => ({ identifier: one, known: [] }));
  const silences = await askRegistries(questions, client, { onFindings });
  const work = PREFERRED.map(
    (registry) => found.find(([other, { work }]) => other === registry && work)?.[1].work,
  ).find((one) => one !== undefined);
  if (!work) return { record: undefined, answers: [], silences };
  const record = writeRecord(work);
  const asked = writeTime(client.clock.now());
  const hash = hashRecord({ id: 'new', ...record });
  return {
    record,
    answers: found.map(([registry, finding]) => writeAnswer(registry, finding, { asked, record: hash })),
    silences,
  };
}

/** The one whose record is the fullest first; arXiv's own is fuller than that of its DOI. */
const PREFERRED: readonly Registry[] = ['crossref', 'arxiv', 'datacite', 'openlibrary'];

/** An arXiv DOI and the number in it are one work. */
function alsoKnownAs(identifier: WorkIdentifier): WorkIdentifier[] {
  const number = /^doi:10\.48550\/arxiv\.(.+)$/.exec(identifier)?.[1];
  return number === undefined ? [identifier] : [identifier, `arxiv:${number}`];
}

function writeRecord(work: Work): RecordDraft {
  const { titles, authors, editors = [], containers = [], publishers = [], arxiv } = work;
  const [short = ''] = titles;
  const isInContainer = work.type !== 'book' && work.type !== 'article';
  const fields = {
    type: work.type ?? (containers.length > 0 ? 'article-journal' : 'report'),
    // With its subtitle.
    title: titles.find((title) => title !== short && title.startsWith(short)) ?? short,
    author: someOf(authors),
    editor: authors.length === 0 ? someOf(editors) : undefined,
    issued: readIssued(work.issued[0]),
    'container-title': isInContainer ? containers[0] : undefined,
    volume: work.volume,
    issue: work.issue,
    page: work.page,
    number: arxiv === undefined ? work.number : `arXiv:${arxiv}`,
    publisher: arxiv === undefined ? publishers[0] : 'arXiv',
    'publisher-place': work.place,
    language: work.language,
    DOI: work.doi,
    ISBN: work.isbn,
    URL: arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`,
    custom: arxiv === undefined ? undefined : { arxiv },
  } satisfies { [field in keyof RecordDraft]: RecordDraft[field] | undefined };
  return definite(fields);
}

function someOf(names: readonly ReferenceName[]): ReferenceName[] | undefined {
  return names.length > 0 ? [...names] : undefined;
}

function readIssued(date: string | undefined): RecordDraft['issued'] | undefined {
  const [year, ...rest] = (date ?? '')
    .split('-')
    .filter((part) => part !== '')
    .map(Number);
  return year === undefined ? undefined : { 'date-parts': [[year, ...rest]] };
}
