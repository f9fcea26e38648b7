// 图书: what it prints, and what it leaves out.
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
    ['volume', { author: one, title: '全集', volume: 4, ...inPrint }, '王安. 全集：第4卷[M]. 北京：示例出版社，2020.'],
    [
      'volume in words of its own',
      { author: one, title: '全集', volume: '第2册', ...inPrint },
      '王安. 全集：第2册[M]. 北京：示例出版社，2020.',
    ],
    [
      'English volume',
      { author: two, title: 'Handbook', volume: 2, ...abroad },
      'Adams J，Brook T. Handbook：v. 2[M]. Cambridge：Sample Press，2020.',
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
