// Preprints, also those that a database calls articles: the repository is named once, the number stays whole.
import { describe, expect, test } from 'vitest';
import { formatReference } from '../../src/bibliography/format-reference.ts';
import { formatText, GB2025, makeRecord, people, testEntries } from './record-table.ts';

const author = people('Araci, Dogu');
const title = 'FinBERT';
const arxivEntry = 'Araci D. FinBERT[PP/OL]. arXiv（2019）. https://arxiv.org/abs/1908.10063.';

describe('preprints', () => {
  testEntries([
    [
      'number, publisher and URL',
      {
        type: 'article',
        author,
        title,
        issued: 2019,
        number: 'arXiv:1908.10063',
        publisher: 'arXiv',
        URL: 'https://arxiv.org/abs/1908.10063',
      },
      arxivEntry,
    ],
    [
      'only custom.arxiv',
      { type: 'article', author, title, issued: 2019, custom: { arxiv: '1908.10063' } },
      arxivEntry,
    ],
    [
      '“arXiv preprint arXiv:…” in the journal',
      { type: 'article-journal', author, title, issued: 2019, 'container-title': 'arXiv preprint arXiv:1908.10063' },
      arxivEntry,
    ],
    [
      'CoRR with the number in the volume',
      { type: 'article-journal', author, title, issued: 2019, 'container-title': 'CoRR', volume: 'abs/1908.10063' },
      arxivEntry,
    ],
    [
      '“arXiv” as a journal',
      {
        type: 'article-journal',
        author,
        title,
        issued: 2019,
        'container-title': 'arXiv',
        custom: { arxiv: '1908.10063' },
      },
      arxivEntry,
    ],
    [
      '“ArXiv” as proceedings',
      { type: 'paper-conference', author, title, issued: 2019, 'container-title': 'ArXiv', volume: 'abs/1908.10063' },
      arxivEntry,
    ],
    [
      'report published by arXiv',
      { type: 'report', author, title, issued: 2019, publisher: 'arXiv', number: '1908.10063' },
      arxivEntry,
    ],
    [
      'version in the number',
      {
        type: 'article',
        author,
        title,
        issued: '2019-08-27',
        accessed: '2026-08-01',
        custom: { arxiv: '1908.10063v2' },
      },
      'Araci D. FinBERT[PP/OL]. V2. arXiv（2019-08-27）[2026-08-01]. https://arxiv.org/abs/1908.10063v2.',
    ],
    [
      'number of the old kind',
      { type: 'article', author, title, issued: 2001, custom: { arxiv: 'cs/0112017' } },
      'Araci D. FinBERT[PP/OL]. arXiv（2001）. https://arxiv.org/abs/cs/0112017.',
    ],
    [
      'old number in a journal field',
      { type: 'article-journal', author, title, issued: 1999, 'container-title': 'arXiv preprint hep-th/9901001' },
      'Araci D. FinBERT[PP/OL]. arXiv（1999）. https://arxiv.org/abs/hep-th/9901001.',
    ],
    [
      'DOI of arXiv only',
      { type: 'article', author, title, issued: 2019, DOI: '10.48550/arXiv.1908.10063' },
      'Araci D. FinBERT[PP/OL]. arXiv（2019）. DOI:10.48550/arXiv.1908.10063.',
    ],
    [
      'URL that is the DOI',
      {
        type: 'article',
        author,
        title,
        issued: 2019,
        publisher: 'arXiv',
        version: 'V2',
        DOI: '10.48550/arXiv.1908.10063',
        URL: 'https://doi.org/10.48550/arXiv.1908.10063',
      },
      'Araci D. FinBERT[PP/OL]. V2. arXiv（2019）. https://doi.org/10.48550/arXiv.1908.10063.',
    ],
    [
      'address elsewhere: the number follows',
      {
        type: 'article',
        author,
        title,
        issued: 2019,
        publisher: 'arXiv',
        URL: 'https://example.org/p.pdf',
        custom: { arxiv: '1908.10063' },
      },
      'Araci D. FinBERT[PP/OL]. arXiv（2019）. https://example.org/p.pdf. arXiv:1908.10063.',
    ],
    [
      'another repository in the journal',
      {
        type: 'article-journal',
        author,
        title,
        issued: '2020-03-11',
        'container-title': 'bioRxiv',
        DOI: '10.1101/2020.03.11.1',
      },
      'Araci D. FinBERT[PP/OL]. bioRxiv（2020-03-11）. DOI:10.1101/2020.03.11.1.',
    ],
    [
      'Chinese preprint',
      {
        type: 'article',
        author: people('方,远', '曹,青'),
        title: '研究进展',
        issued: '2023-03-03',
        accessed: '2024-09-30',
        publisher: 'ChinaXiv',
        URL: 'https://example.org/abs/1',
      },
      '方远，曹青. 研究进展[PP/OL]. ChinaXiv（2023-03-03）[2024-09-30]. https://example.org/abs/1.',
    ],
    [
      'conference paper with an arXiv address stays published',
      {
        type: 'paper-conference',
        author,
        title,
        issued: 2019,
        'container-title': 'Proceedings of Samples',
        publisher: 'PMLR',
        page: '1-9',
        URL: 'https://arxiv.org/abs/1908.10063',
        custom: { arxiv: '1908.10063' },
      },
      'Araci D. FinBERT[C/OL]//Proceedings of Samples. PMLR，2019：1-9. https://arxiv.org/abs/1908.10063.',
    ],
    [
      'article with an arXiv number stays published, and that is no article number',
      {
        type: 'article-journal',
        author,
        title,
        issued: 2019,
        'container-title': 'Journal',
        volume: 1,
        number: 'arXiv:1908.10063',
      },
      'Araci D. FinBERT[J]. Journal，2019，1.',
    ],
    [
      'a numbered congress is no repository',
      {
        type: 'paper-conference',
        author,
        title,
        issued: 2019,
        'container-title': 'XIV Congress on Samples',
        page: '1',
      },
      'Araci D. FinBERT[C]//XIV Congress on Samples，2019：1.',
    ],
    [
      'a journal that begins with corr is no repository',
      {
        type: 'article-journal',
        author,
        title,
        issued: 2019,
        'container-title': 'Corrosion Samples',
        volume: 1,
        page: '2',
      },
      'Araci D. FinBERT[J]. Corrosion Samples，2019，1：2.',
    ],
  ]);
});

describe('addresses', () => {
  const book = { author, title, publisher: 'P', issued: 2019 };
  test.each([
    [{ DOI: '10.1007/978-3(1)<2>' }, 'https://doi.org/10.1007/978-3(1)%3C2%3E'],
    [{ DOI: 'https://doi.org/10.1000/182' }, 'https://doi.org/10.1000/182'],
    [{ URL: 'https://example.org/a b?q="1"' }, 'https://example.org/a%20b?q=%221%22'],
    [{ custom: { cstr: 'CSTR:32003.36.x' } }, 'https://cstr.cn/32003.36.x'],
    [{ URL: 'javascript:alert(1)' }, undefined],
    [{ URL: 'data:text/html,x' }, undefined],
    [{ URL: 'https://' }, undefined],
  ])('%o is linked to %s', (fields, href) => {
    const link = formatReference(makeRecord({ ...book, ...fields }), GB2025).find((piece) => piece.kind === 'link');
    expect(link).toBeDefined();
    expect(link?.href).toBe(href);
  });

  test.each([
    ['https://doi.org/10.1000/182', 'https://doi.org/10.1000/182.'],
    ['http://dx.doi.org/10.1000/182', 'http://dx.doi.org/10.1000/182.'],
    ['https://doi.org/10.1000%2F182', 'https://doi.org/10.1000%2F182.'],
    ['https://doi.org/10.1000/1823', 'https://doi.org/10.1000/1823. DOI:10.1000/182.'],
    ['https://example.org/10.1000/182', 'https://example.org/10.1000/182. DOI:10.1000/182.'],
    ['https://example.org/%E0%A4%A', 'https://example.org/%E0%A4%A. DOI:10.1000/182.'],
  ])('the DOI is not said again after %s', (URL, expected) => {
    expect(formatText({ ...book, URL, DOI: '10.1000/182' })).toBe(`Araci D. FinBERT[M/OL]. P，2019. ${expected}`);
  });

  test('the arXiv link of a preprint is its address', () => {
    const entry = formatReference(makeRecord({ type: 'article', title, custom: { arxiv: '1908.10063' } }), GB2025);
    expect(entry.filter((piece) => piece.kind === 'link')).toEqual([
      { text: 'https://arxiv.org/abs/1908.10063', kind: 'link', href: 'https://arxiv.org/abs/1908.10063' },
    ]);
  });
});
