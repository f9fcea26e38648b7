// Quotation marks around Chinese that are not those of the book: typewriter quotes, and corner brackets among curly quotes or the other way.
import type { BookSettings } from '../../../schemas/book.ts';
import type { Copy } from '../chinese/copy.ts';
import { holdsChinese } from '../chinese/language.ts';
import type { Pair } from '../chinese/pairs.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import { pairStraightQuotes } from '../chinese/straight-quotes.ts';
import { holdsTraditional } from '../chinese/traditional.ts';
import type { Rule } from '../rule.ts';

export const zhQuoteStraight: Rule = {
  id: 'zh-quote-straight',
  severity: 'warning',
  summary: '中文的引号不是本书的形式',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, (copy) => findForeignQuotes(copy, book.settings.quotes)),
};

type Style = BookSettings['quotes'];

/** Outer pair, inner pair. */
const QUOTES: { readonly [Name in Style]: readonly [string, string] } = {
  curly: ['“”', '‘’'],
  corner: ['「」', '『』'],
};
const OTHER: { readonly [Name in Style]: Style } = { curly: 'corner', corner: 'curly' };

function* findForeignQuotes(copy: Copy, style: Style): Generator<Slip> {
  yield* findStraight(copy, style);
  const other = QUOTES[OTHER[style]];
  let quotedEnd = 0;
  for (const pair of copy.pairing.pairs.toSorted((a, b) => a.open.at - b.open.at)) {
    const level = other.findIndex((marks) => marks.startsWith(pair.open.mark));
    const inner = copy.text.slice(pair.open.at + 1, pair.close.at);
    if (level < 0 || pair.open.at < quotedEnd || !holdsChinese(inner)) continue;
    if (style === 'curly' && holdsTraditional(inner)) quotedEnd = pair.close.at;
    else yield describe(pair, QUOTES[style][level] ?? '');
  }
}

function* findStraight({ text, pairing }: Copy, style: Style): Generator<Slip> {
  const { pairs, lone } = pairStraightQuotes(text, pairing.pairs);
  for (const { pair, level } of pairs)
    if (holdsChinese(text.slice(pair.open.at, pair.close.at))) yield describe(pair, QUOTES[style][level]);
  for (const at of lone)
    if (holdsChinese(text.slice(Math.max(0, at - 1), at + 2)))
      yield {
        start: at,
        end: at + 1,
        message: '中文里有直引号，而且不成对',
        hint: `引号成对地写成“${QUOTES[style][0]}”。`,
      };
}

function describe({ open, close }: Pair, marks: string): Slip {
  const changes = [open, close].map(({ at }, index) => ({ start: at, end: at + 1, text: marks.charAt(index) }));
  const message = `中文的引号写成了${open.mark}${close.mark}`;
  return { start: open.at, end: close.at + 1, message, hint: `改为${marks}。`, changes };
}
