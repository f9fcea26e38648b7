// The shapes that several schemas share: slugs, labels, keys, dates. Shape only; what they point at is for rules to judge.
import { z } from 'zod';

/** Prefixes that labels begin with and citation keys must not; `src/model/label.ts` gives them their words. */
export const LABEL_PREFIXES = 'sec fig tbl eq lst thm lem cor prp cnj def exm exr sol rem alg'.split(' ');

/** One line of text that is not blank. */
export const textSchema = z
  .string()
  .regex(/\S/, { error: '不能是空白', abort: true })
  .refine((text) => !/[\r\n]/.test(text), { error: '只能写一行' });

/** Paragraphs of text, a blank line between them. */
export const paragraphsSchema = z.string().regex(/\S/, { error: '不能是空白' });

/** Name of a folder or file under `chapters/`; part of its permanent address. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: '只能用小写英文字母、数字和单个连字符，如 foundation-models；它就是文件夹或文件的名字',
});

/** `sec-…`, the anchor of a chapter or section. */
export const sectionIdSchema = z.string().regex(/^sec-[A-Za-z0-9]+(?:[_.:+/-][A-Za-z0-9]+)*$/, {
  error: '应写成“sec-”加英文字母、数字和单个连字符，如 sec-foundation-models',
});

/** Key of a reference. */
export const citationKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:[_.:+/-][A-Za-z0-9]+)*$/, {
    error: '只能用英文字母、数字和其间单个的 _ . : + / -，如 vaswani2017attention',
    abort: true,
  })
  .regex(new RegExp(`^(?!(?:${LABEL_PREFIXES.join('|')})-)`), {
    error: `不能以标签的前缀（${LABEL_PREFIXES.map((prefix) => `${prefix}-`).join('、')}）开头，否则会被读作交叉引用`,
  });

/** `YYYY-MM-DD` of a day that exists. */
export const dateSchema = z.iso.date({ error: '应是确有的一天，写成 2026-08-01 的样子' });

/** A chapter or section that has a place in the order and is not written yet. */
export const plannedSchema = z.literal('planned', { error: '只能是 planned（计划中）；已写好的直接列出文件名即可' });

/** Days of a month in the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
