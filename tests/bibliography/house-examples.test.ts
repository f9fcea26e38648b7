// The invented examples of the house conventions, character for character.
import { describe } from 'vitest';
import { people, testEntries } from './record-table.ts';

const lin = '林,青';
const chen = '陈,明月';
const zhou = '周,远';

describe('examples of the conventions', () => {
  testEntries([
    [
      'book with edition and pages',
      {
        author: people(chen, lin),
        title: '机器学习讲义',
        edition: 2,
        'publisher-place': '南京',
        publisher: '江畔出版社',
        issued: 2024,
        page: '35-41',
      },
      '陈明月，林青. 机器学习讲义[M]. 2版. 南京：江畔出版社，2024：35-41.',
    ],
    [
      'translated book',
      {
        author: [{ family: '奥本' }],
        title: '数据与算法',
        translator: people(zhou),
        'publisher-place': '杭州',
        publisher: '湖山出版社',
        issued: 2022,
      },
      '奥本. 数据与算法[M]. 周远，译. 杭州：湖山出版社，2022.',
    ],
    [
      'article of four Chinese authors',
      {
        type: 'article-journal',
        author: people(lin, chen, zhou, '吴,越'),
        title: '小样本学习综述',
        'container-title': '智能学报',
        issued: 2025,
        volume: 12,
        issue: 3,
        page: '201-218',
      },
      '林青，陈明月，周远，等. 小样本学习综述[J]. 智能学报，2025，12（3）：201-218.',
    ],
    [
      'article of four authors in Latin letters, with URL and DOI',
      {
        type: 'article-journal',
        author: people('Lin, Qing', 'Abbott, Robert T.', 'Park, Jong-Rak', 'Silva, Ana'),
        title: 'Learning with few labels',
        'container-title': 'Journal of Small Data',
        issued: '2024-06-30',
        volume: 7,
        issue: 2,
        page: '15-29',
        URL: 'https://example.org/jsd/7-2-15',
        DOI: '10.0000/jsd.2024.015',
      },
      'Lin Qing，Abbott R T，Park J-R，et al. Learning with few labels[J/OL]. Journal of Small Data，2024，7（2）：15-29. https://example.org/jsd/7-2-15. DOI:10.0000/jsd.2024.015.',
    ],
    [
      'conference paper without published proceedings',
      {
        type: 'paper-conference',
        author: people(lin),
        title: '题名',
        'event-title': 'CVPR',
        issued: 2024,
        page: '4',
        URL: 'https://example.org/cvpr/1',
      },
      '林青. 题名[C/OL]//CVPR，2024：4. https://example.org/cvpr/1.',
    ],
    [
      'preprint with version',
      {
        type: 'article',
        author: people('Abbott, Robert T.'),
        title: 'Tiny models',
        version: 'V2',
        publisher: 'PreprintHub',
        issued: '2025-03-02',
        accessed: '2026-08-01',
        URL: 'https://example.org/pp/123',
      },
      'Abbott R T. Tiny models[PP/OL]. V2. PreprintHub（2025-03-02）[2026-08-01]. https://example.org/pp/123.',
    ],
    [
      'data set',
      {
        type: 'dataset',
        author: people(zhou),
        title: '城市路口车流数据：2024',
        version: 'V1.0',
        publisher: '示例数据中心',
        issued: '2025-01-10',
        accessed: '2026-08-01',
        URL: 'https://example.org/ds/9',
      },
      '周远. 城市路口车流数据：2024[DS/OL]. V1.0. 示例数据中心（2025-01-10）[2026-08-01]. https://example.org/ds/9.',
    ],
    [
      'page of the web',
      {
        type: 'webpage',
        author: people('示例学会'),
        title: '术语在线',
        issued: '2025-05-20',
        accessed: '2026-08-01',
        URL: 'https://example.org/terms',
      },
      '示例学会. 术语在线[EB/OL]. （2025-05-20）[2026-08-01]. https://example.org/terms.',
    ],
    [
      'standard',
      { type: 'standard', number: 'GB/T 00000—2025', title: '示例标准名称', issued: 2025, publisher: '中国标准出版社' },
      'GB/T 00000—2025 示例标准名称[S].',
    ],
    [
      'patent',
      {
        type: 'patent',
        author: people(lin),
        title: '一种示例装置',
        number: 'CN000000000.0',
        issued: '2025-01-17',
      },
      '林青. 一种示例装置：CN000000000.0[P]. 2025-01-17.',
    ],
    [
      'newspaper',
      {
        type: 'article-newspaper',
        author: people(zhou),
        title: '题名',
        'container-title': '示例日报',
        issued: '2025-06-01',
        page: 4,
      },
      '周远. 题名[N]. 示例日报，2025-06-01（4）.',
    ],
    [
      'conference paper in proceedings with editors',
      {
        type: 'paper-conference',
        author: people(lin),
        title: '题名',
        editor: people(zhou),
        'container-title': '会议录名',
        'publisher-place': '北京',
        publisher: '示例出版社',
        issued: 2025,
        page: '22-25',
      },
      '林青. 题名[C]//周远. 会议录名. 北京：示例出版社，2025：22-25.',
    ],
    [
      'thesis',
      {
        type: 'thesis',
        author: people(lin),
        title: '题名',
        'publisher-place': '武汉',
        publisher: '示例大学',
        issued: 2022,
      },
      '林青. 题名[D]. 武汉：示例大学，2022.',
    ],
    [
      'report issued as a book',
      {
        type: 'report',
        author: people('示例研究院'),
        title: '题名',
        number: 'SR-12',
        'publisher-place': '北京',
        publisher: '示例机构',
        issued: 2023,
      },
      '示例研究院. 题名：SR-12[R]. 北京：示例机构，2023.',
    ],
    [
      'report put online',
      {
        type: 'report',
        author: people('示例研究院'),
        title: '题名',
        number: 'SR-12',
        issued: '2013-09-30',
        page: 8,
        URL: 'https://example.org/r/12',
        accessed: '2026-08-01',
      },
      '示例研究院. 题名：SR-12[R/OL]. 2013-09-30：8. https://example.org/r/12.',
    ],
  ]);
});
