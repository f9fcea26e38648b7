// The shape of a section's front matter.
import { z } from 'zod';
import { dateSchema, paragraphsSchema, sectionIdSchema, textSchema } from './shape.ts';

/** What a chapter's opening and a section have in common. */
export const pageFields = {
  id: sectionIdSchema.describe('标签，交叉引用时写 [@sec-…]；定下后不再改'),
  title: textSchema.describe('标题'),
  summary: paragraphsSchema.describe('一两句话的提要').optional(),
  keywords: z.array(textSchema).describe('关键词').optional(),
  updated: dateSchema.describe('内容最近一次改动的日期').optional(),
  authors: z.array(textSchema).describe('执笔人的姓名；不写则为全书作者').optional(),
};

export const sectionSchema = z
  .strictObject({
    ...pageFields,
    unnumbered: z.boolean().describe('true：这一节不编号，如小结与习题').optional(),
  })
  .describe('一节的文件头');

export type SectionFrontMatter = z.infer<typeof sectionSchema>;
