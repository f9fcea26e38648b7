// 图书、析出文献、会议论文、学位论文、报告、标准、专利: what each prints, and what it leaves out.
import { describe } from 'vitest';
import { people, testEntries } from './record-table.ts';

const inPrint = { 'publisher-place': '北京', publisher: '示例出版社', issued: 2020 };
const abroad = { 'publisher-place': 'Cambridge', publisher: 'Sample Press', issued: 2020 };
const one = people('王,安');
const two = people('Adams, Jane', 'Brook, Tom');

describe('books', () => {
  testEntries([
    ['one author', { author: one, title: '书名', ...inPrint }, '王安. 书名[M]. 北京：示例出版社，2020.'],
    [
      'three authors are all named',
      { author: people('王,安', '李,白', '赵,云'), title: '书名', ...inPrint },
      '王安，李白，赵云. 书名[M]. 北京：示例出版社，2020.',
    ],
    [
      'four authors are cut to three',
      { author: people('王,安', '李,白', '赵,云', '孙,武'), title: '书名', ...inPrint },
      '王安，李白，赵云，等. 书名[M]. 北京：示例出版社，2020.',
    ],
    [
      'English, two authors',
      { author: two, title: 'On Samples', ...abroad },
      'Adams J，Brook T. On Samples[M]. Cambridge：Sample Press，2020.',
    ],
    [
      'first edition is not said',
      { author: one, title: '书名', edition: 1, ...inPrint },
      '王安. 书名[M]. 北京：示例出版社，2020.',
    ],
    [
      'first edition in words is not said',
      { author: one, title: '书名', edition: '第一版', ...inPrint },
      '王安. 书名[M]. 北京：示例出版社，2020.',
    ],
    [
      'edition with 第',
      { author: one, title: '书名', edition: '第3版', ...inPrint },
      '王安. 书名[M]. 3版. 北京：示例出版社，2020.',
    ],
    [
      'edition in Han numerals',
      { author: one, title: '书名', edition: '第十二版', ...inPrint },
      '王安. 书名[M]. 12版. 北京：示例出版社，2020.',
    ],
    [
      'revised edition',
      { author: one, title: '书名', edition: '修订版', ...inPrint },
      '王安. 书名[M]. 修订版. 北京：示例出版社，2020.',
    ],
    [
      'English edition, one point only',
      { author: two, title: 'On Samples', edition: 4, ...abroad },
      'Adams J，Brook T. On Samples[M]. 4th ed. Cambridge：Sample Press，2020.',
    ],
    [
      'English edition typed with its word',
      { author: two, title: 'On Samples', edition: '2nd edition', ...abroad },
      'Adams J，Brook T. On Samples[M]. 2nd ed. Cambridge：Sample Press，2020.',
    ],
    [
      'eleventh edition',
      { author: two, title: 'On Samples', edition: '11', ...abroad },
      'Adams J，Brook T. On Samples[M]. 11th ed. Cambridge：Sample Press，2020.',
    ],
    [
      'English edition in words',
      { author: two, title: 'On Samples', edition: 'Revised edition', ...abroad },
      'Adams J，Brook T. On Samples[M]. Revised ed. Cambridge：Sample Press，2020.',
    ],
    [
      'edition after the translator',
      { author: [{ family: '奥本' }], title: '书名', translator: people('周,远'), edition: 2, ...inPrint },
      '奥本. 书名[M]. 周远，译. 2版. 北京：示例出版社，2020.',
    ],
    [
      'many translators',
      {
        author: [{ family: '奥本' }],
        title: '书名',
        translator: people('周,远', '林,青', '陈,明月', '吴,越'),
        ...inPrint,
      },
      '奥本. 书名[M]. 周远，林青，陈明月，等，译. 北京：示例出版社，2020.',
    ],
    [
      'English translator',
      { author: two, title: 'On Samples', translator: people('Cole, Ruth'), ...abroad },
      'Adams J，Brook T. On Samples[M]. Cole R，trans. Cambridge：Sample Press，2020.',
    ],
    [
      'editors without authors',
      { editor: people('王,安'), title: '文集', ...inPrint },
      '王安. 文集[M]. 北京：示例出版社，2020.',
    ],
    [
      'editor beside the author',
      { author: one, editor: people('李,白'), title: '文集', ...inPrint },
      '王安. 文集[M]. 李白，编. 北京：示例出版社，2020.',
    ],
    [
      'English editors beside the author',
      { author: people('Cole, Ruth'), editor: two, title: 'Papers', ...abroad },
      'Cole R. Papers[M]. Adams J，Brook T，eds. Cambridge：Sample Press，2020.',
    ],
    ['no author', { title: '辞海', ...inPrint }, '辞海[M]. 北京：示例出版社，2020.'],
    [
      'corporate author',
      { author: people('示例学会'), title: '书名', ...inPrint },
      '示例学会. 书名[M]. 北京：示例出版社，2020.',
    ],
    ['volume', { author: one, title: '全集', volume: 4, ...inPrint }, '王安. 全集：卷4[M]. 北京：示例出版社，2020.'],
    [
      'volume in words of its own',
      { author: one, title: '全集', volume: '第2册', ...inPrint },
      '王安. 全集：第2册[M]. 北京：示例出版社，2020.',
    ],
    [
      'English volume',
      { author: two, title: 'Handbook', volume: 2, ...abroad },
      'Adams J，Brook T. Handbook：vol. 2[M]. Cambridge：Sample Press，2020.',
    ],
    [
      'place unknown, in print',
      { author: one, title: '书名', publisher: '示例出版社', issued: 2020 },
      '王安. 书名[M]. [出版地不详]：示例出版社，2020.',
    ],
    [
      'publisher unknown, in print',
      { author: one, title: '书名', 'publisher-place': '北京', issued: 2020 },
      '王安. 书名[M]. 北京：[出版者不详]，2020.',
    ],
    [
      'place and publisher unknown, in English',
      { author: two, title: 'On Samples', issued: 2020 },
      'Adams J，Brook T. On Samples[M]. [S.l.]：[s.n.]，2020.',
    ],
    [
      'place and publisher unknown, online: left out',
      { author: two, title: 'On Samples', issued: 2020, URL: 'https://example.org/b' },
      'Adams J，Brook T. On Samples[M/OL]. 2020. https://example.org/b.',
    ],
    [
      'online book takes no access date',
      { author: one, title: '书名', ...inPrint, URL: 'https://example.org/b', accessed: '2026-08-01' },
      '王安. 书名[M/OL]. 北京：示例出版社，2020. https://example.org/b.',
    ],
    [
      'publisher that ends with a point',
      { author: two, title: 'On Samples', 'publisher-place': 'Oxford', publisher: 'Sample Press, Inc.', issued: 2020 },
      'Adams J，Brook T. On Samples[M]. Oxford：Sample Press, Inc.，2020.',
    ],
    [
      'estimated year',
      { author: one, title: '书名', ...inPrint, issued: { 'date-parts': [[1936]], circa: true } },
      '王安. 书名[M]. 北京：示例出版社，[1936].',
    ],
    [
      'years',
      { author: one, title: '书名', ...inPrint, issued: { 'date-parts': [[2001], [2003]] } },
      '王安. 书名[M]. 北京：示例出版社，2001-2003.',
    ],
    [
      'only the year of a full date',
      { author: one, title: '书名', ...inPrint, issued: '2020-05-06' },
      '王安. 书名[M]. 北京：示例出版社，2020.',
    ],
    [
      'title that ends with a point',
      { author: two, title: 'On samples.', ...abroad },
      'Adams J，Brook T. On samples[M]. Cambridge：Sample Press，2020.',
    ],
    [
      'title that ends with an ellipsis',
      { author: two, title: 'And then...', ...abroad },
      'Adams J，Brook T. And then...[M]. Cambridge：Sample Press，2020.',
    ],
    [
      'title with marks of its own',
      { author: two, title: 'Samples: why, when?', ...abroad },
      'Adams J，Brook T. Samples: why, when?[M]. Cambridge：Sample Press，2020.',
    ],
  ]);
});

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
      '王安. 一章[M]//李白. 全书：卷35. 2版. 北京：示例出版社，2020：10-20.',
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
      'Adams J，Brook T. A paper[C]//Advances in Samples：vol. 33，2020：1-9.',
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
