// Names: the form of each, where lists of names are cut, and what running text calls a work.
import { describe, expect, test } from 'vitest';
import type { ReferenceName } from '../../schemas/reference.ts';
import { citationAuthors } from '../../src/bibliography/citation-authors.ts';
import { formatName } from '../../src/bibliography/names.ts';
import { isPinyinName } from '../../src/bibliography/pinyin.ts';
import { GB2025, makeRecord, people } from './record-table.ts';

describe('one name', () => {
  test.each<[ReferenceName, string]>([
    [{ family: 'Abbott', given: 'Robert Thomas' }, 'Abbott R T'],
    [{ family: 'Abbott', given: 'R.T.' }, 'Abbott R T'],
    [{ family: 'Abbott', given: 'RT' }, 'Abbott R T'],
    [{ family: 'Park', given: 'Jong-Rak' }, 'Park J-R'],
    [{ family: 'Godard', given: 'J.-L.' }, 'Godard J-L'],
    [{ family: 'Shi', given: 'Hao-Jun Michael' }, 'Shi H-J M'],
    [{ family: 'VASWANI', given: 'ASHISH' }, 'Vaswani A'],
    [{ family: "O'NEILL", given: 'M' }, "O'Neill M"],
    [{ family: 'Williams-Ellis', given: 'Amabel' }, 'Williams-Ellis A'],
    [{ family: 'Pineda Arango', given: 'Sebastian' }, 'Pineda Arango S'],
    [{ family: 'van den Oord', given: 'Aäron' }, 'van den Oord A'],
    [{ family: 'Oord', given: 'Aäron', 'non-dropping-particle': 'van den' }, 'van den Oord A'],
    [{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': "d'" }, "d'Alembert J"],
    [{ family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de' }, 'La Fontaine J de'],
    [{ family: 'Beethoven', given: 'Ludwig van' }, 'Beethoven L van'],
    [{ family: 'Peebles', given: 'Peyton Z.', suffix: 'Jr.' }, 'Peebles P Z Jr'],
    [{ family: 'Daumé III', given: 'Hal' }, 'Daumé H III'],
    [{ family: 'Hamilton', given: 'William, Jr.' }, 'Hamilton W Jr'],
    [{ family: 'Kaiser', given: 'Łukasz' }, 'Kaiser Ł'],
    [{ family: 'Irsoy', given: 'özgür' }, 'Irsoy Ö'],
    [{ family: 'Dean', given: 'Jeffrey (Jeff)' }, 'Dean J'],
    [{ family: 'Aristotle' }, 'Aristotle'],
    [{ family: 'Кочетков', given: 'Алексей Яковлевич' }, 'Кочетков А Я'],
    [{ family: 'Nguyễn', given: 'Văn An' }, 'Nguyễn V A'],
    [{ family: '欧阳', given: '修' }, '欧阳修'],
    [{ family: '長谷川', given: '博' }, '長谷川博'],
    [{ family: '佐々木', given: 'はるか' }, '佐々木はるか'],
    [{ family: 'スミス', given: 'ジョン' }, 'スミス ジョン'],
    [{ family: '김', given: '민수' }, '김민수'],
    [{ family: '昂温', given: 'G' }, '昂温 G'],
    [{ literal: '伊恩·古德费洛' }, '伊恩·古德费洛'],
    [{ literal: 'UK Biobank Eye & Vision Consortium' }, 'UK Biobank Eye & Vision Consortium'],
    [{ literal: 'NASA' }, 'NASA'],
  ])('%o', (name, expected) => {
    expect(formatName(name, GB2025)).toBe(expected);
  });

  test.each<[ReferenceName, string]>([
    [{ family: 'Chen', given: 'Mingyue' }, 'Chen Mingyue'],
    [{ family: 'Lin', given: 'Qing' }, 'Lin Qing'],
    [{ family: 'LIN', given: 'QING' }, 'Lin Qing'],
    [{ family: 'Chen', given: 'Ming Yue' }, 'Chen Mingyue'],
    [{ family: 'Li', given: 'Ji An' }, "Li Ji'an"],
    [{ family: 'Li', given: "Xi'an" }, "Li Xi'an"],
    [{ family: 'Zhu', given: 'Jun-Yan' }, 'Zhu Jun-Yan'],
    [{ family: 'Ouyang', given: 'Xiu' }, 'Ouyang Xiu'],
    [{ family: 'Lü', given: 'Bù' }, 'Lü Bù'],
    [{ family: 'Lyu', given: 'Yue' }, 'Lyu Yue'],
    [{ family: 'He', given: 'Kaiming' }, 'He Kaiming'],
    [{ family: 'Zhang', given: 'Dan' }, 'Zhang Dan'],
  ])('pinyin stays whole: %o', (name, expected) => {
    expect(formatName(name, GB2025)).toBe(expected);
  });

  test.each([
    ['Lin', 'Ian'],
    ['Lin', 'Alan'],
    ['Wei', 'Jason'],
    ['Wang', 'Susan'],
    ['Song', 'Dawn'],
    ['Huang', 'Sean'],
    ['Xu', 'Leo'],
    ['Lin', 'Q'],
    ['Lin', 'E'],
    ['Lin', 'Chin-Yew'],
    ['Yang', 'Mingyuehua'],
    ['Lee', 'Dong'],
    ['Kim', 'Min'],
    ['Mann', 'Ben'],
    ['Manning', 'Dan'],
    ['Dean', 'Jeff'],
    ['Lin', 'Qing W.'],
    ['__proto__', 'Qing'],
    ['Lin', 'a'.repeat(100_000)],
  ])('%s %s is not taken for pinyin', (family, given) => {
    expect(isPinyinName(family, given)).toBe(false);
  });
});

describe('names in running text', () => {
  test.each([
    [people('陈,明月'), '题名', '陈明月'],
    [people('陈,明月', '林,青'), '题名', '陈明月和林青'],
    [people('陈,明月', '林,青', '周,远'), '题名', '陈明月等'],
    [people('Lin, Qing'), 'Title', 'Lin'],
    [people('Lin, Qing', 'van den Oord, Aäron'), 'Title', 'Lin and van den Oord'],
    [people('Lin, Qing', 'Abbott, R', 'Park, J'), 'Title', 'Lin et al.'],
    [people('Lin, Qing', 'others'), 'Title', 'Lin et al.'],
    [people('Кочетков, А', 'Иванов, Б', 'Петров, В'), 'Молибден', 'Кочетков и др.'],
    [people('DeepSeek-AI'), 'Title', 'DeepSeek-AI'],
    [undefined, '辞海', '《辞海》'],
    [undefined, '读《辞海》', '《读〈辞海〉》'],
  ])('%o, %s', (author, title, expected) => {
    expect(citationAuthors(makeRecord({ author, title }))).toBe(expected);
  });

  test('editors stand in for authors, the short title for the title, and the key for everything', () => {
    expect(citationAuthors(makeRecord({ editor: people('李,白'), title: '文集' }))).toBe('李白');
    expect(citationAuthors(makeRecord({ title: '现代汉语词典', 'title-short': '现汉' }))).toBe('《现汉》');
    expect(citationAuthors(makeRecord({ id: 'deng2020' }))).toBe('deng2020');
  });
});
