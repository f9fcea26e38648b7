// The shape of status.json: how far the book has come, as its page 本书状态 says. Addresses are from the root of the site.
import { z } from 'zod';
import { dateSchema } from './shape.ts';

const count = z.int().nonnegative();

const extent = {
  words: count.describe('一个汉字、一个西文词或一个数各计一字'),
  formulas: count.describe('公式，连同行内公式'),
  figures: count,
  tables: count,
  listings: count.describe('代码'),
  citations: count.describe('引文；写在一处的几条计为一处'),
  written: count.describe('已写的节'),
  planned: count.describe('计划中的节'),
  updated: dateSchema.describe('最后修改的日子').optional(),
};

export const statusSchema = z
  .strictObject({
    $schema: z.string(),
    title: z.string().describe('书名'),
    date: dateSchema.describe('本版的日期'),
    chapters: z.array(
      z.strictObject({
        title: z.string().describe('带编号的标题'),
        address: z.string().describe('没有地址的尚未写').optional(),
        ...extent,
        terms: count.describe('在这一章首次标出的术语'),
      }),
    ),
    total: z.strictObject(extent),
    references: z.record(z.string(), count).describe('核对的结果，如 verified → 文献的条数'),
    terms: z.strictObject({
      defined: count,
      used: count.describe('正文标出过的'),
      unused: z.array(z.string()).describe('从未标出的'),
    }),
    findings: z.record(z.string(), count).describe('规则 → 警告的条数；没有检查过就没有').optional(),
  })
  .describe('本书状态的 JSON 版本');

export type BookStatus = z.infer<typeof statusSchema>;
