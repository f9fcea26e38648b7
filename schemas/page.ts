// The shape of a page's JSON version: what programs are told of a page of the site. Addresses are from the root of the site.
import { z } from 'zod';
import { dateSchema } from './shape.ts';

const address = z.string().describe('从网站的根算起的地址，如 learning/gradient/#fig-loss');
const start = z.int().nonnegative().describe('在 text 中的起点（UTF-16 单元）');
const end = z.int().nonnegative().describe('在 text 中的终点，不含');

const markSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('formula'), start, end, tex: z.string(), anchor: z.string().optional() }),
    z.strictObject({
      kind: z.literal('citation'),
      start,
      end,
      items: z.array(z.strictObject({ key: z.string(), locator: z.string().optional() })),
    }),
    z.strictObject({ kind: z.literal('cross-reference'), start, end, label: z.string(), address }),
    z.strictObject({ kind: z.literal('footnote'), start, end, label: z.string() }),
  ])
  .describe('文字中的一处：公式、引文、交叉引用或脚注号');

const anchor = z.string().describe('页内的锚').optional();
const number = z.string().describe('读者所见的编号，如 图1-2、1.1.1').optional();
const text = z.string().describe('文字；公式写作 $TeX$ 或 $$TeX$$，上标的引文号不在其中');
const marks = z.array(markSchema).optional();
const alternative = z.string().describe('给看不到图的人的说明').optional();
const footnote = z.string().describe('所在的脚注').optional();
const code = z.string();
const labelled = { anchor, number, text, marks };

const contentSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), ...labelled, level: z.int() }),
    z.strictObject({ kind: z.literal('paragraph'), anchor, text, marks, footnote }),
    z.strictObject({ kind: z.literal('term'), text, marks, footnote }).describe('定义列表里的词'),
    z.strictObject({ kind: z.literal('figure'), ...labelled, alternative, image: address.optional() }),
    z.strictObject({ kind: z.literal('table'), ...labelled, rows: z.array(z.array(text)).describe('第一行是表头') }),
    z.strictObject({ kind: z.literal('formula'), anchor, number, tex: z.string() }),
    z.strictObject({ kind: z.literal('listing'), ...labelled, language: z.string().optional(), code }),
    z.strictObject({ kind: z.literal('diagram'), ...labelled, alternative, language: z.string(), code }),
    z.strictObject({
      kind: z.literal('block'),
      anchor,
      text: z.string().describe('块的名目，如 定理1-1（收敛性）'),
      block: z.string().describe('块的种类，如 thm、proof、callout-note'),
      length: z.int().nonnegative().describe('其后有几项在块内'),
    }),
  ])
  .describe('正文的一项，按出现的次序');

const linkSchema = z.strictObject({ title: z.string(), address: address.optional().describe('没有地址的尚在计划中') });

export const pageSchema = z
  .strictObject({
    $schema: z.string(),
    kind: z.enum(['cover', 'chapter', 'section', 'bibliography', 'glossary', 'figures', 'tables', 'contents']),
    title: z.string().describe('带编号的标题'),
    address,
    url: z.string().describe('网页的完整地址').optional(),
    markdown: address.describe('这一页的 Markdown 版本'),
    language: z.string(),
    book: z.strictObject({
      title: z.string(),
      authors: z.array(z.string()),
      date: dateSchema,
      url: z.string().optional(),
    }),
    authors: z.array(z.string()).describe('本页的执笔者').optional(),
    keywords: z.array(z.string()).optional(),
    description: z.string().describe('一行的内容提要'),
    updated: dateSchema.describe('最后修改的日子').optional(),
    previous: linkSchema.optional(),
    next: linkSchema.optional(),
    content: z.array(contentSchema),
    contents: z.array(linkSchema).describe('这一页列出的各章、各节、各图或各表'),
    references: z
      .array(
        z.strictObject({
          key: z.string(),
          number: z.string().describe('如 [6]').optional(),
          entry: z.string().describe('著录的文字'),
          record: z.looseObject({ id: z.string(), type: z.string() }).describe('CSL-JSON 题录'),
        }),
      )
      .describe('这一页引用的文献'),
    terms: z
      .array(
        z.strictObject({
          zh: z.string(),
          en: z.string(),
          abbreviation: z.string().optional(),
          aliases: z.array(z.string()).optional(),
          definition: z.string(),
          address,
        }),
      )
      .describe('这一页用到的术语'),
  })
  .describe('一页的 JSON 版本');

export type PageRecord = z.infer<typeof pageSchema>;
export type PageContent = PageRecord['content'][number];
export type PageMark = z.infer<typeof markSchema>;
