// The shape of book.yaml: what the book is, the words around its numbers, and the order of its chapters.
import { z } from 'zod';
import { dateSchema, paragraphsSchema, plannedSchema, slugSchema, textSchema } from './shape.ts';

const bookAuthorSchema = z
  .strictObject({
    name: textSchema.describe('姓名'),
    email: z
      .string()
      .regex(/^[^\s@]+@[^\s@]+$/, { error: '不是电子邮箱地址' })
      .describe('电子邮箱')
      .optional(),
    url: textSchema.describe('个人主页').optional(),
    orcid: textSchema.describe('ORCID，如 0000-0002-1825-0097').optional(),
    affiliation: textSchema.describe('单位').optional(),
  })
  .describe('作者');

const chapterEntrySchema = z
  .union([
    slugSchema,
    z.strictObject({
      chapter: slugSchema.describe('章所在的文件夹名'),
      title: textSchema.describe('章名'),
      status: plannedSchema.describe('planned：计划中，尚未写'),
    }),
  ])
  .describe('chapters/ 下的文件夹名；尚未写的章写成 {chapter, title, status: planned}');

const partSchema = z.strictObject({
  title: textSchema.describe('部分的名称'),
  chapters: z.array(chapterEntrySchema).describe('这一部分的各章，按顺序'),
});

/** Words around a number; `{}` stands for the number. */
function numberWords(words: string) {
  return z
    .string()
    .refine((text) => text.split('{}').length === 2, { error: '应恰好含一个“{}”，代表编号' })
    .default(words);
}

const numbersSchema = z.strictObject({
  part: numberWords('第{}部分'),
  chapter: numberWords('第{}章'),
  section: numberWords('{}节'),
  appendix: numberWords('附录{}'),
  fig: numberWords('图{}'),
  tbl: numberWords('表{}'),
  eq: numberWords('式（{}）'),
  lst: numberWords('代码{}'),
  thm: numberWords('定理{}'),
  lem: numberWords('引理{}'),
  cor: numberWords('推论{}'),
  prp: numberWords('命题{}'),
  cnj: numberWords('猜想{}'),
  def: numberWords('定义{}'),
  exm: numberWords('例{}'),
  exr: numberWords('练习{}'),
  sol: numberWords('解答{}'),
  rem: numberWords('注{}'),
  alg: numberWords('算法{}'),
  range: z.string().describe('连续编号首尾之间的字').default('至'),
  separator: z.string().describe('并列编号之间的字').default('、'),
  last: z.string().describe('并列编号最后两个之间的字').default('和'),
});

/** `off` keeps what the rule finds from people; reports for programs tell of it all the same. */
const ruleLevelSchema = z.enum(['error', 'warning', 'off']);

/** The edition of GB/T 7714 and how it cites: by number, or by author and date. */
export const CITATION_STYLES = [
  'gb7714-2025',
  'gb7714-2025-author-date',
  'gb7714-2015',
  'gb7714-2015-author-date',
] as const;

const STYLE_ERROR = `应是 ${CITATION_STYLES.join('、')} 之一，或书中 CSL 样式文件的路径，如 styles/apa.csl`;

/** Path of a style from the book's folder; it cannot leave it. */
const cslPathSchema = z
  .templateLiteral([z.string(), '.csl'])
  .refine((path) => /^(?!\/|.*(?:^|\/)\.\.?\/)[^\\]+$/.test(path), {
    error: STYLE_ERROR,
  });

export const bookSchema = z
  .strictObject({
    title: textSchema.describe('书名'),
    subtitle: textSchema.describe('副书名').optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: '应是语言代码，如 zh-Hans' })
      .describe('全书的语言代码')
      .default('zh-Hans'),
    authors: z.array(bookAuthorSchema).min(1, { error: '至少要有一位作者' }).describe('作者，按署名顺序'),
    keywords: z.array(textSchema).describe('关键词').default([]),
    abstract: paragraphsSchema.describe('摘要：纯文字，段落之间空一行').default(''),
    url: textSchema.describe('网站的完整地址').optional(),
    date: dateSchema.describe('本版的日期'),
    publisher: textSchema.describe('出版者').optional(),
    'publisher-place': textSchema.describe('出版地').optional(),
    doi: textSchema.describe('全书的 DOI').optional(),
    isbn: textSchema.describe('ISBN；加引号').optional(),
    copyright: textSchema.describe('版权声明').optional(),
    licence: textSchema.describe('许可协议').optional(),
    'citation-style': z
      .union([z.enum(CITATION_STYLES), cslPathSchema], { error: STYLE_ERROR })
      .describe('引文与参考文献的著录标准：GB/T 7714 的版本与编制方法，或书中的 CSL 样式文件')
      .default('gb7714-2025'),
    'reference-punctuation': z
      .enum(['full', 'half'])
      .describe('引文与著录用全角（full）还是半角（half）标点；不写则 2025 版用全角，2015 版用半角')
      .optional(),
    macros: z
      .record(z.string().regex(/^\\(?:[A-Za-z]+|[^A-Za-z\s])$/, { error: '应写成 \\名称，如 \\R' }), z.string())
      .describe('公式的宏：\\名称 → TeX')
      .default({}),
    quotes: z.enum(['curly', 'corner']).describe('中文的引号：curly 是“”与‘’，corner 是「」与『』').default('curly'),
    'han-latin-gap': z
      .enum(['consistent', 'none', 'always'])
      .describe('汉字与外文字母、数字之间打不打空格：none 不打，always 打，consistent 全书一致即可，以多数为准')
      .default('consistent'),
    'sentence-per-line': z.boolean().describe('kanben fmt 是否把每句话放在单独的一行').default(false),
    numbers: numbersSchema.describe('编号前后的字，“{}”代表编号').prefault({}),
    rules: z
      .record(z.string(), ruleLevelSchema)
      .describe('规则的级别：规则 → error（有则不生成网站）、warning（只提醒）或 off（不报告）；不写的按规则自己的级别')
      .default({}),
    'front-matter': z.array(chapterEntrySchema).describe('前置部分，不编号').default([]),
    parts: z.array(partSchema).describe('各部分及其各章').default([]),
    appendices: z.array(chapterEntrySchema).describe('附录').default([]),
    'back-matter': z.array(chapterEntrySchema).describe('后置部分，不编号').default([]),
  })
  .describe('book.yaml：全书的信息与次序');

export type BookSettings = z.infer<typeof bookSchema>;
export type RuleLevel = z.infer<typeof ruleLevelSchema>;
export type ChapterEntry = z.infer<typeof chapterEntrySchema>;
