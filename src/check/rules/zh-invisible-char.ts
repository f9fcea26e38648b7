// Characters that cannot be seen, or that look like another: zero-width and control characters, hard blanks, compatibility ideographs.
import { isWide } from '../../model/characters.ts';
import { isLineEnd } from '../chinese/characters.ts';
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhInvisibleChar: Rule = {
  id: 'zh-invisible-char',
  severity: 'warning',
  summary: '有看不见的字符，或与通用汉字同形的兼容汉字',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findInvisible),
};

/** Controls, soft hyphen, zero-width and directional characters, blanks of other widths, and ideographs outside their block. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
  /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f]/;
/** Of the compatibility block, yet unified. */
const UNIFIED = '\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29';

function* findInvisible({ text }: Copy): Generator<Slip> {
  for (const { 0: odd, index: start } of text.matchAll(ODD)) {
    const end = start + odd.length;
    if (UNIFIED.includes(odd) || joinsLetters(text, start, end)) continue;
    const usual = BLANK.test(odd) ? blankFor(text.charAt(start - 1), text.charAt(end)) : odd.normalize('NFC');
    const isHan = !BLANK.test(odd) && usual !== odd;
    const code = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const message = isHan ? `“${odd}”（${code}）是兼容汉字` : `有看不见或不寻常的字符（${code}）`;
    const by = isHan || usual === ' ' ? usual : '';
    const hint = isHan ? `改为通用的“${usual}”。` : by ? '改为普通的空格。' : '删去。';
    yield { start, end, message, hint, changes: [{ start, end, text: by }] };
  }
}

/** A plain blank, or nothing where none is needed. */
function blankFor(before: string, after: string): string {
  const isIdle =
    [before, after].some((beside) => isLineEnd(beside) || beside === ' ') || (isWide(before) && isWide(after));
  return isIdle ? '' : ' ';
}

/** Joiners inside emoji, and marks in the scripts that need them. */
function joinsLetters(text: string, start: number, end: number): boolean {
  const beside = text.slice(Math.max(0, start - 2), start) + text.slice(end, end + 2);
  return (
    /[\u200c-\u200f]/.test(text.charAt(start)) &&
    /[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Mongolian}]/u.test(
      beside,
    )
  );
}
