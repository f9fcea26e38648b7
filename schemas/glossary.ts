// The shape of glossary.yaml: the book's terms and how they are written.
import { z } from 'zod';
import { paragraphsSchema, slugSchema, textSchema } from './shape.ts';

export const glossaryTermSchema = z
  .strictObject({
    id: slugSchema.describe('术语的锚；不写则由英文得出').optional(),
    zh: textSchema.describe('中文'),
    en: textSchema.describe('英文'),
    abbreviation: textSchema.describe('缩写').optional(),
    definition: paragraphsSchema.describe('定义'),
    aliases: z.array(textSchema).describe('也可使用的其他写法').optional(),
    forbidden: z.array(textSchema).describe('不应使用的写法').optional(),
  })
  .describe('一条术语');

export const glossarySchema = z
  .strictObject({ terms: z.array(glossaryTermSchema).describe('全书的术语') })
  .describe('glossary.yaml：术语表');

export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
