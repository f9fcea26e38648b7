// Half-width points in Chinese text. Math, code and citations take the points of the sentence they stand in.
import { isHan } from '../../model/characters.ts';
import {
  isChineseAt,
  isChineseBefore,
  isLineEnd,
  isNeutral,
  isPause,
  skipBlanks,
  skipBlanksBefore,
  takeBefore,
  withBlanks,
} from '../chinese/characters.ts';
import { type Copy, STAND_IN } from '../chinese/copy.ts';
import { chineseFinder, endsAbbreviation } from '../chinese/language.ts';
import { rendersName } from '../chinese/rendering.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhPunctFullwidth: Rule = {
  id: 'zh-punct-fullwidth',
  severity: 'warning',
  summary: '中文里用了半角标点',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findHalfWidth),
};

const FULL_WIDTH: ReadonlyMap<string, string> = new Map(
  [',，', ';；', ':：', '?？', '!！', '.。'].map(([a = '', b = '']) => [a, b]),
);

/** A point with what stands beside it, blanks passed over. */
type Point = {
  readonly text: string;
  readonly at: number;
  /** Behind what precedes, and at what follows. */
  readonly left: number;
  readonly right: number;
  readonly before: string;
  readonly after: string;
  readonly isChinese: (offset: number) => boolean;
};

function* findHalfWidth(copy: Copy): Generator<Slip> {
  const { text } = copy;
  const isChinese = chineseFinder(text);
  for (const { 0: mark, index: at } of text.matchAll(/[,;:?!.]/g)) {
    const [left, right] = [skipBlanksBefore(text, at), skipBlanks(text, at + 1)];
    const point = { text, at, left, right, before: text.charAt(left - 1), after: text.charAt(right), isChinese };
    if (isNameDot(point)) {
      const hint = '译名里用间隔号“·”，句子末尾用“。”。';
      yield { start: at, end: at + 1, message: '汉字之间有半角的“.”', hint };
    } else if (isMisplaced(mark, point)) {
      const full = FULL_WIDTH.get(mark) ?? mark;
      const range = withBlanks(copy, at, at + 1);
      const changes = [{ ...range, end: isLineEnd(point.after) ? at + 1 : range.end, text: full }];
      yield { start: at, end: at + 1, message: `中文里有半角的“${mark}”`, hint: `改为“${full}”。`, changes };
    }
  }
}

function isMisplaced(mark: string, point: Point): boolean {
  if (mark === '.') return isFullStop(point);
  if (mark === '?' || mark === '!') return isOutcry(mark, point);
  return isInnerPoint(mark, point);
}

/** Commas, semicolons, colons; not in 1,024, 3:4, 12:30, `$a$:$b$`, std::move, C:\. */
function isInnerPoint(mark: string, { text, at, left, right, before, after, isChinese }: Point): boolean {
  const [previous, next] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (/[0-9]/.test(previous) && /[0-9]/.test(next)) return false;
  if (mark === ':' && (/[:/\\]/.test(next) || previous === ':' || (isTerm(previous) && isTerm(next)))) return false;
  if (isChineseBefore(text, left) || isChineseAt(text, right)) return true;
  return (isNeutral(before) || isNeutral(after)) && isChinese(at);
}

/** What a ratio has on its sides. */
const isTerm = (character: string): boolean => /[0-9]/.test(character) || character === STAND_IN.formula;

/** Names that end with an exclamation mark. */
const SHOUTED = /\b(?:Yahoo|Jeopardy)$/;

/** Not n!, `!=`, Yahoo!, nor a mark that stands by itself as what is talked about. */
function isOutcry(mark: string, { text, at, left, right, before, after, isChinese }: Point): boolean {
  if (text[at + 1] === '=' || (left < at && right > at + 1)) return false;
  if (isChineseBefore(text, left)) return true;
  const isWord =
    mark === '?' || (/[A-Za-z]{2}$/.test(takeBefore(text, left, 2)) && !SHOUTED.test(takeBefore(text, left, 12)));
  if (isNeutral(before)) return (mark === '?' || before !== STAND_IN.formula) && isChinese(at) && !/\w/.test(after);
  if (!isWord || left < at) return false;
  return (isChineseAt(text, right) || isLineEnd(after)) && endsChinese(text, left);
}

/** What begins a sentence, and is no decimal behind its point. */
const NEXT_NUMBER = /^(?:\d+\.\d|(?:1[89]|20)\d\d年)/;

/** Not 3.14, .NET, Node.js, et al., an ellipsis, nor the point of a numbered step. */
function isFullStop({ text, at, left, right, before, after, isChinese }: Point): boolean {
  const next = text.charAt(at + 1);
  if (isHan(text.charAt(at - 1)) && NEXT_NUMBER.test(text.slice(at + 1, at + 12))) return true;
  if (left < at || /[\w./\\]/.test(next) || text[at - 1] === '.' || before === '') return false;
  if (isChineseBefore(text, at)) return true;
  const isFollowed = isLineEnd(after) || isHan(after) || isChineseAt(text, right);
  if (isNeutral(before)) return isFollowed && !isNeutral(next) && isChinese(at);
  if (endsAbbreviation(text, at)) return false;
  if (!isLineEnd(after) && (!/[A-Za-z%)]/.test(before) || !isChineseAt(text, right) || isPause(next))) return false;
  return endsChinese(text, at);
}

/** Whether what ends at `offset` is Chinese but for a last name or number. */
function endsChinese(text: string, offset: number): boolean {
  const latin = /[\w%+#.'’() -]*$/.exec(takeBefore(text, offset, 60))?.[0] ?? '';
  const before = text.charAt(offset - latin.length - 1);
  const isFew = latin.trim().split(' ').length <= 3;
  return isFew && (isChineseBefore(text, offset - latin.length) || isPause(before));
}

function isNameDot({ text, at, left, right }: Point): boolean {
  if (text[at] !== '.' || left !== at || right !== at + 1) return false;
  const around = takeBefore(text, at, 2) + text.slice(at + 1, at + 3);
  return around.length === 4 && rendersName(around);
}
