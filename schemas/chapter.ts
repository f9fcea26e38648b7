// The shape of a chapter's front matter (`index.md`): a section's, and the order of its sections.
import { z } from 'zod';
import { pageFields } from './section.ts';
import { plannedSchema, slugSchema, textSchema } from './shape.ts';

const sectionEntrySchema = z
  .union([
    slugSchema,
    z.strictObject({
      section: slugSchema.describe('节的文件名，不带 .md'),
      title: textSchema.describe('节名'),
      status: plannedSchema.describe('planned：计划中，尚未写'),
    }),
  ])
  .describe('节的文件名，不带 .md；尚未写的节写成 {section, title, status: planned}');

export const chapterSchema = z
  .strictObject({
    ...pageFields,
    sections: z.array(sectionEntrySchema).describe('本章各节，按顺序').default([]),
  })
  .describe('章首页 index.md 的文件头');

export type ChapterFrontMatter = z.infer<typeof chapterSchema>;
