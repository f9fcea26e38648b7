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
    if (!match || !isLeftover(match)) continue;
    const meant = read(match);
    return { start: at, end: at + match[0].length, ...(meant === undefined ? {} : { meant }) };
  }
  return undefined;
}

/** Braces protect capitals; around other words they may be what the title means. */
function isLeftover({ 0: whole, 1: inner = '' }: RegExpExecArray): boolean {
  return !/^\{[^\\]/.test(whole) || /\p{Lu}/u.test(inner);
}

function readTie(text: string, at: number): Leftover | undefined {
  const isTie = text[at] === '~' && /[\p{L}.]/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
  return isTie ? { start: at, end: at + 1, meant: ' ' } : undefined;
}

/** `--` and `---` between words or numbers; options of programs begin with them. */
function readDash(text: string, at: number): Leftover | undefined {
  const dashes = /^-{2,3}(?!-)/.exec(text.slice(at, at + 4))?.[0];
  const before = text.charAt(at - 1);
  const after = text.charAt(at + (dashes?.length ?? 0));
  if (
    dashes === undefined ||
    before === '' ||
    before === '-' ||
    after === '' ||
    (/\s/.test(before) && /[\w]/.test(after))
  )
    return undefined;
  return { start: at, end: at + dashes.length, meant: dashes.length === 2 ? '–' : '—' };
}

/** Two apostrophes close what two graves opened. */
function readQuote(text: string, at: number): Leftover | undefined {
  return text.startsWith("''", at) ? { start: at, end: at + 2, meant: '”' } : undefined;
}

/** The dotless i and j are for accents only. */
function compose(letter: string, accent: string): string {
  return (letter + (ACCENTS.get(accent) ?? '')).normalize('NFC');
}
