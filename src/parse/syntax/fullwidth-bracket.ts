// `【@key】`, `［@key］` → the bracket that was meant: where it stands, and how it is written.
import type { StateInline } from 'markdown-it';

export type FullwidthBracket = {
  /** Offset of the opening bracket, and behind the closing one. */
  readonly opening: number;
  readonly end: number;
  readonly edit: string;
};

/** Words before and behind the first `@`: on the line, without brackets or anything that is more than text. */
const BEFORE = /[【［][^【】［］[\]\n*_~`$<>\\&!@]{0,100}$/;
const BEHIND = /^[^【】［］[\]\n]{1,500}[】］]/;

/** The full-width bracket around the `@` at the state's position, if its opening is still pending text. */
export function readFullwidthBracket({ src, pos, posMax, pending }: StateInline): FullwidthBracket | undefined {
  const before = BEFORE.exec(src.slice(Math.max(0, pos - 101), pos))?.[0];
  const behind = before && BEHIND.exec(src.slice(pos, Math.min(posMax, pos + 502)))?.[0];
  if (!before || !behind || (pending && !pending.endsWith(before))) return undefined;
  const words = (before + behind).slice(1, -1);
  return { opening: pos - before.length, end: pos + behind.length, edit: `[${halfWidth(words)}]` };
}

function halfWidth(words: string): string {
  return words
    .replace(/；\s*|，\s*(?=-?@)/g, '; ')
    .replace(/，\s*/g, ', ')
    .trim();
}
