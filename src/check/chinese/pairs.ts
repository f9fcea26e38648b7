// A copy's text → its brackets and quotes: which belong together, and which are alone.

/** A bracket or quotation mark by its offset. */
export type Mark = { readonly mark: string; readonly at: number };

export type Pair = { readonly open: Mark; readonly close: Mark };

export type Pairing = {
  /** By their closing marks. */
  readonly pairs: readonly Pair[];
  /** Without a partner, in the order of the text. */
  readonly lone: readonly Mark[];
};

/** Opening mark → its closing one. Round brackets pair whatever their width. */
const CLOSING: ReadonlyMap<string, string> = new Map(
  ['“”', '‘’', '（）', '()', '《》', '〈〉', '「」', '『』', '【】', '〔〕'].map(([open = '', close = '']) => [
    open,
    close,
  ]),
);
const CLOSERS = new Set(CLOSING.values());
const SAME_WIDTH: ReadonlyMap<string, string> = new Map([['）', ')']]);
/** An interval, whose brackets need not match, or one mark. */
const MARKS = /[（(［[][-−]?[\d.∞a-z]+[，,] ?[-−+]?[\d.∞a-z]+[）)］\]]|[“”‘’（）()《》〈〉「」『』【】〔〕]/g;

export function pairMarks(text: string): Pairing {
  const pairs: Pair[] = [];
  const lone: Mark[] = [];
  const open: Mark[] = [];
  const waiting = new Map<string, number>();
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    if (mark.length > 1 || isApostrophe(text, at)) continue;
    const partner = CLOSING.get(mark);
    if (partner) {
      open.push({ mark, at });
      count(waiting, kindOf(partner), 1);
    } else if (waiting.get(kindOf(mark))) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(waiting, kindOf(CLOSING.get(last.mark) ?? ''), -1);
        const isPartner = kindOf(CLOSING.get(last.mark) ?? '') === kindOf(mark);
        if (isPartner) pairs.push({ open: last, close: { mark, at } });
        else lone.push(last);
        if (isPartner) break;
      }
    } else lone.push({ mark, at });
  }
  return { pairs, lone: [...lone, ...open].sort((a, b) => a.at - b.at) };
}

export function isClosing({ mark }: Mark): boolean {
  return CLOSERS.has(mark);
}

const kindOf = (closing: string): string => SAME_WIDTH.get(closing) ?? closing;

function count(counts: Map<string, number>, mark: string, by: number): void {
  counts.set(mark, (counts.get(mark) ?? 0) + by);
}

/** It’s, students’: of ’ behind a Latin letter. A quotation may end there too, but only before what is no letter. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z0-9]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
}
