// Each registry's reader against that registry on loopback: what it takes from a good answer, and that it takes nothing from a bad one.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerSchema, type Registry } from '../../schemas/lock.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { writeAnswer } from '../../src/registries/answer.ts';
import type { Client } from '../../src/registries/client.ts';
import { fetchRecord } from '../../src/registries/fetch-record.ts';
import { openRegistries, READERS } from '../../src/registries/registries.ts';
import { fakeClock } from './fake-clock.ts';
import { guardFetch } from './fetch-guard.ts';
import { json } from './loopback.ts';
import { type Registries, startRegistries, type World } from './world.ts';

guardFetch();

const ATTENTION = {
  type: 'proceedings-article',
  title: ['Attention Is All You Need'],
  author: [
    { given: 'Ashish', family: 'Vaswani', sequence: 'first', affiliation: [] },
    { given: 'Łukasz', family: 'Kaiser', suffix: 'Jr.' },
    { name: 'Google Brain', sequence: 'additional' },
  ],
  issued: { 'date-parts': [[2017, 12, 4]] },
  'published-print': { 'date-parts': [[2017, 12]] },
  'published-online': null,
  'container-title': ['Advances in Neural Information Processing Systems'],
  event: { name: 'NIPS 2017', location: 'Long Beach' },
  page: '6000-6010',
  publisher: 'Curran',
  'publisher-location': 'Red Hook',
  ISBN: ['9781510860964'],
  'is-referenced-by-count': 100_000,
  reference: [{ key: 'ref1' }],
};

const WORLD: World = {
  crossref: {
    '10.5555/attention': ATTENTION,
    '10.5555/Clean': {
      type: 'journal-article',
      title: ['A clean paper'],
      issued: { 'date-parts': [[null]] },
      author: [],
    },
    '10.5555/told': {
      type: 'journal-article',
      title: ['RETRACTED: A bad paper'],
      'updated-by': [
        {
          DOI: '10.5555/notice',
          type: 'retraction',
          source: 'retraction-watch',
          updated: { 'date-parts': [[2020, 5, 5]] },
        },
        { DOI: '10.5555/erratum', type: 'correction' },
      ],
    },
    '10.5555/untold': { type: 'journal-article', title: ['Another bad paper'] },
    '10.5555/expression': {
      title: ['Expression of concern: Another bad paper'],
      'update-to': [
        { DOI: '10.5555/UNTOLD', type: 'expression_of_concern', updated: { 'date-parts': [[2021, 1]] } },
        { DOI: '10.5555/attention', type: 'erratum' },
      ],
    },
    '10.5555/preprint': {
      type: 'posted-content',
      title: ['A preprint'],
      subtitle: ['with a <i>subtitle</i>'],
      relation: { 'is-preprint-of': [{ 'id-type': 'doi', id: '10.5555/Published' }] },
      posted: { 'date-parts': [[2022, 3, 4]] },
    },
    '10.5555/a,b': { type: 'book', title: ['A comma'], editor: [{ given: 'Anna', family: 'Smith' }] },
  },
  datacite: {
    '10.48550/arxiv.1706.03762': {
      titles: [{ title: 'Attention Is All You Need' }],
      creators: [
        { name: 'Vaswani, Ashish', nameType: 'Personal', givenName: 'Ashish', familyName: 'Vaswani' },
        { name: 'Google Brain', nameType: 'Organizational' },
        { name: 'Shazeer, Noam' },
      ],
      publisher: 'arXiv',
      publicationYear: 2017,
      dates: [
        { date: '2017-06-12T17:57:34Z', dateType: 'Submitted' },
        { date: '2023-08', dateType: 'Updated' },
      ],
      types: { resourceTypeGeneral: 'Preprint' },
      relatedIdentifiers: [
        { relationType: 'IsVersionOf', relatedIdentifier: '10.5555/Attention', relatedIdentifierType: 'DOI' },
      ],
    },
    '10.5281/zenodo.1': {
      titles: [{ title: 'A data set' }, { title: 'second part', titleType: 'Subtitle' }],
      creators: [{ name: '邱锡鹏' }],
      contributors: [{ name: 'Smith, Anna', contributorType: 'Editor' }],
      publisher: { name: 'Zenodo' },
      publicationYear: '2020',
      types: { resourceTypeGeneral: 'Dataset' },
      container: { title: 'Data', volume: '3', firstPage: '1', lastPage: '9' },
      relatedIdentifiers: [
        { relationType: 'IsVersionOf', relatedIdentifier: '10.5281/zenodo.0', relatedIdentifierType: 'DOI' },
        { relationType: 'IsObsoletedBy', relatedIdentifier: '10.5281/zenodo.2', relatedIdentifierType: 'DOI' },
      ],
    },
  },
  arxiv: {
    '1706.03762': `<updated>2023-08-02T00:41:18Z</updated><published>2017-06-12T17:57:34Z</published>
      <title>Attention Is All
  You Need</title><summary>The dominant models &lt; &amp; transduction…</summary>
      <author><name>Ashish Vaswani</name></author><author><name>Aäron van den Oord</name></author>
      <author><name>Google Brain Team</name></author>
      <arxiv:comment>15 pages, 5 figures</arxiv:comment>
      <arxiv:doi>10.5555/ATTENTION</arxiv:doi>`,
    '2303.01234': `<published>2023-03-02T00:00:00Z</published><updated>2023-06-01T00:00:00Z</updated>
      <title><![CDATA[Bounds for $a<b$]]></title><author><name>Mei Dong</name></author>
      <arxiv:comment>This paper has been withdrawn by the author due to a crucial error in equation 3</arxiv:comment>`,
    'math.GT/0309136': `<published>2003-09-08T00:00:00Z</published><title>Knots</title><author><name>A. B. Smith Jr.</name></author>
      <summary>This article has been withdrawn.</summary>`,
    '2401.00001': `<published>2024-01-01T00:00:00Z</published><title>Troops</title><author><name>李 明</name></author>
      <summary>Troops were withdrawn by the general. We study how funds are withdrawn.</summary>
      <arxiv:comment>v2: withdraws nothing; appendix added</arxiv:comment><arxiv:journal_ref>J. Hist. 3 (2025) 1</arxiv:journal_ref>`,
  },
  agencies: { '10.3969/j.issn.1': 'ISTIC' },
  retracted: ['10.5555/untold'],
  openlibrary: {
    '9787111649687': {
      title: '神经网络与深度学习',
      subtitle: '基础',
      authors: [{ name: '邱锡鹏' }, { name: 'Christopher M. Bishop' }],
      publishers: [{ name: '机械工业出版社' }],
      publish_places: [{ name: '北京' }],
      publish_date: 'April 10, 2020',
    },
  },
};

let registries: Registries;
let client: Client;

beforeEach(async () => {
  registries = await startRegistries(WORLD);
  client = openRegistries({
    version: '1',
    contact: 'a@example.org',
    endpoints: registries.endpoints,
    clock: fakeClock(),
    limits: { timeout: 2_000 },
  });
});

afterEach(() => registries.close());

async function ask(registry: Registry, ...identifiers: string[]) {
  const reader = READERS.get(registry);
  if (!reader) throw new Error(registry);
  const { findings, failures } = await reader.ask(identifiers, client);
  const answers = findings.map((finding) =>
    writeAnswer(registry, finding, { asked: '2026-10-01T08:00:00Z', record: 'h' }),
  );
  for (const answer of answers) expect(answerSchema.safeParse(answer)).toMatchObject({ success: true });
  return { findings, failures, answers: new Map(answers.map((answer) => [answer.identifier, answer])) };
}

describe('Crossref', () => {
  test('a list is asked for at once: works, and notices about them', async () => {
    const { answers, failures } = await ask('crossref', 'doi:10.5555/attention', 'doi:10.5555/clean');
    expect(failures).toEqual([]);
    expect(registries.servers.crossref.asked).toHaveLength(2);
    expect(registries.servers.crossref.asked[0]).toContain(
      'filter=doi:10.5555/attention,doi:10.5555/clean&rows=2&select=DOI,type,',
    );
    expect(registries.servers.crossref.asked[1]).toContain('filter=updates:10.5555/attention,updates:10.5555/clean');
    expect(answers.get('doi:10.5555/attention')).toEqual({
      registry: 'crossref',
      identifier: 'doi:10.5555/attention',
      url: `${registries.servers.crossref.origin}/works/10.5555%2Fattention`,
      asked: '2026-10-01T08:00:00Z',
      record: 'h',
      found: true,
      type: 'paper-conference',
      title: ['Attention Is All You Need'],
      author: ['Vaswani, Ashish', 'Kaiser, Łukasz Jr.', 'Google Brain'],
      issued: ['2017-12', '2017-12-04'],
      'container-title': ['Advances in Neural Information Processing Systems', 'NIPS 2017'],
      page: '6000-6010',
      publisher: ['Curran'],
    });
    expect(answers.get('doi:10.5555/clean')).toMatchObject({ found: true, title: ['A clean paper'] });
    expect(answers.get('doi:10.5555/clean')).not.toHaveProperty('issued');
  });

  test('both fields of retraction, and the title, tell; a correction does not', async () => {
    const { answers } = await ask('crossref', 'doi:10.5555/told', 'doi:10.5555/untold', 'doi:10.5555/attention');
    expect(answers.get('doi:10.5555/told')?.notices).toEqual([
      { kind: 'retraction', work: '10.5555/notice', date: '2020-05-05' },
      { kind: 'retraction' },
    ]);
    expect(answers.get('doi:10.5555/untold')?.notices).toEqual([
      { kind: 'concern', work: '10.5555/expression', date: '2021-01' },
    ]);
    expect(answers.get('doi:10.5555/attention')).not.toHaveProperty('notices');
  });

  test('a preprint that was published, with its subtitle and without', async () => {
    const { answers } = await ask('crossref', 'doi:10.5555/preprint');
    expect(answers.get('doi:10.5555/preprint')).toMatchObject({
      type: 'article',
      title: ['A preprint', 'A preprint: with a subtitle'],
      issued: ['2022-03-04'],
      notices: [{ kind: 'published', work: '10.5555/published' }],
    });
  });

  test('what the list lacks is asked for by itself', async () => {
    const { answers } = await ask('crossref', 'doi:10.5555/none', 'doi:10.5555/a,b');
    expect(answers.get('doi:10.5555/none')).toMatchObject({ found: false });
    expect(answers.get('doi:10.5555/a,b')).toMatchObject({ found: true, editor: ['Smith, Anna'] });
    expect(registries.servers.crossref.asked.slice(2)).toEqual(['/works/10.5555/none', '/works/10.5555/a,b']);
  });

  test.each([
    ['no JSON', { body: '{"status":' }],
    ['another shape', json({ message: { items: { DOI: 1 } } })],
    ['a title that is no list', json({ message: { items: [{ DOI: '10.5555/attention', title: 'x' }] } })],
    ['a page of the network', { type: 'text/html', body: '<html>Log in</html>' }],
  ])('%s changes nothing', async (_name, fault) => {
    registries.servers.crossref.fault = () => fault;
    const { findings, failures } = await ask('crossref', 'doi:10.5555/attention');
    expect(findings).toEqual([]);
    expect(failures).toHaveLength(1);
  });

  test('an empty list is no proof, and another work no answer', async () => {
    registries.servers.crossref.fault = (index) => (index < 2 ? json({ message: { items: [] } }) : undefined);
    expect((await ask('crossref', 'doi:10.5555/attention')).answers.get('doi:10.5555/attention')).toMatchObject({
      found: true,
    });
    registries.servers.crossref.fault = () => json({ message: { items: [], DOI: '10.5555/clean' } });
    expect(await ask('crossref', 'doi:10.5555/attention')).toMatchObject({ findings: [], failures: ['回答不合格式'] });
  });

  test('works without the notices about them are no answer', async () => {
    registries.servers.crossref.fault = (index) => (index === 1 ? { status: 400, body: '' } : undefined);
    expect(await ask('crossref', 'doi:10.5555/untold')).toMatchObject({ findings: [], failures: ['答以状态 400'] });
  });
});

describe('DataCite', () => {
  test('arXiv’s DOIs, with the published work', async () => {
    const { answers } = await ask('datacite', 'doi:10.48550/arxiv.1706.03762');
    expect(answers.get('doi:10.48550/arxiv.1706.03762')).toMatchObject({
      type: 'article',
      title: ['Attention Is All You Need'],
      author: ['Vaswani, Ashish', 'Google Brain', 'Shazeer, Noam'],
      issued: ['2017-06-12', '2017'],
      publisher: ['arXiv'],
      notices: [{ kind: 'published', work: '10.5555/attention' }],
    });
  });

  test('data, whose versions are not each other’s successors', async () => {
    const { answers } = await ask('datacite', 'doi:10.5281/zenodo.1', 'doi:10.5281/none');
    expect(answers.get('doi:10.5281/zenodo.1')).toMatchObject({
      type: 'dataset',
      title: ['A data set', 'A data set: second part'],
      author: ['邱锡鹏'],
      editor: ['Smith, Anna'],
      issued: ['2020'],
      'container-title': ['Data'],
      page: '1-9',
      publisher: ['Zenodo'],
      notices: [{ kind: 'new-version', work: '10.5281/zenodo.2' }],
    });
    expect(answers.get('doi:10.5281/none')).toMatchObject({ found: false });
  });

  test('another DOI than was asked for is no answer', async () => {
    registries.servers.datacite.fault = () => json({ data: { attributes: { doi: '10.5281/zenodo.9' } } });
    expect(await ask('datacite', 'doi:10.5281/zenodo.1')).toMatchObject({ findings: [], failures: ['回答不合格式'] });
  });
});

describe('arXiv', () => {
  test('a list is one request; names are taken apart', async () => {
    const { answers } = await ask('arxiv', 'arxiv:1706.03762', 'arxiv:2401.00001');
    expect(registries.servers.arxiv.asked).toEqual(['/api/query?id_list=1706.03762,2401.00001&max_results=2']);
    expect(answers.get('arxiv:1706.03762')).toMatchObject({
      found: true,
      type: 'article',
      title: ['Attention Is All You Need'],
      author: ['Vaswani, Ashish', 'van den Oord, Aäron', 'Google Brain Team'],
      issued: ['2017-06-12', '2023-08-02'],
      notices: [{ kind: 'published', work: '10.5555/attention' }],
    });
    expect(answers.get('arxiv:2401.00001')?.notices).toEqual([{ kind: 'published', work: 'J. Hist. 3 (2025) 1' }]);
  });

  test('withdrawals, in the comment or at the beginning of the abstract', async () => {
    const { answers } = await ask('arxiv', 'arxiv:2303.01234', 'arxiv:math.GT/0309136');
    expect(answers.get('arxiv:2303.01234')).toMatchObject({
      title: ['Bounds for $a<b$'],
      notices: [{ kind: 'withdrawal', date: '2023-06-01' }],
    });
    expect(answers.get('arxiv:math.GT/0309136')).toMatchObject({
      author: ['Smith, A. B. Jr.'],
      notices: [{ kind: 'withdrawal' }],
    });
  });

  test('a number that it lacks is asked for by itself', async () => {
    const { answers } = await ask('arxiv', 'arxiv:2405.00001', 'arxiv:1706.03762');
    expect(answers.get('arxiv:2405.00001')).toMatchObject({ found: false });
    expect(registries.servers.arxiv.asked).toHaveLength(2);
  });

  const feed = (inner: string) => ({
    type: 'application/atom+xml',
    body: `<feed><opensearch:totalResults>1</opensearch:totalResults>${inner}</feed>`,
  });

  test.each([
    [
      'an error that calls itself a result',
      feed('<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>'),
    ],
    ['an entry without number', feed('<entry><id>http://arxiv.org/abs/?</id></entry>')],
    ['half a feed', { type: 'application/atom+xml', body: '<feed><entry>' }],
    ['another document', { type: 'application/atom+xml', body: '<rss/>' }],
    ['a document type', { type: 'application/atom+xml', body: '<!DOCTYPE feed [<!ENTITY a "b">]><feed>&a;</feed>' }],
    ['too deep', { type: 'application/atom+xml', body: `${'<a>'.repeat(100_000)}` }],
    ['plain words', { type: 'application/atom+xml', body: 'Rate exceeded.' }],
  ])('%s changes nothing', async (_name, fault) => {
    registries.servers.arxiv.fault = () => fault;
    expect(await ask('arxiv', 'arxiv:1706.03762')).toMatchObject({ findings: [], failures: ['回答不合格式'] });
  });
});

describe('doi.org', () => {
  test('whose DOIs they are, many at once; commas are encoded', async () => {
    const { answers } = await ask('doi.org', 'doi:10.3969/j.issn.1', 'doi:10.5555/a,b', 'doi:10.5555/none');
    expect(registries.servers['doi.org'].asked).toHaveLength(1);
    expect(answers.get('doi:10.3969/j.issn.1')).toMatchObject({ found: true, agency: 'ISTIC' });
    expect(answers.get('doi:10.5555/a,b')).toMatchObject({ found: true, agency: 'Crossref' });
    expect(answers.get('doi:10.5555/none')).toMatchObject({ found: false });
  });

  test('what is neither yes nor no is no answer', async () => {
    registries.servers['doi.org'].fault = () => json([{ DOI: '10.5555/a', status: 'Unknown' }]);
    expect(await ask('doi.org', 'doi:10.5555/a', 'doi:10.5555/b')).toMatchObject({
      findings: [],
      failures: ['回答不合格式'],
    });
  });
});

describe('OpenAlex', () => {
  test('is asked for retractions only', async () => {
    const { answers } = await ask(
      'openalex',
      'doi:10.5555/untold',
      'doi:10.5555/clean',
      'doi:10.5555/none',
      'doi:10.5555/a,b',
    );
    expect(registries.servers.openalex.asked).toHaveLength(1);
    expect(answers.get('doi:10.5555/untold')).toMatchObject({ found: true, notices: [{ kind: 'retraction' }] });
    expect(answers.get('doi:10.5555/clean')).toMatchObject({ found: true });
    expect(answers.get('doi:10.5555/clean')).not.toHaveProperty('notices');
    expect(answers.get('doi:10.5555/none')).toMatchObject({ found: false });
    expect(answers.has('doi:10.5555/a,b')).toBe(false);
  });
});

describe('Open Library', () => {
  test('books by ISBN, many at once', async () => {
    const { answers } = await ask('openlibrary', 'isbn:9787111649687', 'isbn:9780000000002');
    expect(registries.servers.openlibrary.asked).toHaveLength(1);
    expect(answers.get('isbn:9787111649687')).toMatchObject({
      type: 'book',
      title: ['神经网络与深度学习', '神经网络与深度学习: 基础'],
      author: ['邱锡鹏', 'Bishop, Christopher M.'],
      issued: ['2020'],
      publisher: ['机械工业出版社'],
    });
    expect(answers.get('isbn:9780000000002')).toMatchObject({ found: false });
  });
});

describe('fetching a record', () => {
  test('of a DOI', async () => {
    const { record, answers, silences } = await fetchRecord('doi:10.5555/attention', client);
    expect(silences).toEqual([]);
    expect(record).toEqual({
      type: 'paper-conference',
      title: 'Attention Is All You Need',
      author: [
        { family: 'Vaswani', given: 'Ashish' },
        { family: 'Kaiser', given: 'Łukasz', suffix: 'Jr.' },
        { literal: 'Google Brain' },
      ],
      issued: { 'date-parts': [[2017, 12]] },
      'container-title': 'Advances in Neural Information Processing Systems',
      page: '6000-6010',
      publisher: 'Curran',
      'publisher-place': 'Red Hook',
      DOI: '10.5555/attention',
      ISBN: '9781510860964',
    });
    expect(referenceSchema.safeParse({ id: 'a', ...record })).toMatchObject({ success: true });
    expect(answers.map(({ registry }) => registry).sort()).toEqual(['crossref', 'openalex']);
  });

  test('of an arXiv number, and of its DOI', async () => {
    const { record } = await fetchRecord('arxiv:1706.03762', client);
    expect(record).toMatchObject({
      type: 'article',
      number: 'arXiv:1706.03762',
      publisher: 'arXiv',
      URL: 'https://arxiv.org/abs/1706.03762',
      custom: { arxiv: '1706.03762' },
      issued: { 'date-parts': [[2017, 6, 12]] },
    });
    const other = await fetchRecord('doi:10.48550/arxiv.1706.03762', client);
    expect(other.record).toEqual(record);
    expect(other.answers.map(({ registry }) => registry).sort()).toEqual(['arxiv', 'datacite', 'openalex']);
  });

  test('of an ISBN', async () => {
    const { record } = await fetchRecord('isbn:9787111649687', client);
    expect(record).toMatchObject({ type: 'book', title: '神经网络与深度学习: 基础', 'publisher-place': '北京' });
  });

  test('of what nobody describes, and while a registry is silent', async () => {
    expect(await fetchRecord('doi:10.5555/none', client)).toMatchObject({ record: undefined, silences: [] });
    registries.servers.arxiv.fault = () => ({ status: 400, body: '' });
    const { record, silences } = await fetchRecord('arxiv:1706.03762', client);
    expect(record).toBeUndefined();
    expect(silences.map(({ reader, reasons }) => [reader.registry, ...reasons])).toEqual([['arxiv', '答以状态 400']]);
  });
});
