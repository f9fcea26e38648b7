// A change of a copy's text → an edit of the file, or nothing where it might change how the Markdown around it is read.
import { isWide } from '../../model/characters.ts';
import type { Edit } from '../../model/diagnostic.ts';
import { takeBefore } from './characters.ts';
import { type Copy, copySpan, isStandIn, STAND_IN, stretchAt } from './copy.ts';

/** Text to put in the place of a stretch of a copy. */
export type Change = { readonly start: number; readonly end: number; readonly text: string };

/** What stands beside a change: a character, nothing at the paragraph's edge, or marks that are not in the copy (emphasis, links). */
type Side = { readonly character: string; readonly isHidden: boolean };

/** All changes or none. */
export function toEdits(copy: Copy, changes: readonly Change[]): Edit[] | undefined {
  const edits = changes.map((change) => toEdit(copy, change));
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function toEdit(copy: Copy, change: Change): Edit | undefined {
  const { start, end, text } = change;
  const stretch = stretchAt(copy, start);
  if (!stretch?.isText || end > stretch.start + stretch.to - stretch.from) return undefined;
  const [before, after] = [sideBefore(copy, start), sideAfter(copy, end)];
  const [head, tail] = [takeBefore(copy.text, start, 2), copy.text.slice(end, end + 2)];
  const first = (text || tail).charAt(0);
  const isSafe =
    !(before.isHidden && after.isHidden && text === '') &&
    !MARKUP_BEFORE.test(head) &&
    !MARKUP_BEHIND.test(tail) &&
    keepsMarks(before, copy.text.charAt(start), first) &&
    keepsMarks(after, copy.text.charAt(end - 1), (head + text).at(-1) ?? '') &&
    !opensConstruct(before, first) &&
    !(after.character === STAND_IN.formula && text === '' && copy.text.includes('$')) &&
    keepsLine(copy, change, after);
  return isSafe ? { span: copySpan(copy, start, end), text } : undefined;
}

function sideBefore(copy: Copy, offset: number): Side {
  const stretch = stretchAt(copy, offset);
  if (!stretch || offset > stretch.start) return { character: copy.text.charAt(offset - 1), isHidden: false };
  const before = offset > 0 ? stretchAt(copy, offset - 1) : undefined;
  const isHidden = (before ? before.to : copy.span.start) !== stretch.from && copy.text[offset - 1] !== STAND_IN.break;
  return { character: copy.text.charAt(offset - 1), isHidden };
}

function sideAfter(copy: Copy, offset: number): Side {
  const stretch = stretchAt(copy, offset - 1);
  if (!stretch || offset < stretch.start + stretch.to - stretch.from)
    return { character: copy.text.charAt(offset), isHidden: false };
  const after = offset < copy.text.length ? stretchAt(copy, offset) : undefined;
  const isHidden = (after ? after.from : copy.span.end) !== stretch.to && copy.text[offset] !== STAND_IN.break;
  return { character: copy.text.charAt(offset), isHidden };
}

/** What means something to Markdown together with what is beside it, and a bare key, which ends where its letters do. */
const MARKUP_BEFORE = new RegExp(`(?:[*_\`$\\\\<&@{]|~~|${STAND_IN.narrative}[_.:+/-]?)$`);
const MARKUP_BEHIND = new RegExp(`^(?:[*_\`$\\\\<&@{]|~~|${STAND_IN.narrative})`);

/** Whether marks open and close as before, by what is beside them: a blank may go, and a mark become full-width. */
function keepsMarks({ character, isHidden }: Side, old: string, now: string): boolean {
  if (!isHidden || kindOf(old) === kindOf(now)) return true;
  if (kindOf(old) === 'blank') return kindOf(now) !== 'letter' || kindOf(character) !== 'mark';
  return kindOf(old) === 'mark' && kindOf(now) === 'wide mark';
}

/** As the rules of emphasis know characters. */
function kindOf(character: string): string {
  if (/^\s?$/.test(character)) return 'blank';
  const width = isWide(character) ? 'wide ' : '';
  return width + (/[\p{P}\p{S}]/u.test(character) ? 'mark' : 'letter');
}

/** A bracket behind a bracket is a link's address; a digit behind a formula undoes it. */
function opensConstruct({ character, isHidden }: Side, now: string): boolean {
  if (now === '(') return isHidden || character === ']' || isStandIn(character);
  return character === STAND_IN.formula && /[0-9]/.test(now);
}

const BLOCK_START = /^[ \t]|^(?:[-+*](?:[ \t\n]|$)|[>#|=`$<[]|[:~](?:[ \t\n:~]|$)|-{2}|\d{1,9}[.)](?:[ \t\n]|$))/;
const MAX_BLOCK_START = 12;

/** A line must not begin with what opens a block, nor end with a blank, nor vanish. */
function keepsLine({ text }: Copy, { start, end, text: by }: Change, after: Side): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (start - lineStart < MAX_BLOCK_START) {
    const head = text.slice(lineStart, start);
    const line = head + by + text.slice(end, end + MAX_BLOCK_START);
    const opened = BLOCK_START.test(text.slice(lineStart, end + MAX_BLOCK_START));
    if (/^(?:\n|$)/.test(line) || (BLOCK_START.test(line) && !opened)) return false;
  }
  const isAtEnd = after.character === '' || after.character === STAND_IN.break;
  return !isAtEnd || !/\s$/.test(text.slice(Math.max(0, start - 1), start) + by);
}
