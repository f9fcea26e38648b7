// 析出文献、会议论文、学位论文、报告、标准、专利: what each prints, and what it leaves out.
import { describe } from 'vitest';
import { people, testEntries } from './record-table.ts';

const inPrint = { 'publisher-place': '北京', publisher: '示例出版社', issued: 2020 };
const one = people('王,安');
const two = people('Adams, Jane', 'Brook, Tom');

describe('chapters', () => {
  const chapter = { type: 'chapter', title: '一章', 'container-title': '全书', page: '10-20', ...inPrint };
  testEntries([
    [
      'host with editors',
      { ...chapter, author: one, editor: people('李,白') },
      '王安. 一章[M]//李白. 全书. 北京：示例出版社，2020：10-20.',
    ],
    ['host without editors', { ...chapter, author: one }, '王安. 一章[M]//全书. 北京：示例出版社，2020：10-20.'],
    [
      'host by an author, with volume and edition',
      { ...chapter, author: one, 'container-author': people('李,白'), volume: 35, edition: 2 },
      '王安. 一章[M]//李白. 全书：第35卷. 2版. 北京：示例出版社，2020：10-20.',
    ],
    [
      'translator stands before the host',
      { ...chapter, author: one, translator: people('周,远') },
      '王安. 一章[M]. 周远，译//全书. 北京：示例出版社，2020：10-20.',
    ],
    [
      'English, online',
      {
        type: 'chapter',
        author: two,
        title: 'A chapter',
        editor: people('Cole, Ruth', 'Dunn, Eve', 'Eco, Aldo', 'Fox, Guy'),
        'container-title': 'The Book',
        edition: 5,
        publisher: 'Sample Press',
        issued: 2020,
        page: '325–341',
        DOI: '10.1007/978-3-540-72079-9_10',
      },
      'Adams J，Brook T. A chapter[M/OL]//Cole R，Dunn E，Eco A，et al. The Book. 5th ed. Sample Press，2020：325-341. DOI:10.1007/978-3-540-72079-9_10.',
    ],
    ['no author', chapter, '一章[M]//全书. 北京：示例出版社，2020：10-20.'],
  ]);
});

describe('conference papers', () => {
  const paper = { type: 'paper-conference', title: 'A paper', author: two, issued: 2020 };
  testEntries([
    [
      'proceedings online, publisher without place',
      { ...paper, 'container-title': 'Proceedings of Samples', publisher: 'ACM', page: '308-318', DOI: '10.1145/1' },
      'Adams J，Brook T. A paper[C/OL]//Proceedings of Samples. ACM，2020：308-318. DOI:10.1145/1.',
    ],
    [
      'proceedings in print, place unknown',
      { ...paper, 'container-title': 'Proceedings of Samples', publisher: 'ACM', page: '308-318' },
      'Adams J，Brook T. A paper[C]//Proceedings of Samples. [S.l.]：ACM，2020：308-318.',
    ],
    [
      'numbered volume, place and publisher unknown',
      { ...paper, 'container-title': 'Advances in Samples', volume: 33, page: '1-9' },
      'Adams J，Brook T. A paper[C]//Advances in Samples：v. 33，2020：1-9.',
    ],
    [
      'meeting only, no pages',
      { ...paper, 'event-title': 'Sample Meeting' },
      'Adams J，Brook T. A paper[C]//Sample Meeting，2020.',
    ],
    [
      'Chinese proceedings',
      {
        type: 'paper-conference',
        author: one,
        title: '论文',
        'container-title': '第3届示例会议论文集',
        ...inPrint,
        page: '5',
      },
      '王安. 论文[C]//第3届示例会议论文集. 北京：示例出版社，2020：5.',
    ],
  ]);
});

describe('theses, reports, standards, patents', () => {
  testEntries([
    [
      'thesis online',
      {
        type: 'thesis',
        author: one,
        title: '研究',
        publisher: '示例大学',
        issued: '2022-06-01',
        page: 16,
        URL: 'https://example.org/t/1',
        accessed: '2026-08-01',
      },
      '王安. 研究[D/OL]. 示例大学，2022：16. https://example.org/t/1.',
    ],
    [
      'English thesis',
      {
        type: 'thesis',
        author: people('Adams, Jane'),
        title: 'A study',
        'publisher-place': 'Berkeley',
        publisher: 'Sample University',
        issued: 1965,
        page: 15,
      },
      'Adams J. A study[D]. Berkeley：Sample University，1965：15.',
    ],
    [
      'report without number',
      { type: 'report', author: two, title: 'Findings', publisher: 'NIST', issued: 2019, DOI: '10.6028/NIST.IR.8280' },
      'Adams J，Brook T. Findings[R/OL]. NIST，2019. DOI:10.6028/NIST.IR.8280.',
    ],
    [
      'report of a body, without author',
      { type: 'report', title: '年度报告', publisher: '示例院', issued: 2020 },
      '年度报告[R]. 示例院，2020.',
    ],
    [
      'standard online',
      { type: 'standard', number: 'ISO 00000:2019', title: 'Sample collection', URL: 'https://example.org/s/1' },
      'ISO 00000:2019 Sample collection[S/OL]. https://example.org/s/1.',
    ],
    [
      'patent online with pages',
      {
        type: 'patent',
        author: people('王,安', '李,白', '赵,云', '孙,武'),
        title: '装置',
        number: 'CN1',
        issued: '2008-01-16',
        page: '8-9',
        URL: 'https://example.org/p/1',
        accessed: '2026-08-01',
      },
      '王安，李白，赵云，等. 装置：CN1[P/OL]. 2008-01-16：8-9. https://example.org/p/1.',
    ],
    [
      'English patent',
      { type: 'patent', author: people('Adams, Jane'), title: 'Device', number: 'US1', issued: '2008-01-16' },
      'Adams J. Device：US1[P]. 2008-01-16.',
    ],
  ]);
});
