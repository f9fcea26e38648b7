// The language of an entry: from the record, else from its scripts; and the words that follow it.
import { describe, expect, test } from 'vitest';
import { formatReference } from '../../src/bibliography/format-reference.ts';
import { entryLanguage } from '../../src/bibliography/language.ts';
import { GB2025, makeRecord, people, testEntries } from './record-table.ts';

describe('language of an entry', () => {
  test.each([
    [{ title: '深度学习' }, 'zh'],
    [{ title: 'Deep learning' }, 'en'],
    [{ title: 'BERT模型' }, 'zh'],
    [{ title: 'The meaning of 道 in the Laozi' }, 'en'],
    [{ title: '機械学習のはなし' }, 'ja'],
    [{ title: '기계 학습' }, 'ko'],
    [{ title: 'Машинное обучение' }, 'ru'],
    [{ title: '2024', author: people('陈,明月') }, 'zh'],
    [{ title: 'BERT', author: people('Lin, Qing') }, 'en'],
    [{ title: 'Deep learning', language: 'zh-CN' }, 'zh-CN'],
    [{ title: '深度学习', language: 'en' }, 'en'],
    [{ title: 'Lernen', language: 'ngerman' }, 'de'],
    [{ title: 'Deep learning', language: 'Chinese' }, 'zh'],
    [{ title: 'Deep learning', language: 'zh_cn' }, 'zh-CN'],
    [{ title: '深度学习', language: '"><script>' }, 'zh'],
    [{ title: '深度学习', language: 'x-x' }, 'zh'],
  ])('%o is %s', (fields, expected) => {
    expect(entryLanguage(makeRecord(fields))).toBe(expected);
  });

  test('titles carry their own, also where the names decide that of the entry', () => {
    const fields = { type: 'article-journal', title: 'A title', 'container-title': '刊名', author: people('陈,明月') };
    const entry = formatReference(makeRecord(fields), GB2025);
    expect(entry.filter((piece) => piece.kind !== undefined)).toEqual([
      { text: 'A title', kind: 'title', lang: 'en' },
      { text: '刊名', kind: 'container', lang: 'zh' },
    ]);
  });

  test('titles carry what the record says', () => {
    const entry = formatReference(makeRecord({ title: 'Lernen', language: 'de-AT' }), GB2025);
    expect(entry[0]).toEqual({ text: 'Lernen', kind: 'title', lang: 'de-AT' });
  });
});

describe('words that follow the language', () => {
  const four = people('陈,明月', 'Abbott, R', '周,远', '林,青');
  const book = { edition: 3, volume: 2, issued: 2020 };
  testEntries([
    [
      'Chinese, one author in Latin letters',
      { ...book, author: four, title: '书名' },
      '陈明月，Abbott R，周远，等. 书名：第2卷[M]. 3版. [出版地不详]：[出版者不详]，2020.',
    ],
    [
      'English title, authors in Han: Han in the names decides',
      { ...book, author: four, title: 'A book' },
      '陈明月，Abbott R，周远，等. A book：第2卷[M]. 3版. [出版地不详]：[出版者不详]，2020.',
    ],
    [
      'the record has the last word',
      { ...book, author: four, title: 'A book', language: 'en' },
      '陈明月，Abbott R，周远，et al. A book：v. 2[M]. 3rd ed. [S.l.]：[s.n.]，2020.',
    ],
    [
      'Japanese',
      {
        ...book,
        author: people('佐々木,健', '山田,花子', '鈴木,一', '田中,実'),
        title: '機械学習のはなし',
        'publisher-place': '東京',
      },
      '佐々木健，山田花子，鈴木一，等. 機械学習のはなし：第2巻[M]. 3版. 東京：[出版者不明]，2020.',
    ],
    [
      'Korean',
      {
        ...book,
        author: people('김,민수', '이,영희', '박,철수', '최,지우'),
        title: '기계 학습',
        publisher: '서울출판',
      },
      '김민수，이영희，박철수，등. 기계 학습：제2권[M]. 3판. [출판지불명]：서울출판，2020.',
    ],
    [
      'Russian',
      {
        ...book,
        author: people('Кочетков, Алексей', 'Иванов, Борис', 'Петров, Виктор', 'Сидоров, Глеб'),
        title: 'Обучение',
      },
      'Кочетков А，Иванов Б，Петров В，и др. Обучение：т. 2[M]. 3-е изд. [Б. м.]：[б. и.]，2020.',
    ],
    [
      'German takes the Latin words',
      {
        ...book,
        author: people('Weiß, Jörg', 'Groß, Uwe', 'Klein, Ute', 'Lang, Eva'),
        title: 'Lernen',
        language: 'de',
        publisher: 'Verlag',
      },
      'Weiß J，Groß U，Klein U，et al. Lernen：v. 2[M]. 3rd ed. [S.l.]：Verlag，2020.',
    ],
    [
      '“and others” in the record',
      {
        author: people('Adams, Jane', 'others'),
        title: 'A book',
        publisher: 'P',
        'publisher-place': 'L',
        issued: 2020,
      },
      'Adams J，et al. A book[M]. L：P，2020.',
    ],
    [
      '“等” in the record',
      {
        author: people('王,安', '李,白', '等'),
        title: '书名',
        publisher: '社',
        'publisher-place': '北京',
        issued: 2020,
      },
      '王安，李白，等. 书名[M]. 北京：社，2020.',
    ],
  ]);
});
