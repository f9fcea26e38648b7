// Whether two titles name the same work: without subtitle, status marks, brackets at the end; traditional characters as simplified ones.
import { foldText, foldWords, isForeignScript, stripMarkup } from '../fold.ts';
import type { Spelling } from '../spelling.ts';

/** What publishers put before or behind the title of a work that was taken back. */
const STATUS_MARK =
  /^\W*(?:(?:retracted|withdrawn|removed|temporary removal|expression of concern)(?: article| paper| chapter)?\s*[:\]）)—–-]+|[【[（(]?(?:已?撤稿|已?撤回)[】\]）)：:]+)\s*|[\s([]+(?:retracted|withdrawn)(?: article| paper| chapter)?[\s)\]]*$/iu;

const SUBTITLE = /\s*(?:[:：?？!！]|——|—|–|\s-{1,2}\s|\.\s|=)\s*/u;
const LAST_BRACKET = /\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|【[^【】]*】)\s*$/u;

/** Shorter main titles are too common to stand for the whole, unless the authors are the same. */
const [MIN_WORDS, MIN_HAN] = [2, 4];

/** No work has more titles. */
const MAX_FORMS = 10;

type Circumstances = {
  readonly spelling: Spelling;
  /** Then a main title of one word may stand for the whole. */
  readonly sameAuthors?: boolean;
};

/** Undefined where nothing can be compared: a Chinese title and its translation. */
export function titlesAgree(
  written: readonly string[],
  registered: readonly string[],
  circumstances: Circumstances,
): boolean | undefined {
  const forms = registered.slice(0, MAX_FORMS);
  const pairs = written.flatMap((one) => forms.map((other) => sameTitle(one, other, circumstances)));
  if (pairs.includes(true)) return true;
  return pairs.includes(false) ? false : undefined;
}

/** Whether a registry's title itself says that the work was taken back, and how. */
export function readStatusMark(title: string): 'retraction' | 'withdrawal' | undefined {
  const mark = STATUS_MARK.exec(stripMarkup(title))?.[0];
  if (mark === undefined || /concern|temporary/i.test(mark)) return undefined;
  return /withdrawn|撤回/i.test(mark) ? 'withdrawal' : 'retraction';
}

function sameTitle(
  written: string,
  registered: string,
  { spelling, sameAuthors = false }: Circumstances,
): boolean | undefined {
  const [one, other] = [clean(written), clean(registered)];
  if (meet(one, other, sameAuthors)) return true;
  if (isForeignScript(one) !== isForeignScript(other)) return undefined;
  return isForeignScript(one) && meet(spelling.simplify(one), spelling.simplify(other), sameAuthors);
}

function clean(title: string): string {
  return stripMarkup(title)
    .replace(STATUS_MARK, '')
    .replace(/[*†‡§¶\d]?$/u, (mark) => (/\d/.test(mark) ? mark : ''));
}

/** One side may lack its subtitle or what stands in brackets, not both: `A: B` and `A: C` are two works. */
function meet(one: string, other: string, sameAuthors: boolean): boolean {
  const [whole, wholeOther] = [foldText(one), foldText(other)];
  if (whole === '' || wholeOther === '') return one.trim() === other.trim();
  if (whole === wholeOther) return true;
  const stands = (title: string) => sameAuthors || isTelling(title);
  return (
    shorten(one).filter(stands).map(foldText).includes(wholeOther) ||
    shorten(other).filter(stands).map(foldText).includes(whole)
  );
}

function shorten(title: string): string[] {
  const unbracketed = title.replace(LAST_BRACKET, '');
  const halves = unbracketed.split(SUBTITLE);
  const mains = halves.slice(1).map((_, index) => halves.slice(0, index + 1).join(' '));
  const parallel = title.includes('=') ? title.split('=') : [];
  return [unbracketed, ...mains, ...parallel];
}

function isTelling(title: string): boolean {
  return foldWords(title).length >= MIN_WORDS || (isForeignScript(title) && foldText(title).length >= MIN_HAN);
}
