// Han characters → how readers may also type them: their pinyin, and the traditional and variant forms of the same characters. The
// dictionaries stay here: a site ships only what its own text needs.

/** What is loaded once and serves every book. */
export type Spelling = {
  /** Syllables of the Han characters of a text, in order, separated by blanks; `?` where none is known. */
  readonly spell: (text: string) => string;
  /** Every variant → the form it is compared as. */
  readonly variants: ReadonlyMap<string, string>;
};

/** Titles and terms are shorter; what is longer is no title that anybody would type. */
const MAX_SPELLED = 200;

export async function loadSpelling(): Promise<Spelling> {
  const [{ pinyin }, traditional, taiwan, hongKong] = await Promise.all([
    import('pinyin-pro'),
    import('opencc-js/dict/TSCharacters'),
    import('opencc-js/dict/TWVariantsRev'),
    import('opencc-js/dict/HKVariantsRev'),
  ]);
  const simplified = readDictionary(traditional.default);
  const regional = [taiwan, hongKong].flatMap((dictionary) => [...readDictionary(dictionary.default)]);
  // 台 becomes 臺 for one dictionary, and 臺 台 for the other, which has the last word.
  const steps = new Map([...regional.filter(([from, to]) => simplified.get(to) !== from), ...simplified]);
  const variants = new Map([...steps.keys()].map((from) => [from, follow(steps, from)]));
  const spell = (text: string) =>
    pinyin(text.slice(0, MAX_SPELLED), { toneType: 'none', type: 'all', v: true })
      .filter(({ origin }) => /\p{Script=Han}/u.test(origin))
      .map(({ isZh, pinyin: syllable }) => (isZh && /^[a-z]+$/.test(syllable) ? syllable : '?'))
      .join(' ');
  return { spell, variants };
}

/** 裡 becomes 裏 and that 里: what is compared is the last of them. */
function follow(steps: ReadonlyMap<string, string>, from: string): string {
  const passed = new Set([from]);
  let last = from;
  for (let next = steps.get(last); next !== undefined && !passed.has(next); next = steps.get(last)) {
    passed.add(next);
    last = next;
  }
  return last;
}

/** Of several forms the first that is another character. */
function readDictionary(entries: string): Map<string, string> {
  const pairs = entries.split('|').flatMap((entry): [string, string][] => {
    const [from = '', ...forms] = entry.split(' ');
    const to = forms.find((form) => form !== from);
    return to === undefined ? [] : [[from, to]];
  });
  return new Map(pairs);
}

/** Pairs of characters, for `readVariants`: those that a text holds, or whose usual form it holds. */
export function selectVariants(variants: Spelling['variants'], text: string): string {
  const present = new Set(text);
  return [...variants]
    .filter(([from, to]) => present.has(from) || present.has(to))
    .map((pair) => pair.join(''))
    .join('');
}
