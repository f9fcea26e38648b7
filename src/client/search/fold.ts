// Text → the text that is compared: letters without case, width, accent or traditional form; blanks only between Latin words; no hyphen
// inside a word. What is indexed, what is asked and what a page shows pass through the same folding. Runs in the browser and in Node.

export type Folded = {
  readonly text: string;
  /** Of each unit of `text`, where the characters it stands for begin and end in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

export type Fold = (text: string) => Folded;

/** Marks that readers type one for the other. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['"', '“”„‟「」『』〝〞'],
  ["'", '‘’‛'],
  ['-', '‐‑‒–−'],
  ['—', '―'],
  ['σ', 'ς'],
  ['·', '•‧・⋅∙'],
  ['...', '⋯'],
  // What the index adds to the text of formulas, for the eye.
  ['', '∕√ˆ'],
];

/** Signs without width; and the invisible operators of MathML. */
const INVISIBLE = /\p{Cf}|\p{VS}/u;
const ACCENTS = /[\u0300-\u036f\u20d0-\u20f0]/g;

/** `variants`: a traditional or variant character → the one it is compared as. */
export function createFold(variants: ReadonlyMap<string, string>): Fold {
  const alike = new Map(ALIKE.flatMap(([to, marks]) => [...marks].map((mark) => [mark, to] as const)));
  const known = new Map<string, string>();
  const foldCharacter = (character: string): string => {
    if (INVISIBLE.test(character)) return '';
    const plain = character.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
    return [...plain].map((part) => alike.get(part) ?? variants.get(part) ?? part).join('');
  };
  const lookUp = (character: string): string => {
    const folded = known.get(character) ?? foldCharacter(character);
    known.set(character, folded);
    return folded;
  };
  return (text) => foldText(text, lookUp);
}

/** Linear: what was folded so far is looked at three units back and no further. */
function foldText(text: string, lookUp: (character: string) => string): Folded {
  const units: string[] = [];
  const [starts, ends]: [number[], number[]] = [[], []];
  const add = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  let [offset, blank] = [0, -1];
  for (const character of text) {
    const end = offset + character.length;
    const folded = lookUp(character);
    for (let index = 0; index < folded.length; index++) {
      const unit = folded.charAt(index);
      if (isBlank(unit)) {
        if (blank < 0) blank = offset;
        continue;
      }
      if (blank >= 0 && isLatin(units.at(-1)) && isLatin(unit)) add(' ', blank, offset);
      else if (endsWithHyphen(units, unit)) for (const list of [units, starts, ends]) list.pop();
      blank = -1;
      add(unit, offset, end);
    }
    offset = end;
  }
  return { text: units.join(''), starts, ends };
}

function isBlank(unit: string): boolean {
  return /\s/.test(unit);
}

function isLatin(unit = ''): boolean {
  return /[a-z0-9]/.test(unit);
}

/** A hyphen that `next` makes one of a word: pre-training is pretraining and GPT-3 is GPT3, but A-1 and x-1 keep theirs. */
function endsWithHyphen(units: readonly string[], next: string): boolean {
  if (units.at(-1) !== '-' || !/[a-z]/.test(units.at(-2) ?? '')) return false;
  return /[a-z]/.test(next) || (/[0-9]/.test(next) && /[a-z]/.test(units.at(-3) ?? ''));
}
