// Dashes in Chinese text that are not `——`.
import { isHan } from '../../model/characters.ts';
import {
  isChineseAt,
  isChineseBefore,
  isLineEnd,
  skipBlanks,
  skipBlanksBefore,
  withBlanks,
} from '../chinese/characters.ts';
import { joinsWords } from '../chinese/connectors.ts';
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhDash: Rule = {
  id: 'zh-dash',
  severity: 'warning',
  summary: '破折号不是“——”',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findDashes),
};

function* findDashes(copy: Copy): Generator<Slip> {
  let last = 0;
  for (const { 0: dash, index: start } of copy.text.matchAll(/-{2,}|—+|[―─]+|–/g)) {
    const end = start + dash.length;
    const isInside = last > 0 && start - last < MAX_CLAUSE && !/[。！？]/.test(copy.text.slice(last, start));
    if (dash === '——' || !isDash(copy.text, start, end, isInside)) continue;
    last = end;
    const changes = [{ ...withBlanks(copy, start, end), text: '——' }];
    yield { start, end, message: `破折号写成了“${dash.slice(0, 12)}”`, hint: '改为“——”。', changes };
  }
}

/** What stands between two dashes is no longer. */
const MAX_CLAUSE = 40;

/** Not an option (`--fix`), an arrow, a comment's end, years or places (1949—1956, 北京—上海). */
function isDash(text: string, start: number, end: number, isInside: boolean): boolean {
  const [left, right] = [skipBlanksBefore(text, start), skipBlanks(text, end)];
  const [isBefore, isAfter] = [isChineseBefore(text, left), isChineseAt(text, right)];
  if (text[start] === '-') {
    if (/[<!]/.test(text.charAt(start - 1)) || /[>a-z]/.test(text.charAt(end))) return false;
    const isOption = left < start && right === end && !isAfter;
    return !isOption && (isBefore || isAfter);
  }
  const isEdge = isLineEnd(text.charAt(left - 1)) || isLineEnd(text.charAt(right));
  if (!(isBefore && isAfter) && !(isEdge && (isBefore || isAfter))) return false;
  if (isEdge || end - start > 1 || text[start] === '─' || text[start] === '―' || left < start || right > end)
    return true;
  return !isHan(text.charAt(left - 1)) || !isHan(text.charAt(right)) || !joinsWords(text, start, end, isInside);
}
