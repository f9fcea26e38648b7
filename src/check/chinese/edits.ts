// A change of a copy's text → an edit of the file, or nothing where it might change how the Markdown around it is read.
import type { Edit } from '../../model/diagnostic.ts';
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
  const left = { old: copy.text.charAt(start), now: (text || copy.text.slice(end, end + 1)).charAt(0) };
  const right = { old: copy.text.charAt(end - 1), now: (copy.text.slice(start - 1, start) + text).at(-1) ?? '' };
  const isSafe =
    !(before.isHidden && after.isHidden && text === '') &&
    keepsMarks(before, left.old, left.now) &&
    keepsMarks(after, right.old, right.now) &&
    !opensConstruct(before, left.now) &&
    keepsLine(copy, change, before, after);
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

/** Characters that mean something to Markdown together with what is beside them. */
const MARKUP = /[*_~`$\\<&@{]/;

/** Whether marks open and close as before: by what is beside them, blank, punctuation or other. */
function keepsMarks({ character, isHidden }: Side, old: string, now: string): boolean {
  if (character === STAND_IN.narrative || MARKUP.test(character)) return false;
  return !isHidden || kindOf(old) === kindOf(now) || (kindOf(old) === 'blank' && kindOf(now) === 'mark');
}

function kindOf(character: string): 'blank' | 'mark' | 'other' {
  if (/^\s?$/.test(character)) return 'blank';
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'other';
}

/** A bracket behind a bracket is a link's address; a digit behind a formula undoes it. */
function opensConstruct({ character, isHidden }: Side, now: string): boolean {
  if (now === '(') return isHidden || character === ']' || isStandIn(character);
  return character === STAND_IN.formula && /[0-9]/.test(now);
}

const BLOCK_START = /^(?:\s|[-+*>#|:=~`$<[]|\d{1,9}[.)])/;

/** A line must not begin with what opens a block, nor end with a blank. */
function keepsLine({ text }: Copy, { start, end, text: by }: Change, before: Side, after: Side): boolean {
  const isAtStart = before.character === '' || before.character === STAND_IN.break;
  const isAtEnd = after.character === '' || after.character === STAND_IN.break;
  if (isAtStart && BLOCK_START.test(by + text.slice(end, end + 12))) return false;
  return !isAtEnd || !/\s$/.test(text.slice(start - 1, start) + by);
}
