// A change of a copy's text → an edit of the file, or nothing where it might change how the Markdown around it is read.
import { isWide } from '../../model/characters.ts';
import type { Edit } from '../../model/diagnostic.ts';
import { type Copy, copySpan, isStandIn, STAND_IN, stretchAt } from './copy.ts';

/** Text to put in the place of a stretch of a copy. */
export type Change = { readonly start: number; readonly end: number; readonly text: string };

/** A key goes on behind one mark of its own. */
const KEY_END = new RegExp(`${STAND_IN.narrative}[_.:+/-]$`);

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
    !KEY_END.test(copy.text.slice(Math.max(0, start - 2), start)) &&
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

/** Characters that mean something to Markdown together with what is beside them. */
const MARKUP = /[*_~`$\\<&@{]/;

/** Whether marks open and close as before: by what is beside them. A blank may go for a full-width mark, and a mark become full-width. */
function keepsMarks({ character, isHidden }: Side, old: string, now: string): boolean {
  if (character === STAND_IN.narrative || MARKUP.test(character)) return false;
  if (!isHidden || kindOf(old) === kindOf(now)) return true;
  return kindOf(now) === 'wide mark' && kindOf(old) !== 'wide letter' && kindOf(old) !== 'letter';
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

const BLOCK_START = /^[ \t]|^(?:[-+*](?:[ \t\n]|$)|[>#|:=~`$<[]|-{2}|\d{1,9}[.)](?:[ \t\n]|$))/;
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
