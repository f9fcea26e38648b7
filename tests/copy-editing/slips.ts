// One slip of each kind that an author makes: what is right, and what is written instead. Drawn from the conventions, not from the rules.

/** What of a page holds it: words of a paragraph, TeX, a heading's or a figure's title. */
export type SlipPlace = 'words' | 'formula' | 'heading' | 'caption';

export type Slip = {
  readonly kind: string;
  readonly place: SlipPlace;
  /** The rule that must find it. */
  readonly rule: string;
  readonly right: RegExp;
  readonly wrong: (right: string) => string;
};

const HALF_WIDTH = new Map(['，,', '。.', '：:', '；;', '？?', '！!'].map(([full = '', half = '']) => [full, half]));
const LOOK_ALIKES = new Map([
  ['阈值', '阀值'],
  ['即使', '既使'],
  ['部署', '布署'],
  ['账户', '帐户'],
  ['部分', '部份'],
  ['迭代', '叠代'],
  ['松弛', '松驰'],
]);
const NAMES = new Map([
  ['GitHub', 'Github'],
  ['PyTorch', 'Pytorch'],
  ['ImageNet', 'Imagenet'],
  ['神经网络', '神经网路'],
]);

export const SLIPS: readonly Slip[] = [
  inWords('a half-width comma', 'zh-punct-fullwidth', '(?<=HAN)，(?=HAN)', swap(HALF_WIDTH)),
  inWords('a half-width stop', 'zh-punct-fullwidth', '(?<=HAN)。', swap(HALF_WIDTH)),
  inWords('another half-width mark', 'zh-punct-fullwidth', '(?<=HAN)[：；？！](?=HAN|$)', swap(HALF_WIDTH)),
  inWords('straight quotes', 'zh-quote-straight', '“HAN+”', (text) => `"${text.slice(1, -1)}"`),
  inWords('a quote or bracket alone', 'zh-quote-pair', '(?<=HAN)[”）》](?=HAN)', () => ''),
  inWords('half-width brackets', 'zh-paren-width', '（HAN+）', (text) => `(${text.slice(1, -1)})`),
  inWords('three points', 'zh-ellipsis', '……', () => '...'),
  inWords('half an ellipsis', 'zh-ellipsis', '……', () => '…'),
  inWords('hyphens for a dash', 'zh-dash', '——', () => '--'),
  inWords('half a dash', 'zh-dash', '——', () => '—'),
  inWords('a blank behind a mark', 'zh-space-punct', '(?<=HAN)[，。；：](?=HAN)', (text) => `${text} `),
  inWords('a blank before a mark', 'zh-space-punct', '(?<=HAN)[，。](?=HAN)', (text) => ` ${text}`),
  inWords('blanks beside Latin', 'zh-latin-gap', '(?<=HAN)[A-Za-z]{3,}(?=HAN)', (text) => ` ${text} `),
  inWords('full-width letters or digits', 'zh-fullwidth-alnum', '(?<=HAN)(?:\\d{2,}|[A-Z]{3,})(?=HAN)', widen),
  inWords('an invisible character', 'zh-invisible-char', '(?<=HAN)的(?=HAN)', (text) => `${text}\u200b`),
  inWords('a no-break space', 'zh-invisible-char', '(?<=HAN)了(?=HAN)', (text) => `${text}\u00a0`),
  inWords('a compatibility ideograph', 'zh-invisible-char', '更', () => '\uf901'),
  inWords('a tilde in a range', 'zh-range-mark', '(?<=\\d%?)～(?=\\d)', () => '~'),
  inWords('a hyphen in a range', 'zh-range-mark', '(?<=\\d)～(?=\\d+[个次人])', () => '-'),
  inWords('a blank before a per cent sign', 'zh-percent-space', '(?<=\\d)%', () => ' %'),
  inWords('约 with 左右', 'zh-numeral-mix', '约(?:发出|有|为)?\\d+[份个次]', (text) => `${text}左右`),
  inWords('Han and Arabic digits mixed', 'zh-numeral-mix', '(?<=HAN)15(?=个)', () => '十5'),
  inWords('a year of two digits', 'zh-numeral-mix', '(?<=HAN|，)20(?=0\\d年|\\d\\d年\\d+月)', () => ''),
  inWords('another form of a name or term', 'zh-term-case', `(?<!《)(?:${[...NAMES.keys()].join('|')})`, swap(NAMES)),
  inWords('a word twice', 'zh-repeat', '(?<=HAN)[的了](?=HAN)', (text) => text + text),
  inWords('a mark twice', 'zh-repeat', '(?<=HAN)，(?=HAN)', (text) => text + text),
  inWords('a character for another', 'zh-typo', [...LOOK_ALIKES.keys()].join('|'), swap(LOOK_ALIKES)),
  { kind: 'a mark behind a heading', place: 'heading', ...atEnd('zh-heading-punct') },
  { kind: 'a mark behind a caption', place: 'caption', ...atEnd('zh-caption-punct') },
  {
    kind: 'a full-width mark in a formula',
    place: 'formula',
    rule: 'zh-math-fullwidth',
    right: /(?<!\\)[(,)]/gu,
    wrong: swap(new Map(['(（', ',，', ')）'].map(([half = '', full = '']) => [half, full]))),
  },
];

function inWords(kind: string, rule: string, right: string, wrong: Slip['wrong']): Slip {
  return { kind, place: 'words', rule, right: new RegExp(right.replaceAll('HAN', '\\p{Script=Han}'), 'gu'), wrong };
}

function atEnd(rule: string): Pick<Slip, 'rule' | 'right' | 'wrong'> {
  return { rule, right: /\p{Script=Han}$/gu, wrong: (text) => `${text}。` };
}

function swap(words: ReadonlyMap<string, string>): Slip['wrong'] {
  return (right) => words.get(right) ?? right;
}

function widen(text: string): string {
  return text.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
