// Quotation marks and brackets without a partner in their paragraph.
import { isSpokenOf, takeBefore } from '../chinese/characters.ts';
import type { Copy } from '../chinese/copy.ts';
import { isClosing, type Mark } from '../chinese/pairs.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhQuotePair: Rule = {
  id: 'zh-quote-pair',
  severity: 'error',
  summary: '引号或括号不成对',
  check: (book, _typeset, run) => findSlips(book, run, findLone),
};

const NAMES: readonly (readonly [string, string])[] = [
  ['“”「」', '引号'],
  ['‘’『』', '单引号'],
  ['（）【】〔〕', '括号'],
  ['《》', '书名号'],
  ['〈〉', '单书名号'],
];

function* findLone(copy: Copy, index: number, copies: readonly Copy[]): Generator<Slip> {
  const { text } = copy;
  const lone = dropSteps(text, copy.pairing.lone).filter(
    (mark) => !'()'.includes(mark.mark) && !isMeant(text, mark) && !goesOn(mark, copies[index + 1]),
  );
  for (let place = 0; place < lone.length; place++) {
    const mark = lone[place];
    if (!mark) continue;
    const next = lone[place + 1];
    const isTurned = next?.mark === mark.mark;
    if (isTurned) place++;
    yield isTurned ? describeTurned(isClosing(mark) ? mark : next) : describeLone(mark);
  }
}

function describeLone(mark: Mark): Slip {
  const name = nameOf(mark);
  const message = isClosing(mark)
    ? `右${name}“${mark.mark}”前面没有左${name}`
    : `左${name}“${mark.mark}”后面没有右${name}`;
  return { start: mark.at, end: mark.at + 1, message, hint: '引号和括号在同一段里成对；补上另一半，或删去多出的。' };
}

/** “甲“: one of the two was typed the wrong way round. */
function describeTurned(mark: Mark): Slip {
  const message = `${nameOf(mark)}“${mark.mark}”的方向反了`;
  return { start: mark.at, end: mark.at + 1, message, hint: `改为${isClosing(mark) ? '左' : '右'}${nameOf(mark)}。` };
}

function nameOf({ mark }: Mark): string {
  return NAMES.find(([marks]) => marks.includes(mark))?.[1] ?? '括号';
}

/** A mark that is spoken of, as in “（”, or alone in its cell; and the apostrophe of the authors’, ’90s. */
function isMeant(text: string, { mark, at }: Mark): boolean {
  if (text.trim() === mark || isSpokenOf(text, at, at + 1)) return true;
  return mark === '’' && (/[A-Za-z]/.test(text.charAt(at - 1)) || /[A-Za-z0-9]/.test(text.charAt(at + 1)));
}

/** A quotation of several paragraphs opens each of them and closes the last. */
function goesOn({ mark, at }: Mark, next: Copy | undefined): boolean {
  return at === 0 && (mark === '“' || mark === '「') && next?.kind === 'paragraph' && next.text.startsWith(mark);
}

const STEP = /(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivx]{1,4}|[①-⑳])$/;

/** Without the brackets of `1）…；2）…`: behind a number that begins a sentence or line, or that goes on from 1 to 2. */
function dropSteps(text: string, lone: readonly Mark[]): Mark[] {
  const steps = new Map(
    lone.map((mark) => [mark, mark.mark === '）' ? STEP.exec(takeBefore(text, mark.at, 4))?.[0] : undefined]),
  );
  const labels = new Set(steps.values());
  const isCounted = [
    ['1', '2'],
    ['a', 'b'],
    ['A', 'B'],
    ['一', '二'],
    ['i', 'ii'],
  ].some((pair) => pair.every((label) => labels.has(label)));
  return lone.filter((mark) => {
    const label = steps.get(mark);
    if (label === undefined) return true;
    const before = text.charAt(mark.at - label.length - 1);
    return !isCounted && !/^[\s，。；：、！？（“]?$/.test(before);
  });
}
