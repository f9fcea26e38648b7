// 期刊、报纸、网页、数据集、程序: dates, numbers, pages and access dates.
import { describe } from 'vitest';
import { people, testEntries } from './record-table.ts';

const one = people('王,安');
const two = people('Adams, Jane', 'Brook, Tom');
const page = { URL: 'https://example.org/x' };
const seen = { accessed: '2026-08-01' };

describe('journal articles', () => {
  const chinese = {
    type: 'article-journal',
    author: one,
    title: '题名',
    'container-title': '刊名',
    issued: '2025-03-01',
  };
  const english = {
    type: 'article-journal',
    author: two,
    title: 'A title',
    'container-title': 'Journal',
    issued: 2025,
  };
  testEntries([
    [
      'volume, issue, pages',
      { ...chinese, volume: 12, issue: 3, page: '1-9' },
      '王安. 题名[J]. 刊名，2025，12（3）：1-9.',
    ],
    ['issue without volume', { ...chinese, issue: 6, page: '23' }, '王安. 题名[J]. 刊名，2025（6）：23.'],
    [
      'volume without issue',
      { ...english, volume: 510, page: '356-363' },
      'Adams J，Brook T. A title[J]. Journal，2025，510：356-363.',
    ],
    [
      'supplement',
      { ...chinese, volume: 22, issue: '增刊2', page: '81-86' },
      '王安. 题名[J]. 刊名，2025，22（增刊2）：81-86.',
    ],
    ['joined issues', { ...chinese, issue: '8/9/10', page: '36-39' }, '王安. 题名[J]. 刊名，2025（8/9/10）：36-39.'],
    [
      'en dash in issue and pages',
      { ...english, volume: 2, issue: '1–2', page: '1–135' },
      'Adams J，Brook T. A title[J]. Journal，2025，2（1-2）：1-135.',
    ],
    [
      'pages in several runs',
      { ...english, volume: 2, page: '1-3, 8' },
      'Adams J，Brook T. A title[J]. Journal，2025，2：1-3，8.',
    ],
    [
      'article number in the page field',
      { ...english, volume: 15, issue: 11, page: 'e1002683' },
      'Adams J，Brook T. A title[J]. Journal，2025，15（11）：e1002683.',
    ],
    [
      'article number in the number field',
      { ...english, volume: 267, number: 147370 },
      'Adams J，Brook T. A title[J]. Journal，2025，267：147370.',
    ],
    [
      'pages win over the article number',
      { ...english, volume: 267, number: 147370, page: '3' },
      'Adams J，Brook T. A title[J]. Journal，2025，267：3.',
    ],
    [
      'online first carries the full date',
      { ...chinese, ...page },
      '王安. 题名[J/OL]. 刊名，2025-03-01. https://example.org/x.',
    ],
    [
      'online first, only a year known',
      { ...english, ...page },
      'Adams J，Brook T. A title[J/OL]. Journal，2025. https://example.org/x.',
    ],
    [
      'online article takes no access date',
      { ...english, volume: 1, ...page, ...seen },
      'Adams J，Brook T. A title[J/OL]. Journal，2025，1. https://example.org/x.',
    ],
    ['no author', { ...chinese, author: undefined, volume: 1, page: '5' }, '题名[J]. 刊名，2025，1：5.'],
    [
      'English, no author',
      { ...english, author: undefined, volume: 283, issue: 6292, page: '628' },
      'A title[J]. Journal，2025，283（6292）：628.',
    ],
    [
      'translator',
      { ...chinese, translator: people('周,远'), volume: 1, page: '5' },
      '王安. 题名[J]. 周远，译. 刊名，2025，1：5.',
    ],
    [
      'journal without date',
      { ...chinese, issued: undefined, volume: 3, issue: 1, page: '5' },
      '王安. 题名[J]. 刊名，3（1）：5.',
    ],
    [
      'journal unknown',
      { ...chinese, 'container-title': undefined, volume: 3, issue: 1, page: '5' },
      '王安. 题名[J]. 2025，3（1）：5.',
    ],
    ['only the journal and pages known', { ...chinese, issued: undefined, page: '5' }, '王安. 题名[J]. 刊名：5.'],
    [
      'abbreviated journal keeps its points',
      { ...english, 'container-title': 'J. Sampl.', volume: 1, page: '2' },
      'Adams J，Brook T. A title[J]. J. Sampl.，2025，1：2.',
    ],
    [
      'CSTR',
      { ...chinese, volume: 1, page: '2', custom: { cstr: '32003.36.sample.1' } },
      '王安. 题名[J/OL]. 刊名，2025，1：2. CSTR:32003.36.sample.1.',
    ],
    [
      'published article whose preprint is known stays published',
      { ...english, volume: 1, page: '2', custom: { arxiv: '2106.11342' } },
      'Adams J，Brook T. A title[J]. Journal，2025，1：2.',
    ],
  ]);
});

describe('newspapers', () => {
  const news = {
    type: 'article-newspaper',
    author: one,
    title: '题名',
    'container-title': '示例日报',
    issued: '2025-06-01',
  };
  testEntries([
    ['no page', news, '王安. 题名[N]. 示例日报，2025-06-01.'],
    [
      'online',
      { ...news, page: 4, ...page, ...seen },
      '王安. 题名[N/OL]. 示例日报，2025-06-01（4）. https://example.org/x.',
    ],
    [
      'English',
      { ...news, author: two, title: 'A title', 'container-title': 'The Sample', page: 'A1' },
      'Adams J，Brook T. A title[N]. The Sample，2025-06-01（A1）.',
    ],
  ]);
});

describe('pages, data sets, programs', () => {
  const web = { type: 'webpage', title: '首页', ...page };
  const data = { type: 'dataset', author: two, title: 'Samples', ...page };
  testEntries([
    ['undated page', { ...web, ...seen }, '首页[EB/OL]. [2026-08-01]. https://example.org/x.'],
    [
      'page that nobody has looked at',
      { ...web, issued: '2025-05-20' },
      '首页[EB/OL]. （2025-05-20）. https://example.org/x.',
    ],
    [
      'English page of a body',
      { ...web, author: people('Sample Society'), title: 'Home', issued: 2025, ...seen },
      'Sample Society. Home[EB/OL]. （2025）[2026-08-01]. https://example.org/x.',
    ],
    [
      'data set with platform and DOI',
      { ...data, publisher: 'DataHub', version: '2.1', issued: 2021, ...seen, DOI: '10.1/ds' },
      'Adams J，Brook T. Samples[DS/OL]. V2.1. DataHub（2021）[2026-08-01]. https://example.org/x. DOI:10.1/ds.',
    ],
    [
      'data set without date',
      { ...data, publisher: 'DataHub', ...seen },
      'Adams J，Brook T. Samples[DS/OL]. DataHub[2026-08-01]. https://example.org/x.',
    ],
    [
      'data set not online',
      { type: 'dataset', title: '数据', publisher: '示例中心', issued: 2020, ...seen },
      '数据[DS]. 示例中心（2020）.',
    ],
    [
      'program takes no access date',
      { type: 'software', author: two, title: 'Tool', version: 'v1.2', issued: 2018, ...page, ...seen },
      'Adams J，Brook T. Tool[CP/OL]. V1.2. （2018）. https://example.org/x.',
    ],
    [
      'undated program',
      { type: 'software', author: people('Tool Team'), title: 'Tool', ...page, ...seen },
      'Tool Team. Tool[CP/OL]. [2026-08-01]. https://example.org/x.',
    ],
    [
      'program of a publisher',
      { type: 'software', title: 'Tool', publisher: 'Zenodo', issued: '2018-02-03', DOI: '10.5281/zenodo.1' },
      'Tool[CP/OL]. Zenodo（2018-02-03）. DOI:10.5281/zenodo.1.',
    ],
  ]);
});
