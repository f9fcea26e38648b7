// A heading's or caption's copy → the point it should not end with. Question and exclamation marks may stand.
import type { Copy } from './copy.ts';
import { endsAbbreviation } from './language.ts';
import type { Slip } from './slips.ts';

const END_MARK = /[。，、；：,;:．]+$|(?<!\.)\.$/;

export function* findEndMark({ text }: Copy, place: string): Generator<Slip> {
  const { 0: mark, index: start = 0 } = END_MARK.exec(text.slice(-MAX_MARKS)) ?? {};
  const from = Math.max(0, text.length - MAX_MARKS) + start;
  if (!mark || from === 0 || (mark === '.' && endsAbbreviation(text, from))) return;
  const changes = [{ start: from, end: text.length, text: '' }];
  yield { start: from, end: text.length, message: `${place}末尾有“${mark}”`, hint: `删去“${mark}”。`, changes };
}

const MAX_MARKS = 20;
