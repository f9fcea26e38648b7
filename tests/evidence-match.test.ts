// Pairs of what records say and what registries say, as they are found in the world: those that are the same, and those that are not.
import { describe, expect, test } from 'vitest';
import { compareAuthors, readText } from '../src/evidence/fields/authors.ts';
import { containersAgree } from '../src/evidence/fields/container.ts';
import { pagesAgree } from '../src/evidence/fields/pages.ts';
import { numbersAgree, yearsAgree } from '../src/evidence/fields/plain.ts';
import { readStatusMark, titlesAgree } from '../src/evidence/fields/title.ts';
import { foldText, stripMarkup } from '../src/evidence/fold.ts';
import { createSpelling } from '../src/evidence/spelling.ts';

const spelling = createSpelling();
const apart = { spelling };

type Pair = readonly [written: string, registered: string];

const SAME_TITLES: readonly Pair[] = [
  ['Attention Is All You Need', 'Attention is all you need'],
  ['Attention is all you need', 'ATTENTION IS ALL YOU NEED.'],
  ['BERT: Pre-training of Deep Bidirectional Transformers', 'BERT: Pretraining of deep bidirectional transformers'],
  ['Deep residual learning for image recognition', 'Deep Residual Learning for Image Recognition*'],
  ['Über die Grundlagen der Mathematik', 'Uber die Grundlagen der Mathematik'],
  ['The “no free lunch” theorem', "The 'no free lunch' theorem"],
  ['Search & destroy', 'Search and destroy'],
  ['Search &amp; destroy', 'Search and Destroy'],
  ['In vitro growth of E. coli', '<i>In vitro</i> growth of <jats:italic>E. coli</jats:italic>'],
  ['Growth of H2O clusters', 'Growth of H<sub>2</sub>O clusters'],
  ['Bounds for α-divergence', 'Bounds for $\\alpha$-divergence'],
  ['Bounds for the α divergence', 'Bounds for the <mml:math><mml:mi>α</mml:mi></mml:math> divergence'],
  [
    'Decay of B0 mesons',
    'Decay of <mml:math><mml:msup><mml:mi>B</mml:mi><mml:mn>0</mml:mn></mml:msup></mml:math> mesons',
  ],
  ['{BERT}ology: a primer', 'BERTology: A Primer'],
  ['Schrödinger’s cat', 'Schro\u0308dinger’s cat'],
  ['机器学习综述', '《机器学习综述》'],
  ['ＧＰＴ—4技术报告', 'GPT-4 技术报告'],
  ['基于深度学习的图像分类', '基於深度學習的圖像分類'],
  ['人工智能的发展', '人工智能的發展'],
  ['神经网络与深度学习：从入门到实践', '神经网络与深度学习'],
  ['Deep learning', 'Deep Learning (Adaptive Computation and Machine Learning series)'],
  [
    'Human-level control through deep reinforcement learning',
    'Human-level control through deep reinforcement learning [Letter]',
  ],
  ['On computable numbers', 'On Computable Numbers: With an Application to the Entscheidungsproblem'],
  ['Learning to learn: A survey of methods', 'Learning to Learn'],
  ['A study of growth', 'RETRACTED: A study of growth'],
  ['A study of growth', 'Retracted Article: A Study of Growth'],
  ['A study of growth', 'A study of growth (retracted)'],
  ['A study of growth', 'WITHDRAWN: A study of growth'],
  ['深度学习研究', '【撤稿】深度学习研究'],
  ['模糊集合 = Fuzzy sets', '模糊集合'],
  ['Naïve Bayes at forty', 'Naive (Bayes) at Forty'],
  ['What is life?', 'What Is Life? The Physical Aspect of the Living Cell'],
  ['Ω-regular games', 'Omega-regular games'],
  ['Łukasiewicz logics', 'Lukasiewicz Logics'],
];

const OTHER_TITLES: readonly Pair[] = [
  ['Attention is all you need', 'Attention is not all you need'],
  ['Attention is all you need', 'Attention is all you needed'],
  ['Deep learning: methods', 'Deep learning: applications'],
  ['机器学习综述', '机器学习概述'],
  ['神经网络：理论', '神经网络：应用'],
  ['Learning', 'Learning: a survey of everything'],
  ['Part I: theory of sets', 'Part II: theory of sets'],
  ['Language models are few-shot learners', 'Language models are unsupervised multitask learners'],
  ['GPT-3 in practice', 'GPT-4 in practice'],
  ['深度学习', '深度学习在医学影像中的应用'],
];

test.each(SAME_TITLES)('title %s = %s', (written, registered) => {
  expect(titlesAgree([written], [registered], apart)).toBe(true);
  expect(titlesAgree([registered], [written], apart)).toBe(true);
});

test.each(OTHER_TITLES)('title %s ≠ %s', (written, registered) => {
  expect(titlesAgree([written], [registered], apart)).toBe(false);
});

test('of one author, a word may stand for a title', () => {
  const [short, whole] = [['BERT'], ['BERT: Pre-training of deep bidirectional transformers']];
  expect(titlesAgree(short, whole, apart)).toBe(false);
  expect(titlesAgree(short, whole, { spelling, sameAuthors: true })).toBe(true);
  expect(titlesAgree(['BERT: a primer'], whole, { spelling, sameAuthors: true })).toBe(false);
});

test('a title and its translation are not compared, unless one side has both', () => {
  expect(titlesAgree(['机器学习综述'], ['A survey of machine learning'], apart)).toBeUndefined();
  expect(titlesAgree(['机器学习综述'], ['A survey of machine learning', '机器学习概论'], apart)).toBe(false);
  expect(titlesAgree(['机器学习综述', 'A survey of machine learning'], ['A Survey of Machine Learning'], apart)).toBe(
    true,
  );
});

test.each([
  ['RETRACTED: A study', 'retraction'],
  ['Retracted article: a study', 'retraction'],
  ['WITHDRAWN: A study', 'withdrawal'],
  ['【撤稿】一项研究', 'retraction'],
  ['Expression of concern: A study', undefined],
  ['Retraction notice to: A study', undefined],
  ['Retracted knowledge and its readers', undefined],
  ['Withdrawn from society: a study', undefined],
])('the title %s says %s', (title, kind) => {
  expect(readStatusMark(title)).toBe(kind);
});

const SAME_NAMES: readonly Pair[] = [
  ['Vaswani, Ashish', 'Vaswani, Ashish'],
  ['Vaswani, A.', 'Vaswani, Ashish'],
  ['VASWANI, Ashish', 'Vaswani, Ashish'],
  ['Vaswani, Ashish', 'Ashish, Vaswani'],
  ['Kaiser, Łukasz', 'Kaiser, Lukasz'],
  ['Gomez, Aidan N.', 'Gomez, Aidan'],
  ['Gomez, A. N.', 'Gomez, Aidan N'],
  ['Müller, Klaus-Robert', 'Mueller, K.-R.'],
  ['Müller, Klaus-Robert', 'Muller, Klaus Robert'],
  ['van den Oord, Aäron', 'Oord, Aaron van den'],
  ['van den Oord, Aäron', 'Van Den Oord, A.'],
  ['García Márquez, Gabriel', 'Márquez, Gabriel García'],
  ['García Márquez, Gabriel', 'García-Márquez, G.'],
  ['Hernández-Lobato, José Miguel', 'Lobato, J. M. Hernandez'],
  ['O’Neill, Cathy', "O'Neill, C."],
  ['McCarthy, John', 'Mccarthy, J'],
  ['LeCun, Yann', 'Lecun, Yann'],
  ['LeCun, Yann', 'Le Cun, Y.'],
  ['Daumé, Hal III', 'Daumé III, Hal'],
  ['Zhao, Wayne Xin', 'Zhao, W. X.'],
  ['Zhao, Wayne Xin', 'Zhao, Xin'],
  ['Nie, Jian-Yun', 'Nie, Jianyun'],
  ['Wen, Ji-Rong', 'Wen, J.R.'],
  ['邱, 锡鹏', 'Qiu, Xipeng'],
  ['邱, 锡鹏', 'Xipeng, Qiu'],
  ['邱, 锡鹏', 'Qiu, X. P.'],
  ['邱, 锡鹏', 'Qiu, Xi-Peng'],
  ['邱锡鹏', '邱, 锡鹏'],
  ['锡鹏, 邱', '邱, 锡鹏'],
  ['陈, 云霁', '陳, 雲霽'],
  ['曾, 繁仁', 'Zeng, Fanren'],
  ['单, 田芳', 'Shan, Tianfang'],
  ['吕, 叔湘', 'Lü, Shuxiang'],
  ['吕, 叔湘', 'Lyu, Shuxiang'],
  ['欧阳, 修', 'Ouyang, Xiu'],
  ['张, 智仁', 'Chang, C.-J.'],
  ['李, 开复', 'Lee, Kai-Fu'],
  ['金, 大中', 'Kim, Dae-jung'],
  ['山田, 太郎', 'Yamada, Taro'],
  ['Nguyễn, Văn An', 'Nguyen, Van An'],
  ['Nguyễn, Văn An', 'Nguyen, V. A.'],
  ['김, 철수', '김, 철수'],
  ['OpenAI', 'Open AI'],
  ['World Health Organization', 'WORLD HEALTH ORGANIZATION'],
  ['Kolmogorov', 'Колмогоров'],
  ['Bengio, Yoshua', 'Bengio'],
  ['Nguyễn, Văn An', 'An, Nguyen Van'],
  ['WHO', 'World Health Organization'],
  ['Van, Jan', 'Van, J.'],
  ['Christopher M. Bishop', 'Bishop, Christopher M.'],
  ['Manning, Chris', 'Manning, Christopher D.'],
];

const OTHER_NAMES: readonly Pair[] = [
  ['Vaswani, Ashish', 'Shazeer, Noam'],
  ['Vaswani, Ashish', 'Vaswani, Noam'],
  ['Smith, J.', 'Smith, Karl'],
  ['Smith, John K.', 'Smith, John R.'],
  ['Wang, Wei', 'Wang, Min'],
  ['Wang, Wei', 'Zhang, Wei'],
  ['邱, 锡鹏', 'Wang, Xipeng'],
  ['邱, 锡鹏', 'Qiu, Xiping'],
  ['邱, 锡鹏', 'Wang, X.'],
  ['王, 小明', '王, 明小'],
  ['王, 小明', '王, 小华'],
  ['OpenAI', 'Google DeepMind'],
  ['Li', 'Lin, Wei'],
  ['Sun, Yu', 'Sun, Zu'],
  ['Smith, John E.', 'Smith, John R.'],
  ['Bishop, Christopher M.', 'Bishop, Michael'],
];

const differ = (one: string, other: string) => compareAuthors([readText(one)].map(asRecord), [other], spelling);

function asRecord({ family, given }: { family: string; given: string }) {
  return given === '' ? { literal: family } : { family, given };
}

test.each(SAME_NAMES)('name %s = %s', (written, registered) => {
  expect(differ(written, registered)).toBeUndefined();
  expect(differ(registered, written)).toBeUndefined();
});

test.each(OTHER_NAMES)('name %s ≠ %s', (written, registered) => {
  expect(differ(written, registered)).toBeDefined();
});

describe('lists of authors', () => {
  const authors = (...names: string[]) => names.map((name) => asRecord(readText(name)));

  test('the first place that differs is named', () => {
    expect(compareAuthors(authors('Li, Mu', 'Smola, Alexander'), ['Li, Mu', 'Zhang, Aston'], spelling)).toEqual({
      written: '第 2 位是 Smola, Alexander',
      registered: '第 2 位是 Zhang, Aston',
    });
  });

  test('one that is cut short is compared as far as it goes', () => {
    expect(compareAuthors(authors('Li, Mu', 'others'), ['Li, Mu', 'Zhang, Aston'], spelling)).toBeUndefined();
    expect(compareAuthors(authors('李, 沐', '等'), ['李, 沐', '张, 三'], spelling)).toBeUndefined();
    expect(compareAuthors(authors('Li, Mu', 'Zhang, Aston'), ['Li, Mu', 'others'], spelling)).toBeUndefined();
    expect(compareAuthors(authors('Zhang, Aston', 'others'), ['Li, Mu', 'Zhang, Aston'], spelling)).toBeDefined();
  });

  test('too many and too few are told with their number', () => {
    expect(compareAuthors(authors('Li, Mu'), ['Li, Mu', 'Zhang, Aston'], spelling)).toEqual({
      written: '共 1 位，末位是 Li, Mu',
      registered: '共 2 位，末位是 Zhang, Aston',
    });
    expect(compareAuthors(authors('李, 沐', '张, 三'), ['李, 沐'], spelling)?.written).toBe('共 2 位，末位是 张三');
  });

  test('the team behind its members may be left out', () => {
    const [one, team] = ['Lin, Qing', 'The Example Collaboration'];
    expect(compareAuthors(authors(one), [one, team], spelling)).toBeUndefined();
    expect(compareAuthors([...authors(one), { literal: team }], [one], spelling)).toBeUndefined();
    expect(compareAuthors(authors(one), [one, 'Zhou, Yuan', team], spelling)).toBeDefined();
  });

  test('a team stands for its members when the registry names it', () => {
    const team = authors('Gemini Team, Google').map(() => ({ literal: 'Gemini Team, Google' }));
    expect(compareAuthors(team, ['Gemini Team', 'Anil, Rohan', 'Borgeaud, Sebastian'], spelling)).toBeUndefined();
    expect(compareAuthors(team, ['Anil, Rohan', 'Borgeaud, Sebastian'], spelling)).toBeDefined();
  });
});

const SAME_CONTAINERS: readonly Pair[] = [
  ['Journal of Machine Learning Research', 'J. Mach. Learn. Res.'],
  ['Journal of Machine Learning Research', 'JMLR'],
  ['The Lancet', 'Lancet'],
  ['Proceedings of the National Academy of Sciences', 'PNAS'],
  ['Physical Review Letters', 'Phys. Rev. Lett.'],
  [
    'IEEE Transactions on Pattern Analysis & Machine Intelligence',
    'IEEE Transactions on Pattern Analysis and Machine Intelligence',
  ],
  ['IEEE Trans. Pattern Anal. Mach. Intell.', 'IEEE Transactions on Pattern Analysis and Machine Intelligence'],
  ['Communications of the ACM', 'Commun. ACM'],
  ['Annals of Mathematics', 'Ann. of Math.'],
  ['软件学报', '軟件學報'],
  ['《计算机学报》', '计算机学报'],
  ['Nature', 'nature'],
];

const OTHER_CONTAINERS: readonly Pair[] = [
  ['Nature', 'Science'],
  ['Nature', 'Nature Medicine'],
  ['Neural Computation', 'Neural Networks'],
  ['Journal of Machine Learning Research', 'Machine Learning'],
  ['软件学报', '计算机学报'],
  ['Physical Review Letters', 'Physical Review A'],
];

test.each(SAME_CONTAINERS)('journal %s = %s', (written, registered) => {
  expect(containersAgree([written], [registered], { loose: false, spelling })).toBe(true);
  expect(containersAgree([registered], [written], { loose: false, spelling })).toBe(true);
});

test.each(OTHER_CONTAINERS)('journal %s ≠ %s', (written, registered) => {
  expect(containersAgree([written], [registered], { loose: false, spelling })).toBe(false);
});

const SAME_CONFERENCES: readonly Pair[] = [
  [
    'Advances in Neural Information Processing Systems',
    'Proceedings of the 31st International Conference on Neural Information Processing Systems',
  ],
  ['Advances in Neural Information Processing Systems 30', 'NIPS'],
  ['NeurIPS', 'Advances in Neural Information Processing Systems'],
  ['CVPR', '2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)'],
  [
    'Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition',
    '2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)',
  ],
  ['EMNLP', 'Proceedings of the 2014 Conference on Empirical Methods in Natural Language Processing (EMNLP)'],
  [
    'International Conference on Machine Learning',
    'Proceedings of the 37th International Conference on Machine Learning',
  ],
  ['Computer Vision – ECCV 2014', 'Computer Vision -- ECCV 2014'],
  ['第十届全国机器学习会议论文集', '第十届全国机器学习会议'],
];

const OTHER_CONFERENCES: readonly Pair[] = [
  ['International Conference on Machine Learning', 'International Conference on Computer Vision'],
  ['CVPR', 'Proceedings of the 37th International Conference on Machine Learning'],
  [
    'Advances in Neural Information Processing Systems',
    'Proceedings of the AAAI Conference on Artificial Intelligence',
  ],
];

test.each(SAME_CONFERENCES)('conference %s = %s', (written, registered) => {
  expect(containersAgree([written], [registered], { loose: true, spelling })).toBe(true);
});

test.each(OTHER_CONFERENCES)('conference %s ≠ %s', (written, registered) => {
  expect(containersAgree([written], [registered], { loose: true, spelling })).toBe(false);
});

test('a journal and its translated name are not compared', () => {
  expect(containersAgree(['软件学报'], ['Journal of Software'], { loose: false, spelling })).toBeUndefined();
});

test.each([
  ['35-41', '35–41'],
  ['35--41', '35-41'],
  ['35~41', '35-41'],
  ['1735-80', '1735-1780'],
  ['pp. 35-41', '35-41'],
  ['第35-41页', '35-41'],
  ['35', '35-41'],
  ['201-218', '0201-0218'],
  ['S12-S15', 'S12-15'],
  ['e0123456', 'E0123456'],
  ['9:1-9:24', '1-24'],
  ['35-41, 60', '35-41'],
  ['xii-xiv', 'XII-XIV'],
])('pages %s = %s', (written, registered) => {
  expect(pagesAgree(written, registered)).toBe(true);
  expect(pagesAgree(registered, written)).toBe(true);
});

test.each([
  ['35-41', '35-42'],
  ['35-41', '53-41'],
  ['35', '36'],
  ['e0123456', 'e0123457'],
  ['1735-80', '1735-1790'],
  ['9:1-9:24', '8:1-8:24'],
])('pages %s ≠ %s', (written, registered) => {
  expect(pagesAgree(written, registered)).toBe(false);
});

test.each([
  ['12', 'Vol. 12', true],
  ['12', '012', true],
  ['XII', '12', true],
  ['第12卷', '12', true],
  ['3-4', '3–4', true],
  ['3/4', '3-4', true],
  ['Suppl 1', 'suppl. 1', true],
  ['12', '21', false],
  ['3', '3-4', false],
])('number %s and %s: %s', (written, registered, same) => {
  expect(numbersAgree(written, registered)).toBe(same);
});

test('a year may be any that the registry knows, and of a preprint any between its versions', () => {
  expect(yearsAgree(2017, ['2018-01-02', '2017-12'], false)).toBe(true);
  expect(yearsAgree(2016, ['2018-01-02', '2017-12'], false)).toBe(false);
  expect(yearsAgree(2019, ['2017-06-12', '2023-08-02'], true)).toBe(true);
  expect(yearsAgree(2019, ['2017-06-12', '2023-08-02'], false)).toBe(false);
  expect(yearsAgree(2024, ['2017-06-12', '2023-08-02'], true)).toBe(false);
});

test('folding leaves letters and digits of every script, and nothing hostile takes long', () => {
  expect(foldText('がん と 한국어')).toBe('がんと한국어');
  expect(foldText('<b>不</b> & &#x4e2d;')).toBe('不and中');
  expect(stripMarkup('a &lt;i&gt;b&lt;/i&gt; c')).toBe('a b c');
  const blanks = `1${' '.repeat(1_000_000)}2`;
  expect(pagesAgree(blanks, blanks)).toBe(true);
  expect(numbersAgree(blanks, blanks)).toBe(true);
  const names = Array.from({ length: 50_000 }, (_, index) => `${'a '.repeat(100)}${index}`);
  expect(
    compareAuthors(
      names.map((literal) => ({ literal })),
      names,
      spelling,
    ),
  ).toBeUndefined();
  expect(titlesAgree(['x'], names, apart)).toBe(false);
  for (const text of [
    '<'.repeat(100_000),
    '&'.repeat(100_000),
    '('.repeat(100_000),
    `${'a'.repeat(1000)}: `.repeat(100),
    '\\text'.repeat(20_000),
  ]) {
    expect(foldText(text).length).toBeLessThan(7_000);
    expect(titlesAgree([text], [text], apart)).toBe(true);
    expect(containersAgree([text], [`${text}b`], { loose: true, spelling })).toBeTypeOf('boolean');
    expect(pagesAgree(text, text)).toBe(true);
    expect(differ(text, text)).toBeUndefined();
  }
});
