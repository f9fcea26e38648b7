// Text of a field → TeX that was left in it, with what it stands for where that is certain. Linear.

/** `meant` is undefined where only the author can say how it reads without TeX. */
export type Leftover = { readonly start: number; readonly end: number; readonly meant?: string };

const ACCENTS = new Map(
  Object.entries({
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '"': '\u0308',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    d: '\u0323',
    b: '\u0331',
    k: '\u0328',
    r: '\u030a',
  }),
);

const LETTERS = new Map(
  Object.entries({
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    aa: 'å',
    AA: 'Å',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    i: 'ı',
    j: 'ȷ',
  }),
);

const SIGNS = new Map(
  Object.entries({ '\\&': '&', '\\%': '%', '\\_': '_', '\\#': '#', '\\$': '$', '``': '“', "''": '”' }),
);

const WORDS = new Map(
  Object.entries({
    textendash: '–',
    textemdash: '—',
    textellipsis: '…',
    ldots: '…',
    dots: '…',
    textquoteright: '’',
    textquoteleft: '‘',
    textregistered: '®',
    texttrademark: '™',
    textcopyright: '©',
  }),
);

/** In this order: what is found first takes the text. */
const PATTERNS: readonly { readonly of: RegExp; readonly read: (match: RegExpExecArray) => string | undefined }[] = [
  { of: /\{?\\(['`^"~=.])\s*\{?\\?([A-Za-z])\}?\}?/y, read: ([, accent = '', letter = '']) => compose(letter, accent) },
  {
    of: /\{?\\([uvHcdbkr])(?:\s+|\s*\{)\\?([A-Za-z])\}?\}?/y,
    read: ([, accent = '', letter = '']) => compose(letter, accent),
  },
  {
    of: /\{?\\(ss|aa|AA|ae|AE|oe|OE|[oOlLij])(?![A-Za-z])(?:\{\}|\s+(?=\p{Ll}))?\}?/uy,
    read: ([, name = '']) => LETTERS.get(name),
  },
  { of: /\\[&%_#$]/y, read: ([sign]) => SIGNS.get(sign) },
  {
    of: /\{?\\(textendash|textemdash|textellipsis|ldots|dots|textquoteright|textquoteleft|textregistered|texttrademark|textcopyright)(?![A-Za-z])(?:\{\})?\}?/y,
    read: ([, name = '']) => WORDS.get(name),
  },
  {
    of: /\\(?:emph|text[a-z]{2,4}|mathr?[a-z]{1,3}|url|uppercase|lowercase)\s*\{([^{}\\$]{0,200})\}/y,
    read: ([, inner]) => inner,
  },
  { of: /\$([A-Za-z])\$/y, read: ([, letter]) => letter },
  { of: /\$(?=[^\s$])(?:[^$\\]|\\.){0,100}?[\\^_](?:[^$\\]|\\.){0,100}?(?<!\s)\$(?!\d)/y, read: () => undefined },
  { of: /\$[A-Za-z]\([A-Za-z\d, ]{1,20}\)\$/y, read: ([whole]) => whole.slice(1, -1) },
  { of: /\{([\p{L}\d][^{}\\$,=<>|"]{0,80})\}/uy, read: ([, inner = '']) => inner },
  { of: /``/y, read: ([sign]) => SIGNS.get(sign) },
];

const STARTS = /[\\{$`'~-]/g;

/** `isName`: in names `~` ties, and nothing else. */
export function findLeftovers(text: string, isName: boolean): Leftover[] {
  const found: Leftover[] = [];
  if (!/[\\{$`~]|--/.test(text)) return found;
  const isQuoted = text.includes('``');
  for (const { index } of text.matchAll(STARTS)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const tie = isName ? readTie(text, index) : undefined;
    const quote = isQuoted ? readQuote(text, index) : undefined;
    const leftover = readLeftover(text, index) ?? tie ?? quote ?? readDash(text, index);
    if (leftover) found.push(leftover);
  }
  return found;
}

function readLeftover(text: string, at: number): Leftover | undefined {
  for (const { of, read } of PATTERNS) {
    of.lastIndex = at;
    const match = of.exec(text);
    if (!match || !isLeftover(text, match)) continue;
    const meant = read(match);
    return { start: at, end: at + match[0].length, ...(meant === undefined ? {} : { meant }) };
  }
  return undefined;
}

/** Braces protect capitals; around other words, or a letter that stands alone as in {P} S {Q}, they may be what the title means. */
function isLeftover(text: string, { 0: whole, 1: inner = '', index }: RegExpExecArray): boolean {
  if (!/^\{[^\\]/.test(whole)) return true;
  const isInWord = /[\p{L}\d]/u.test(text.charAt(index - 1)) || /[\p{L}\d-]/u.test(text.charAt(index + whole.length));
  return /\p{Lu}/u.test(inner) && (inner.length > 1 || isInWord);
}

function readTie(text: string, at: number): Leftover | undefined {
  const isTie = text[at] === '~' && /[\p{L}.]/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
  return isTie ? { start: at, end: at + 1, meant: ' ' } : undefined;
}

/** `--` and `---` between words or numbers; options of programs begin with them, C-- and i-- end with them. */
function readDash(text: string, at: number): Leftover | undefined {
  const dashes = /^-{2,3}(?!-)/.exec(text.slice(at, at + 4))?.[0];
  if (dashes === undefined) return undefined;
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.charAt(at + dashes.length)];
  const isSet = /\s$/.test(before) ? /^\s/.test(after) : /[^\s-]$/.test(before) && /^[\p{L}\p{N}\s]/u.test(after);
  const isOperator = /(?:^|[^\p{L}\p{N}])\p{L}$/u.test(before) && !/^\p{L}/u.test(after);
  if (!isSet || isOperator) return undefined;
  const isChinese = WIDE.test(before) || WIDE.test(after);
  return { start: at, end: at + dashes.length, meant: isChinese ? '——' : dashes.length === 2 ? '–' : '—' };
}

/** Han and full-width marks; quotes beside a dash are those of a Chinese title. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e]/u;

/** Two apostrophes close what two graves opened. */
function readQuote(text: string, at: number): Leftover | undefined {
  return text.startsWith("''", at) ? { start: at, end: at + 2, meant: '”' } : undefined;
}

/** The dotless i and j are for accents only. */
function compose(letter: string, accent: string): string {
  return (letter + (ACCENTS.get(accent) ?? '')).normalize('NFC');
}
