// Text → the places where it was read in a wrong encoding, with what stood there where that is certain. Linear.

/** `meant` is undefined where nobody can know. */
export type Garbled = { readonly start: number; readonly end: number; readonly meant?: string };

/** Windows-1252 below U+00A0, as characters; others in that range are C1 controls and stand for themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...WINDOWS].map((character, index) => [character, 0x80 + index]));
/** What may stand behind a letter with an accent in text that was read right. */
const PLAUSIBLE_AFTER = /^[’”“‘»›…–—™®°ºª²³·\u00a0!?.,;:]$/;

/** First bytes of a sequence in UTF-8, and the least that one of a length stands for. */
const LENGTHS = [
  { from: 0xc2, to: 0xe0, length: 2 },
  { from: 0xe0, to: 0xf0, length: 3 },
  { from: 0xf0, to: 0xf5, length: 4 },
];
const LEAST = [0, 0, 0xa0, 0x800, 0x1_0000];

const NEVER = /\ufffd+|锟斤拷|[\ue000-\uf8ff]+/gu;
/** Whatever garbled text holds one of; most text holds none. */
const SUSPECT = /[\u0080-\u00ff€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ\ue000-\uf8ff\ufffd锟]/;
const HIGH = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g;

export function findGarbled(text: string): Garbled[] {
  if (!SUSPECT.test(text)) return [];
  const never = [...text.matchAll(NEVER)].map(({ 0: part, index }) => ({ start: index, end: index + part.length }));
  const runs = [...text.matchAll(HIGH)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
  const certain = runs.flatMap((run) => readRun(text, run, isCertain));
  // Where one place is garbled, so are those that alone might be right.
  const high = certain.length > 0 ? runs.flatMap((run) => readRun(text, run, () => true)) : [];
  return [...never, ...high].sort((a, b) => a.start - b.start);
}

type Range = { readonly start: number; readonly end: number };
type Judge = (text: string, sequence: Range) => boolean;

/** Chinese text in GBK, bytes that make UTF-8, or controls that Windows shows as marks. */
function readRun(text: string, { start, end }: Range, judge: Judge): Garbled[] {
  const found: Required<Garbled>[] = [];
  for (let at = start; at < end; at++) {
    const sequence = readSequence(text, at, end, judge) ?? readControl(text, at);
    if (!sequence) continue;
    const last = found.at(-1);
    if (last?.end === at) found.splice(-1, 1, { ...last, end: sequence.end, meant: last.meant + sequence.meant });
    else found.push({ start: at, ...sequence });
    at = sequence.end - 1;
  }
  const isWhole = found.length === 1 && found[0]?.start === start && found[0].end === end;
  const gbk = isWhole ? undefined : readGbk(text.slice(start, end));
  return gbk === undefined ? found : [{ start, end, meant: gbk }];
}

type Sequence = { readonly end: number; readonly meant: string };

function readSequence(text: string, at: number, stop: number, judge: Judge): Sequence | undefined {
  const lead = byteOf(text.charAt(at));
  const length = LENGTHS.find(({ from, to }) => lead >= from && lead < to)?.length ?? 0;
  const end = at + length;
  if (length === 0 || end > stop) return undefined;
  const rest = [...text.slice(at + 1, end)].map(byteOf);
  if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const point = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0xff >> (length + 1)));
  if (point < (LEAST[length] ?? 0) || point > 0x10_ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
  const meant = String.fromCodePoint(point);
  return judge(text, { start: at, end }) && /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]/u.test(meant)
    ? { end, meant }
    : undefined;
}

function readControl(text: string, at: number): Sequence | undefined {
  const meant = WINDOWS[text.charCodeAt(at) - 0x80];
  return meant === undefined ? undefined : { end: at + 1, meant };
}

/** An accented letter before a closing quote, a dash or the like is French, Portuguese or German, and no accident. */
function isCertain(text: string, { start: at, end }: Range): boolean {
  if (![...text.slice(at + 1, end)].every((character) => PLAUSIBLE_AFTER.test(character))) return true;
  if (end - at > 2) return false;
  const isInside = /\p{L}/u.test(text.charAt(end));
  return text[at] === 'Ã' ? isInside : text[at] === 'Â' && !/\p{Lu}/u.test(text.charAt(at - 1));
}

function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return BYTES.get(character) ?? (code < 0x100 ? code : 0);
}

/** ÖÐ¹ú: four or more signs of the upper half of Latin-1, not all letters, which are Chinese when read in pairs. */
function readGbk(run: string): string | undefined {
  if (run.length < 4 || run.length % 2 > 0 || !/^[\u00a1-\u00fe]+$/.test(run) || /^\p{L}+$/u.test(run))
    return undefined;
  const meant = new TextDecoder('gbk').decode(Uint8Array.from([...run], (character) => character.charCodeAt(0)));
  return /^\p{Script=Han}+$/u.test(meant) ? meant : undefined;
}
