// Text as records and registries write it → what is left when case, accents, width, punctuation and markup do not count.

/** No field of a real work is longer; what comes after it is not compared. */
const MAX_LENGTH = 2_000;

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega';
/** Letters without a decomposition, and Greek ones as TeX names them. */
const LETTERS = new Map<string, string>([
  ...GREEK.split(' ').map((name, index): [string, string] => [[...'αβγδεζηθικλμνξοπρστυφχψω'][index] ?? '', name]),
  ['ς', 'sigma'],
  ...'ø=o ł=l đ=d ð=d þ=th ß=ss æ=ae œ=oe ı=i ħ=h ŋ=n'.split(' ').map((pair) => pair.split('=') as [string, string]),
]);
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

const ENTITIES = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' }),
);

/** The same thing said a second time, for programs that do not read the first. */
const ALTERNATIVE = /<((?:jats:|mml:)?(?:tex-math|annotation))\b[^<>]*>[^<]*<\/\1>/gi;
const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->/gi;
/** TeX that changes how a text looks, not what it says. */
const TEX_STYLE = /\\(?:text(?:it|bf|rm|sc|tt|sf)?|emph|math(?:rm|bf|it|cal|bb|sf|tt)|it|bf|rm|em|sc|tt|sf)(?![a-z])/gi;

/** Without tags of HTML, JATS and MathML and with the characters that entities stand for. */
export function stripMarkup(text: string): string {
  const short = text.slice(0, MAX_LENGTH);
  return (/[<&]/.test(short) ? takeMarkup(short) : short).replace(/\s+/g, ' ').trim();
}

function takeMarkup(text: string): string {
  const plain = decodeEntities(decodeEntities(text));
  const once = /<(?:mml:)?math\b/i.test(plain) ? plain.replace(ALTERNATIVE, '') : plain;
  return once.replace(TAG, '');
}

/** Nothing that needs more than lower case: most names and many titles. */
const PLAIN = /^[\w .,:;'()?!-]*$/;

/** Lower-case letters and digits only, in words: `Schrödinger’s <i>Cat</i>` → `schrodingers cat`. */
export function foldWords(text: string): string[] {
  const short = text.slice(0, MAX_LENGTH);
  const folded = PLAIN.test(short) ? short.toLowerCase() : foldLetters(short);
  return folded
    .replace(/['’ʼ`\\{}$]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

function foldLetters(text: string): string {
  return (
    stripMarkup(text)
      .replace(TEX_STYLE, '')
      .replace(/&/g, ' and ')
      .normalize('NFKD')
      .toLowerCase()
      // Accents of Latin, Greek and Cyrillic; those of other scripts make other letters.
      .replace(/[\u0300-\u036f]/g, '')
      .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? '')
      .normalize('NFC')
  );
}

/** {@link foldWords} without the blanks between: `pre-training` and `pretraining` are the same. */
export function foldText(text: string): string {
  return foldWords(text).join('');
}

/** Whether the text is written in letters other than Latin; a few of them in a Latin text do not count. */
export function isForeignScript(text: string): boolean {
  if (PLAIN.test(text)) return false;
  const foreign = text.match(/[[\p{L}]--[\p{Script=Latin}\p{Script=Greek}]]/gv)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return foreign > 0 && 3 * foreign >= latin;
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x?)?([0-9a-z]{1,8});/gi, (whole: string, mark: string | undefined, name: string) => {
    if (mark === undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const point = mark === '#' ? Number(name) : Number.parseInt(name, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
