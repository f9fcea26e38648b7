// Record × answers → verdict: every status, which of them comes first, what an edit of a record changes, and what authors acknowledged.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../schemas/lock.ts';
import type { ReferenceRecord } from '../schemas/reference.ts';
import { findContradictions } from '../src/evidence/contradictions.ts';
import { listIdentifiers, nextRegistry } from '../src/evidence/identifiers.ts';
import { hashRecord } from '../src/evidence/record-hash.ts';
import { createSpelling } from '../src/evidence/spelling.ts';
import { countVerdicts, judgeBook, judgeReference } from '../src/evidence/verdict.ts';
import type { LockFile } from '../src/model/lock.ts';
import { writeLock } from '../src/model/lock-text.ts';
import { STATUSES, type Verdict } from '../src/model/verdict.ts';
import { parseReferences } from '../src/parse/references.ts';
import { compileFiles } from './resolve/compile-files.ts';

const ARTICLE: ReferenceRecord = {
  id: 'lin2024',
  type: 'article-journal',
  title: 'A survey of few-shot learning',
  author: [{ family: 'Lin', given: 'Qing' }],
  'container-title': 'Journal of Learning',
  issued: { 'date-parts': [[2024, 5]] },
  volume: '12',
  page: '201-218',
  DOI: '10.5555/JL.2024.12',
};
const PREPRINT: ReferenceRecord = {
  id: 'zhou2023',
  type: 'article',
  title: 'A survey of few-shot learning',
  author: [{ family: 'Lin', given: 'Qing' }],
  issued: { 'date-parts': [[2023]] },
  publisher: 'arXiv',
  custom: { arxiv: '2303.01234v2' },
};
const BOOK: ReferenceRecord = {
  id: 'qiu2020',
  type: 'book',
  title: '神经网络与深度学习',
  author: [{ family: '邱', given: '锡鹏' }],
  issued: { 'date-parts': [[2020]] },
  publisher: '机械工业出版社',
  ISBN: '978-7-111-64968-7',
};

function answer(record: ReferenceRecord, more: Partial<Answer> = {}): Answer {
  return {
    registry: 'crossref',
    identifier: 'doi:10.5555/jl.2024.12',
    url: 'https://api.crossref.org/works/10.5555%2Fjl.2024.12',
    asked: '2026-10-01T08:00:00Z',
    record: hashRecord(record),
    found: true,
    type: 'article-journal',
    title: ['A Survey of Few-Shot Learning'],
    author: ['Lin, Qing'],
    issued: ['2024-06', '2024-05-02'],
    'container-title': ['Journal of Learning', 'J. Learn.'],
    volume: '12',
    page: '201–18',
    ...more,
  };
}

const arxiv = (record: ReferenceRecord, more: Partial<Answer> = {}): Answer => ({
  registry: 'arxiv',
  identifier: 'arxiv:2303.01234',
  url: 'https://export.arxiv.org/api/query?id_list=2303.01234',
  asked: '2026-10-01T08:00:00Z',
  record: hashRecord(record),
  found: true,
  type: 'article',
  title: ['A Survey of Few-Shot Learning'],
  author: ['Lin, Qing'],
  issued: ['2023-03-02', '2024-01-05'],
  ...more,
});

const none = (
  record: ReferenceRecord,
  registry: Answer['registry'],
  identifier: string,
  more: Partial<Answer> = {},
) => ({
  registry,
  identifier,
  url: 'https://example.org/',
  asked: '2026-10-01T08:00:00Z',
  record: hashRecord(record),
  found: false,
  ...more,
});

const DOI = 'doi:10.5555/jl.2024.12';

function judge(record: ReferenceRecord, ...answers: Answer[]): Verdict {
  const span = { file: 'references/a.yaml', start: 0, end: 1 };
  const lock: LockFile = { file: 'x', answers: new Map([[record.id, answers]]), keys: new Map(), issues: [] };
  return judgeReference({ key: { value: record.id, span }, record }, answers.length > 0 ? lock : undefined);
}

const differencesOf = (verdict: Verdict) =>
  'differences' in verdict
    ? verdict.differences.map(({ field, written, registered, by }) => [by.registry, field, written, registered])
    : [];

describe('what answers say', () => {
  test('verified: all that both have agrees', () => {
    expect(judge(ARTICLE, answer(ARTICLE))).toEqual({
      status: 'verified',
      by: [
        {
          registry: 'crossref',
          identifier: DOI,
          asked: '2026-10-01T08:00:00Z',
          url: 'https://api.crossref.org/works/10.5555%2Fjl.2024.12',
        },
      ],
      compared: ['type', 'title', 'author', 'issued', 'container-title', 'volume', 'page'],
      differences: [],
    });
  });

  test('differs: field by field, both values', () => {
    const other = answer(ARTICLE, {
      type: 'book',
      title: ['A survey of zero-shot learning'],
      author: ['Lin, Ming'],
      issued: ['2023'],
      'container-title': ['Science'],
      volume: '21',
      issue: '3',
      page: '1-9',
    });
    const verdict = judge(ARTICLE, other);
    expect(verdict.status).toBe('differs');
    expect(differencesOf(verdict)).toEqual([
      ['crossref', 'type', 'article-journal', 'book'],
      ['crossref', 'title', 'A survey of few-shot learning', 'A survey of zero-shot learning'],
      ['crossref', 'author', '第 1 位是 Lin, Qing', '第 1 位是 Lin, Ming'],
      ['crossref', 'issued', '2024', '2023'],
      ['crossref', 'container-title', 'Journal of Learning', 'Science'],
      ['crossref', 'volume', '12', '21'],
      ['crossref', 'page', '201-218', '1-9'],
    ]);
  });

  test('a DOI or an arXiv number that does not exist is a difference; one that Crossref lacks and another agency has is none', () => {
    const missing = [none(ARTICLE, 'crossref', DOI), none(ARTICLE, 'doi.org', DOI)];
    expect(differencesOf(judge(ARTICLE, ...missing))).toEqual([['doi.org', 'DOI', '10.5555/jl.2024.12', '没有登记']]);
    expect(judge(PREPRINT, none(PREPRINT, 'arxiv', 'arxiv:2303.01234'))).toMatchObject({ status: 'differs' });
    const elsewhere = [
      none(ARTICLE, 'crossref', DOI),
      { ...none(ARTICLE, 'doi.org', DOI), found: true, agency: 'ISTIC' },
    ];
    expect(judge(ARTICLE, ...elsewhere)).toMatchObject({
      status: 'verified',
      compared: [],
      by: [{ registry: 'doi.org' }],
    });
    const attested: ReferenceRecord = {
      ...ARTICLE,
      custom: { evidence: { source: '期刊网站', scope: 'full record' } },
    };
    expect(judge(attested, ...elsewhere)).toMatchObject({ status: 'attested' });
  });

  test('a book that Open Library lacks is no less real', () => {
    const lacking = none(BOOK, 'openlibrary', 'isbn:9787111649687');
    expect(judge(BOOK, lacking)).toEqual({ status: 'unverifiable', why: 'Open Library 没有收录这个 ISBN' });
  });

  test('what happened to the work comes before all else, the gravest first', () => {
    const wrong = { volume: '99' };
    const fates = [
      ['published', 'superseded'],
      ['new-version', 'superseded'],
      ['concern', 'concern'],
      ['withdrawal', 'withdrawn'],
      ['removal', 'retracted'],
      ['partial-retraction', 'retracted'],
      ['retraction', 'retracted'],
    ] as const;
    const notices: NonNullable<Answer['notices']> = [];
    for (const [kind, status] of fates) {
      notices.push({ kind, work: '10.5555/notice' });
      const record = kind === 'published' ? PREPRINT : ARTICLE;
      const told = kind === 'published' ? arxiv(record, { notices }) : answer(record, { ...wrong, notices });
      const verdict = judge(record, told);
      expect(verdict, kind).toMatchObject({ status, notice: { kind }, acknowledged: undefined });
      if (kind !== 'published') expect(differencesOf(verdict)).toEqual([['crossref', 'volume', '12', '99']]);
    }
  });

  test('OpenAlex alone may tell of a retraction, and never verifies', () => {
    const openalex = { ...none(ARTICLE, 'openalex', DOI), found: true };
    expect(judge(ARTICLE, openalex)).toEqual({ status: 'unlocked', registries: ['crossref'] });
    const verdict = judge(ARTICLE, answer(ARTICLE), { ...openalex, notices: [{ kind: 'retraction' }] });
    expect(verdict).toMatchObject({ status: 'retracted', by: [{ registry: 'openalex' }, { registry: 'crossref' }] });
  });

  test('that a preprint was published concerns who cites the preprint', () => {
    const notices: Answer['notices'] = [{ kind: 'published', work: '10.5555/jl.2024.12' }];
    expect(judge(PREPRINT, arxiv(PREPRINT, { notices }))).toMatchObject({ status: 'superseded' });
    const both: ReferenceRecord = { ...ARTICLE, custom: { arxiv: '2303.01234' } };
    expect(judge(both, answer(both), arxiv(both, { notices }))).toMatchObject({ status: 'verified' });
    const named: ReferenceRecord = { ...PREPRINT, DOI: '10.5555/JL.2024.12' };
    expect(judge(named, answer(named), arxiv(named, { notices }))).toMatchObject({ status: 'verified' });
  });
});

describe('preprint and published work', () => {
  const both: ReferenceRecord = { ...ARTICLE, custom: { arxiv: '2303.01234' } };

  test('the year of the one says nothing against the other', () => {
    expect(judge(both, arxiv(both))).toMatchObject({ status: 'verified', compared: ['title', 'author'] });
    expect(judge(PREPRINT, arxiv(PREPRINT, { issued: ['2022-12-31', '2024-01-05'] }))).toMatchObject({
      status: 'verified',
    });
    expect(differencesOf(judge(PREPRINT, arxiv(PREPRINT, { issued: ['2021-12-31'] })))).toEqual([
      ['arxiv', 'issued', '2023', '2021-12-31'],
    ]);
  });

  test('a title that changed on the way is confirmed by either registry', () => {
    const renamed = arxiv(both, { title: ['Few-shot learning: an overview'] });
    expect(judge(both, answer(both), renamed)).toMatchObject({ status: 'verified' });
  });

  test('an identifier of another work altogether is told all the same', () => {
    const stranger = arxiv(both, { title: ['Heat transfer in pipes'], author: ['Smith, Anna'] });
    expect(differencesOf(judge(both, answer(both), stranger)).map(([registry, field]) => [registry, field])).toEqual([
      ['arxiv', 'title'],
      ['arxiv', 'author'],
    ]);
  });
});

describe('without answers', () => {
  test('unlocked: who could know it', () => {
    expect(judge(ARTICLE)).toEqual({ status: 'unlocked', registries: ['crossref'] });
    expect(judge({ ...PREPRINT, DOI: '10.48550/arXiv.2303.01234' })).toEqual({
      status: 'unlocked',
      registries: ['datacite', 'arxiv'],
    });
    expect(judge(BOOK)).toEqual({ status: 'unlocked', registries: ['openlibrary'] });
  });

  test('a registry that comes next and was not asked leaves it unlocked', () => {
    const agency = { ...none(ARTICLE, 'doi.org', DOI), found: true, agency: 'DataCite' };
    expect(judge(ARTICLE, none(ARTICLE, 'crossref', DOI))).toEqual({ status: 'unlocked', registries: ['doi.org'] });
    expect(judge(ARTICLE, none(ARTICLE, 'crossref', DOI), agency)).toEqual({
      status: 'unlocked',
      registries: ['datacite'],
    });
  });

  test.each([
    ['full record', 'attested'],
    ['title+identifier', 'attested'],
    ['unconfirmed', 'unlocked'],
    [undefined, 'unlocked'],
  ] as const)('evidence of scope %s makes it %s', (scope, status) => {
    const evidence = { source: '作者主页', date: '2026-09-01', ...(scope && { scope }) };
    const verdict = judge({ ...ARTICLE, custom: { evidence } });
    expect(verdict.status).toBe(status);
    if (verdict.status === 'attested')
      expect(verdict).toEqual({ status, source: '作者主页', scope, date: '2026-09-01' });
  });

  test.each<[Partial<ReferenceRecord>, string]>([
    [{ type: 'book', issued: { 'date-parts': [[1957]] } }, '出版于 1957 年，那时还没有 ISBN'],
    [{ type: 'book', issued: { 'date-parts': [[1997]] } }, '没有 ISBN 或 DOI，登记机构无从查起'],
    [{ type: 'webpage', URL: 'https://example.org/' }, '网页不在登记机构登记'],
    [{ type: 'standard', number: 'GB/T 7714—2025' }, '标准由标准机构公布，不在登记机构登记'],
    [{ type: 'patent' }, '专利由专利局公布，不在登记机构登记'],
    [{ type: 'article-newspaper' }, '报纸文章不在登记机构登记'],
    [{ type: 'software' }, '没有 DOI，登记机构无从查起'],
    [{ type: 'article-journal', DOI: 'not a doi' }, '没有 DOI 或 arXiv 号，登记机构无从查起'],
    [{ type: 'chapter', ISBN: '978-7-111-64968-7' }, '没有 ISBN 或 DOI，登记机构无从查起'],
  ])('%o is unverifiable', (fields, why) => {
    expect(judge({ id: 'a', type: 'book', title: '甲', ...fields })).toEqual({ status: 'unverifiable', why });
  });
});

describe('edits', () => {
  const locked = answer(ARTICLE);

  test('a field that registries are compared with makes it stale, and tells what no longer agrees', () => {
    const verdict = judge({ ...ARTICLE, volume: '13' }, locked);
    expect(verdict.status).toBe('stale');
    expect(differencesOf(verdict)).toEqual([['crossref', 'volume', '13', '12']]);
    expect(judge({ ...ARTICLE, issue: '4' }, locked)).toMatchObject({ status: 'stale', differences: [] });
    expect(judge({ ...ARTICLE, DOI: '10.5555/other' }, locked)).toMatchObject({
      status: 'stale',
      by: [{ identifier: DOI }],
    });
  });

  test('anything else does not', () => {
    const noted: ReferenceRecord = {
      ...ARTICLE,
      abstract: '摘要',
      annote: '说明',
      language: 'en',
      custom: { core: true },
    };
    expect(judge(noted, locked).status).toBe('verified');
    expect(judge({ ...ARTICLE, DOI: 'https://doi.org/10.5555/jl.2024.12' }, locked).status).toBe('verified');
  });

  test('layout, order of fields and quotes do not', () => {
    const hashOf = (text: string) =>
      parseReferences('a.yaml', text).references.map(({ record }) => hashRecord(record))[0];
    const wide =
      '- id: a\n  type: book\n  title: "甲  乙"\n  volume: 3\n  issued: 2024-05\n  author:\n    - {family: 林, given: 青}\n';
    const tight =
      '- {author: [{given: 青, family: 林}], issued: {date-parts: [[2024, 5]]}, volume: "3", title: 甲 乙, type: book, id: b}\n';
    expect(hashOf(wide)).toBe(hashOf(tight));
    expect(hashOf(wide)).not.toBe(hashOf(tight.replace('乙', '丙')));
    expect(hashOf(wide)).not.toBe(hashOf(tight.replace('2024, 5', '2024, 6')));
  });

  test('a retraction stays a retraction', () => {
    const retracted = answer(ARTICLE, { notices: [{ kind: 'retraction' }] });
    expect(judge({ ...ARTICLE, volume: '13' }, retracted).status).toBe('retracted');
    expect(judge({ ...ARTICLE, DOI: '10.5555/other' }, retracted).status).toBe('stale');
  });

  test('an answer to the record as it is now outweighs one to the record as it was', () => {
    const both: ReferenceRecord = { ...ARTICLE, custom: { arxiv: '2303.01234' } };
    const old = arxiv(both, { record: 'older', title: ['Heat'], author: ['Smith, Anna'] });
    expect(judge(both, answer(both), old)).toMatchObject({ status: 'verified', by: [{ registry: 'crossref' }] });
  });
});

describe('acknowledged', () => {
  test('a fate stays what it is, with the reason', () => {
    const known: ReferenceRecord = { ...ARTICLE, custom: { acknowledged: { retracted: '讨论撤稿本身' } } };
    const retracted = answer(known, { notices: [{ kind: 'retraction' }] });
    expect(judge(known, retracted)).toMatchObject({ status: 'retracted', acknowledged: '讨论撤稿本身' });
  });

  test('a difference is none any more, but others are', () => {
    const known: ReferenceRecord = { ...ARTICLE, custom: { acknowledged: { volume: '印错了' } } };
    expect(judge(known, answer(known, { volume: '99' }))).toMatchObject({ status: 'verified' });
    expect(differencesOf(judge(known, answer(known, { volume: '99', page: '1-2' })))).toHaveLength(1);
  });
});

test('identifiers are read wherever a record has them', () => {
  expect(listIdentifiers(ARTICLE)).toEqual([DOI]);
  expect(listIdentifiers({ ...ARTICLE, DOI: undefined, URL: 'https://doi.org/10.5555/JL.2024.12' } as never)).toEqual([
    DOI,
  ]);
  expect(listIdentifiers(PREPRINT)).toEqual(['arxiv:2303.01234']);
  expect(listIdentifiers({ ...PREPRINT, custom: {}, number: 'arXiv:math.GT/0309136' })).toEqual([
    'arxiv:math.GT/0309136',
  ]);
  expect(listIdentifiers(BOOK)).toEqual(['isbn:9787111649687']);
});

test('who is asked next follows from who answered', () => {
  const known = (registry: Answer['registry'], found: boolean, agency?: string) => ({
    registry,
    identifier: DOI,
    found,
    ...(agency && { agency }),
  });
  expect(nextRegistry(DOI, [])).toBe('crossref');
  expect(nextRegistry(DOI, [known('crossref', true)])).toBeUndefined();
  expect(nextRegistry(DOI, [known('crossref', false)])).toBe('doi.org');
  expect(nextRegistry(DOI, [known('crossref', false), known('doi.org', true, 'ISTIC')])).toBeUndefined();
  expect(nextRegistry(DOI, [known('crossref', false), known('doi.org', true, 'DataCite')])).toBe('datacite');
  expect(nextRegistry(DOI, [known('crossref', false), known('doi.org', false)])).toBeUndefined();
  expect(nextRegistry('doi:10.48550/arxiv.2303.01234', [])).toBe('datacite');
  expect(nextRegistry('arxiv:2303.01234', [])).toBe('arxiv');
});

describe('contradictions', () => {
  const spelling = createSpelling();
  const stored = answer(ARTICLE);

  test('what says the same in other words, and what a registry has learnt since, are none', () => {
    const now = answer(ARTICLE, {
      title: ['A SURVEY OF FEW-SHOT LEARNING'],
      issue: '3',
      issued: ['2024-05'],
      page: '201-218',
    });
    expect(findContradictions([stored], [now], spelling)).toEqual([]);
    expect(findContradictions([stored], [], spelling)).toEqual([]);
  });

  test('other fields, an identifier that is not there, a retraction that the lock hides or makes up', () => {
    const say = (now: Partial<Answer>, locked: Partial<Answer> = {}) =>
      findContradictions([{ ...stored, ...locked }], [{ ...stored, ...now }], spelling);
    expect(say({ title: ['Heat transfer'] })).toEqual([
      'Crossref 的 title 是“Heat transfer”，锁文件里记作“A Survey of Few-Shot Learning”',
    ]);
    expect(say({ author: ['Lin, Ming'] })).toHaveLength(1);
    expect(say({ found: false })).toEqual(['Crossref 没有这个标识符，锁文件里却记作有']);
    expect(say({ notices: [{ kind: 'retraction' }] })).toHaveLength(1);
    expect(say({}, { notices: [{ kind: 'retraction' }] })).toHaveLength(1);
    expect(say({ notices: [{ kind: 'published', work: 'x' }] })).toEqual([]);
  });
});

test('a book: every reference has a verdict, and the totals add up', () => {
  const records = [ARTICLE, PREPRINT, BOOK, { ...ARTICLE, id: 'edited', volume: '1' }, { ...ARTICLE, id: 'unasked' }];
  const answers = new Map<string, Answer[]>([
    ['lin2024', [answer(ARTICLE)]],
    ['zhou2023', [arxiv(PREPRINT, { notices: [{ kind: 'withdrawal' }] })]],
    ['edited', [answer(ARTICLE)]],
    ['gone', [answer(ARTICLE)]],
  ]);
  const book = compileFiles({
    settings: '',
    chapters: {},
    files: { 'references/books.yaml': JSON.stringify(records), 'references.lock.json': writeLock(answers).text },
  });
  const verdicts = judgeBook(book);
  expect([...verdicts].map(([key, { status }]) => `${key} ${status}`)).toEqual([
    'lin2024 verified',
    'zhou2023 withdrawn',
    'qiu2020 unlocked',
    'edited stale',
    'unasked unlocked',
  ]);
  const counts = countVerdicts(verdicts.values());
  expect([...counts.keys()]).toEqual(STATUSES);
  expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(records.length);
  expect(counts.get('unlocked')).toBe(2);
});
