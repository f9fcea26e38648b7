// What the 2015 edition does otherwise: half-width marks, surnames in capitals, access dates for everything online.
import { describe } from 'vitest';
import { GB2015, people, testEntries } from './record-table.ts';

const seen = { URL: 'https://example.org/x', accessed: '2026-08-01' };

describe('GB/T 7714—2015', () => {
  testEntries(
    [
      [
        'Chinese book',
        {
          author: people('陈,明月', '林,青'),
          title: '机器学习讲义',
          edition: 2,
          'publisher-place': '南京',
          publisher: '江畔出版社',
          issued: 2024,
          page: '35-41',
        },
        '陈明月, 林青. 机器学习讲义[M]. 2版. 南京: 江畔出版社, 2024: 35-41.',
      ],
      [
        'English article',
        {
          type: 'article-journal',
          author: people('Lin, Qing', 'Abbott, Robert T.', 'Park, Jong-Rak', 'Silva, Ana'),
          title: 'Learning with few labels',
          'container-title': 'Journal',
          issued: 2024,
          volume: 7,
          issue: 2,
          page: '15-29',
          ...seen,
          DOI: '10.0000/1',
        },
        'LIN Qing, ABBOTT R T, PARK J R, et al. Learning with few labels[J/OL]. Journal, 2024, 7(2): 15-29[2026-08-01]. https://example.org/x. DOI:10.0000/1.',
      ],
      [
        'access date of an online book',
        { author: people('王,安'), title: '书名', 'publisher-place': '北京', publisher: '社', issued: 2020, ...seen },
        '王安. 书名[M/OL]. 北京: 社, 2020[2026-08-01]. https://example.org/x.',
      ],
      [
        'particles in capitals',
        {
          type: 'article-journal',
          author: people('van den Oord, Aäron'),
          title: 'A title',
          'container-title': 'Journal',
          issued: 2024,
          volume: 7,
        },
        'VAN DEN OORD A. A title[J]. Journal, 2024, 7.',
      ],
      [
        '等译 without a comma',
        {
          author: [{ family: '奥本' }],
          title: '书名',
          translator: people('周,远', '林,青', '陈,明月', '吴,越'),
          'publisher-place': '北京',
          publisher: '社',
          issued: 2020,
        },
        '奥本. 书名[M]. 周远, 林青, 陈明月, 等译. 北京: 社, 2020.',
      ],
      [
        'standard with body and imprint',
        {
          type: 'standard',
          author: people('示例委员会'),
          number: 'GB/T 00000—2015',
          title: '示例标准名称',
          'publisher-place': '北京',
          publisher: '示例出版社',
          issued: 2015,
        },
        '示例委员会. 示例标准名称: GB/T 00000—2015[S]. 北京: 示例出版社, 2015.',
      ],
      [
        'page of the web',
        { type: 'webpage', author: people('示例学会'), title: '术语在线', issued: '2025-05-20', ...seen },
        '示例学会. 术语在线[EB/OL]. (2025-05-20)[2026-08-01]. https://example.org/x.',
      ],
      [
        'preprint',
        {
          type: 'article',
          author: people('Araci, Dogu'),
          title: 'FinBERT',
          issued: 2019,
          custom: { arxiv: '1908.10063' },
          accessed: '2026-08-01',
        },
        'ARACI D. FinBERT[EB/OL]. arXiv(2019)[2026-08-01]. https://arxiv.org/abs/1908.10063.',
      ],
      [
        'newspaper',
        {
          type: 'article-newspaper',
          author: people('周,远'),
          title: '题名',
          'container-title': '示例日报',
          issued: '2025-06-01',
          page: 4,
          ...seen,
        },
        '周远. 题名[N/OL]. 示例日报, 2025-06-01(4)[2026-08-01]. https://example.org/x.',
      ],
      [
        'patent',
        {
          type: 'patent',
          author: people('林,青'),
          title: '一种示例装置',
          number: 'CN000000000.0',
          issued: '2025-01-17',
          ...seen,
        },
        '林青. 一种示例装置: CN000000000.0[P/OL]. 2025-01-17[2026-08-01]. https://example.org/x.',
      ],
    ],
    GB2015,
  );
});
