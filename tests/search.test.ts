// The parts of search, run as the browser runs them: folding, pinyin, numbers, what is found and in which order, what is shown.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../src/client/search/answer.ts';
import { addShard, createCorpus } from '../src/client/search/corpus.ts';
import type { Excerpt, Words } from '../src/client/search/excerpt.ts';
import { createFold } from '../src/client/search/fold.ts';
import { numberKey, numberKeys } from '../src/client/search/number-key.ts';
import { matchPinyin, spellCharacters } from '../src/client/search/pinyin.ts';
import type { IndexedPage, Passage } from '../src/client/search/shard.ts';
import { readVariants } from '../src/client/search/shard.ts';
import { loadSpelling, selectVariants } from '../src/outputs/site/search/spelling.ts';

const fold = createFold(readVariants('神神經经網网絡络'));

describe('folding', () => {
  test.each([
    ['神經網絡', '神经网络'],
    ['ＢＥＲＴ与Ｔ５', 'bert与t5'],
    ['图 2-3', '图2-3'],
    ['图２－３', '图2-3'],
    ['式（3‑5）', '式(3-5)'],
    ['deep  learning\nis', 'deep learning is'],
    ['用 Adam 优化', '用adam优化'],
    ['Pre-training, pre – training', 'pretraining,pretraining'],
    ['GPT-3、GPT‑4', 'gpt3、gpt4'],
    ['A-1，x-1', 'a-1,x-1'],
    ['a—b', 'a—b'],
    ['Müller, Gómez', 'muller,gomez'],
    ['𝑾∈ℝ²', 'w∈r2'],
    ['10²³、√dₖ、a∕b', '1023、dk、ab'],
    ['“好”‘坏’「中」', '"好"\'坏\'"中"'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['  ', ''],
    ['𠮷野家', '𠮷野家'],
  ])('%s is compared as %s', (text, folded) => expect(fold(text).text).toBe(folded));

  test('folded text folds to itself, and knows where each of its units stood', () => {
    const characters = fc.constantFrom(...'aB-– \n图（3）經𠮷é²—\u200b'.split(''), '𝑊', '\ud800');
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(characters).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(fold(folded).text).toBe(folded);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('variants', async () => {
  const { variants, spell } = await loadSpelling();

  test('forms of one character are compared as one, whichever the book uses', () => {
    const all = createFold(variants);
    for (const [one, other] of [
      '裡裏',
      '裏里',
      '麼么',
      '臺台',
      '檯台',
      '著着',
      '爲為',
      '為为',
      '羣群',
      '鷄雞',
      '雞鸡',
    ].map((pair) => [...pair]))
      expect({ one, folded: all(one ?? '').text }).toEqual({ one, folded: all(other ?? '').text });
    for (const [from, to] of variants) expect({ from, to: variants.get(to) ?? to }).toEqual({ from, to });
  });

  test('a site ships those of its own text', () => {
    expect(selectVariants(variants, '网络')).toBe(
      [...variants]
        .filter(([, to]) => '网络'.includes(to))
        .flat()
        .join(''),
    );
    expect(readVariants(selectVariants(variants, '网')).get('網')).toBe('网');
    expect(selectVariants(variants, 'web')).toBe('');
  });

  test('syllables are those of the words, one for each Han character', () => {
    expect(spell('梯度与BERT，重庆长短')).toBe('ti du yu chong qing chang duan');
    expect(spell('𠀀率')).toBe('? lv');
    expect(spell('卷'.repeat(5000)).split(' ')).toHaveLength(200);
  });
});

test.each([
  ['梯度下降', 'ti du xia jiang', 'tidu', [0, 2]],
  ['梯度下降', 'ti du xia jiang', 'duxi', [1, 3]],
  ['梯度下降', 'ti du xia jiang', 'tdxj', [0, 4]],
  ['梯度下降', 'ti du xia jiang', 'xj', [2, 4]],
  ['梯度下降', 'ti du xia jiang', 'x', [2, 3]],
  ['梯度下降', 'ti du xia jiang', 'idu', undefined],
  ['梯度下降', 'ti du xia jiang', 'tdxjx', undefined],
  ['视觉Transformer的块', 'shi jue de kuai', 'juetrans', [1, 13]],
  ['熵、KL散度', 'shang san du', 'shangkl', [0, 4]],
  ['随机𠮷', 'sui ji ?', 'suiji', [0, 2]],
  ['', '', 'a', undefined],
])('%s (%s) is typed %s', (text, pinyin, letters, range) =>
  expect(matchPinyin(spellCharacters(text, pinyin), letters)).toEqual(range),
);

test.each([
  ['图2-3', '图2-3', ['图2-3', '2-3']],
  ['式(3-5)', '式3-5', ['式3-5', '3-5']],
  ['公式3-5', '式3-5', ['式3-5', '3-5']],
  ['第三章', '第3章', ['第3章', '3']],
  ['第二十一章', '第21章', ['第21章', '21']],
  ['第十章', '第10章', ['第10章', '10']],
  ['3.2节', '3.2', ['3.2']],
  ['附录a', '附录a', ['附录a']],
  ['表a-1', '表a-1', ['表a-1', 'a-1']],
  ['[12]', '12', ['12']],
  ['关键词', '', []],
  ['第一性原理', '', []],
])('the number %s is looked up as %s', (text, key, keys) => {
  expect(numberKey(text)).toBe(key);
  expect(numberKeys(text)).toEqual(keys);
});

/** A book in one shard: sections with their passages. */
function search(
  sections: Readonly<Record<string, readonly Partial<Passage>[]>>,
  query: string,
  lists: readonly string[] = [],
) {
  const corpus = createCorpus(fold);
  const pages = Object.entries(sections).map(
    ([address, passages]): IndexedPage => ({
      address,
      title: address,
      number: '',
      trail: '',
      ...(lists.includes(address) && { isList: true }),
      passages: passages.map((passage) => ({ kind: 'text', anchor: '', text: '', ...passage })),
    }),
  );
  addShard(corpus, { pages });
  return answerQuestion(corpus, { query, sections: 99, opened: pages.map(({ address }) => address) });
}

const show = (words: readonly Words[]) => words.map(({ text, isMarked }) => (isMarked ? `⟦${text}⟧` : text)).join('');
const showExcerpt = ({ number, text }: Excerpt) => [show(number), show(text)].filter((part) => part).join(' ');

/** `address: passage` of each passage that is found, in order. */
function list(
  sections: Readonly<Record<string, readonly Partial<Passage>[]>>,
  query: string,
  lists?: readonly string[],
): string[] {
  return search(sections, query, lists).sections.flatMap(({ address, passages }) =>
    passages.map((passage) => `${address}: ${showExcerpt(passage)}`),
  );
}

describe('the order of results', () => {
  test('title, heading, term, caption, formula, text, reference, code', () => {
    const kinds = ['code', 'reference', 'text', 'formula', 'caption', 'term', 'heading'] as const;
    const sections = Object.fromEntries(kinds.map((kind) => [kind, [{ kind, text: '见某词元与另一词' }]]));
    expect(
      search({ ...sections, title: [{ kind: 'title', text: '某词元之书' }] }, '词元').sections.map(
        ({ address }) => address,
      ),
    ).toEqual(['title', ...kinds.toReversed()]);
  });

  test('the number itself, the whole name, the phrase, the beginning of a word, its inside, then the words apart', () => {
    const sections = {
      inside: [{ text: 'unart2-3b' }],
      apart: [{ text: '2-3' }, { text: 'art' }],
      together: [{ text: '2-3 and art' }],
      beginning: [{ text: 'art 2-30' }],
      phrase: [{ text: 'art 2-3' }],
    };
    expect(search(sections, 'art 2-3').sections.map(({ address }) => address)).toEqual([
      'phrase',
      'beginning',
      'together',
      'apart',
    ]);
    const numbered = {
      text: [{ text: '见图2-3。' }],
      thing: [{ kind: 'caption', number: '图2-3', text: '题注' }],
    } as const;
    expect(list(numbered, '图 2-3')).toEqual(['thing: ⟦图2-3⟧ 题注', 'text: 见⟦图2-3⟧。']);
    const named = {
      heading: [{ kind: 'heading', text: '注意力的代价' }],
      term: [{ kind: 'term', text: '注意力 attention', names: ['注意力', 'attention'] }],
    } as const;
    expect(list(named, '注意力')).toEqual(['term: ⟦注意力⟧ attention', 'heading: ⟦注意力⟧的代价']);
    expect(list(named, 'Attention')).toEqual(['term: 注意力 ⟦attention⟧', 'heading: ⟦注意力⟧的代价']);
  });

  test('of equals the section that says it more often, then the earlier one', () => {
    const once = [{ text: '词元' }];
    expect(list({ a: once, b: [...once, ...once], c: once }, '词元')).toEqual([
      'b: ⟦词元⟧',
      'b: ⟦词元⟧',
      'a: ⟦词元⟧',
      'c: ⟦词元⟧',
    ]);
  });
});

describe('what is found', () => {
  test.each([
    ['any part', '入层的梯', ['s: 输⟦入层的梯⟧度消失']],
    ['words in any order', '消失 梯度', ['s: 输入层的⟦梯度⟧⟦消失⟧']],
    ['nothing of one word alone', '梯度 爆炸', []],
    ['no blank', ' ', []],
    ['no line of two passages', '消失下一段', []],
  ])('%s', (_what, query, expected) =>
    expect(list({ s: [{ text: '输入层的梯度消失' }, { text: '下一段' }] }, query)).toEqual(expected),
  );

  test('words of one section may stand apart; entries of a list have nothing to do with each other', () => {
    const sections = {
      s: [
        { anchor: 'a', text: '卷积' },
        { anchor: 'b', text: '感受野' },
      ],
    };
    expect(list(sections, '感受野 卷积')).toEqual(['s: ⟦卷积⟧', 's: ⟦感受野⟧']);
    expect(list(sections, '感受野 卷积', ['s'])).toEqual([]);
    const entry = {
      s: [
        { anchor: 'a', text: '卷积' },
        { anchor: 'a', text: '感受野' },
      ],
    };
    expect(list(entry, '感受野 卷积', ['s'])).toEqual(['s: ⟦卷积⟧', 's: ⟦感受野⟧']);
  });

  test('a term by every name, and its other names wherever they stand as words', () => {
    const names = ['低秩适配', 'low-rank adaptation', 'LoRA', '低阶适配'];
    const sections = {
      g: [{ kind: 'term', text: '低秩适配 low-rank adaptation LoRA', names, pinyin: 'di zhi shi pei' }],
      s: [{ text: '低秩适配与LoRA2不同' }],
    } as const;
    expect(list(sections, '低阶适配')).toEqual([
      'g: ⟦低秩适配⟧ ⟦low-rank adaptation⟧ ⟦LoRA⟧',
      's: ⟦低秩适配⟧与LoRA2不同',
    ]);
    expect(list(sections, 'low rank adaptation')[0]).toBe('g: 低秩适配 ⟦low-rank adaptation⟧ LoRA');
    expect(list(sections, 'dzsp')).toEqual(['g: ⟦低秩适配⟧ low-rank adaptation LoRA']);
    expect(list(sections, 'lora 不同')).toEqual(['s: 低秩适配与⟦LoRA⟧2⟦不同⟧']);
  });

  test('an author whom the entry leaves out is named beside it', () => {
    const { sections } = search(
      { r: [{ kind: 'reference', text: 'Lin Q, et al. 综述', unseen: 'Qing Lin；Robert Abbott' }] },
      'robert abbott',
    );
    expect(sections.flatMap(({ passages }) => passages.map(({ note }) => note))).toEqual(['Robert Abbott']);
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    '\\',
    '$&',
    '(?:',
    '<img src=x>',
    'ﷺ'.repeat(200),
    'a '.repeat(5000),
  ])('%s is a query like any other', (query) => {
    const sections = {
      s: [{ text: `前${query.slice(0, 50)}后`, kind: 'term', names: ['__proto__'], anchor: 'constructor' }],
    } as const;
    expect(search(sections, query.slice(0, 50)).placeCount).toBe(1);
    expect(search(sections, query).sectionCount).toBeLessThanOrEqual(1);
  });
});

describe('what is shown', () => {
  const long = '甲'.repeat(300);

  test('a long passage is cut around the first find, after a mark where one is near', () => {
    expect(list({ s: [{ text: `${long}。乙丙词元丁${long}` }] }, '词元')[0]).toMatch(/^s: ……乙丙⟦词元⟧丁甲{40,120}……$/);
    expect(list({ s: [{ text: `${long}词元` }] }, '词元')[0]).toMatch(/^s: ……甲{24}⟦词元⟧$/);
  });

  test('a section shows three passages and says how many are left; the rest when it is opened', () => {
    const sections = { s: Array.from({ length: 9 }, (_, index) => ({ text: `词元${index}` })) };
    expect(search(sections, '词元')).toMatchObject({ placeCount: 9, sectionCount: 1, sections: [{ more: 0 }] });
    const corpus = createCorpus(fold);
    addShard(corpus, {
      pages: [
        {
          address: 's',
          title: '',
          number: '',
          trail: '',
          passages: sections.s.map((one) => ({ kind: 'text', anchor: '', ...one })),
        },
      ],
    });
    const [section] = answerQuestion(corpus, { query: '词元', sections: 1, opened: [] }).sections;
    expect({ shown: section?.passages.length, more: section?.more }).toEqual({ shown: 3, more: 6 });
  });

  test('what is to be marked on the page stands there: words of the text, with what is before them', () => {
    const { sections } = search({ s: [{ text: '设损失为Ｌ，再求 梯度', anchor: 'p-1' }] }, 'l再求梯度 l');
    expect(sections).toEqual([]);
    const [section] = search({ s: [{ text: '设损失为Ｌ，再求 梯度', anchor: 'p-1' }] }, '再求梯度').sections;
    expect(section?.passages).toMatchObject([{ anchor: 'p-1', marks: ['再求 梯度'], before: '设损失为Ｌ，' }]);
  });
});
