// The shape of one bibliographic record: CSL fields, a closed `custom` object, and the fields each type cannot do without.
import { z } from 'zod';
import { citationKeySchema, daysInMonth, dateSchema as isoDateSchema, textSchema } from './shape.ts';

/** CSL types the book may cite; `article` is a preprint. */
export const REFERENCE_TYPES = [
  'article-journal',
  'paper-conference',
  'book',
  'chapter',
  'thesis',
  'report',
  'webpage',
  'dataset',
  'software',
  'article',
  'standard',
  'patent',
  'article-newspaper',
] as const;

export type ReferenceType = (typeof REFERENCE_TYPES)[number];

const nameSchema = z
  .strictObject({
    family: textSchema.describe('姓').optional(),
    given: textSchema.describe('名').optional(),
    'non-dropping-particle': textSchema.describe('与姓不分的前缀，如 van').optional(),
    'dropping-particle': textSchema.describe('可省的前缀，如 de').optional(),
    suffix: textSchema.describe('后缀，如 Jr.').optional(),
    literal: textSchema.describe('机构名，或不分姓名的全名').optional(),
  })
  .refine((name) => (name.family === undefined) !== (name.literal === undefined), {
    error: '应有 family（姓）或 literal（机构名、不分姓名的全名），二者取其一',
  })
  .describe('人名 {family, given} 或机构名 {literal}');

/** Year, then month, then day; a negative year is before the common era. */
const datePartsSchema = z
  .array(z.int())
  .min(1, { error: '至少要有年份' })
  .max(3, { error: '只有年、月、日三项' })
  .refine(([year = 1, month = 1, day = 1]) => isDay(year, month, day), { error: '不是确有的日期；依次写年、月、日' });

const cslDateSchema = z
  .strictObject({
    'date-parts': z
      .array(datePartsSchema)
      .min(1, { error: '至少要有一个日期' })
      .max(2, { error: '最多两个日期：起与止' })
      .describe('[[年, 月, 日]]，起止两个日期写两项')
      .optional(),
    literal: textSchema.describe('无法写成数字的日期，照录').optional(),
    circa: z.boolean().describe('是否为约略的日期').optional(),
  })
  .refine((date) => date['date-parts'] !== undefined || date.literal !== undefined, {
    error: '应有 date-parts 或 literal',
  });

/** A year or an ISO date, as Pandoc reads it, becomes date-parts. */
const plainDateSchema = z
  .union([
    z.int(),
    z.string().regex(/^-?\d{1,4}(?:-\d{2}){0,2}$/, { error: '应写成 2026、2026-08 或 2026-08-01', abort: true }),
  ])
  .refine((date) => isDay(...plainDateParts(date)), { error: '不是确有的日期' })
  .transform((date): z.infer<typeof cslDateSchema> => ({ 'date-parts': [plainDateParts(date)] }));

const dateSchema = z
  .union([cslDateSchema, plainDateSchema])
  .describe('日期：2026、2026-08-01 或 {date-parts: [[年, 月, 日]]}');

/** Numbers that may be written without quotes. */
const numberSchema = z.union([textSchema, z.int().nonnegative().transform(String)]);

const namesSchema = z.array(nameSchema).min(1, { error: '至少写一位，没有就不写这个键' });

/** Where what the record says was seen, and how much of it. Written by whoever looked. */
const evidenceSchema = z.strictObject({
  source: textSchema.describe('在何处查到这条著录').optional(),
  scope: z
    .enum(['full record', 'title+identifier', 'unconfirmed'])
    .describe('查到的范围：完整著录、题名与标识符、未能确认')
    .optional(),
  arxiv: textSchema.describe('在何处查到 arXiv 号').optional(),
  doi: textSchema.describe('在何处查到 DOI').optional(),
  date: isoDateSchema.describe('查到的日期').optional(),
  note: textSchema.describe('核对时的说明').optional(),
});

/** What a registry says against a reference, and why it stays as it is. */
const acknowledgedSchema = z.strictObject({
  retracted: reasonFor('已撤稿而仍要引用'),
  withdrawn: reasonFor('已撤回而仍要引用'),
  concern: reasonFor('有关注声明而仍要引用'),
  superseded: reasonFor('已有新版或已正式发表，而仍引用这一版'),
  DOI: reasonFor('doi.org 没有这个 DOI'),
  arxiv: reasonFor('arXiv 没有这个编号'),
  type: reasonFor('类型与登记的不同'),
  title: reasonFor('题名与登记的不同'),
  author: reasonFor('作者与登记的不同'),
  issued: reasonFor('年份与登记的不同'),
  'container-title': reasonFor('刊名、会议录名或书名与登记的不同'),
  volume: reasonFor('卷与登记的不同'),
  issue: reasonFor('期与登记的不同'),
  page: reasonFor('页码与登记的不同'),
  publisher: reasonFor('出版者与登记的不同'),
});

function reasonFor(what: string) {
  return textSchema.describe(`${what}：理由`).optional();
}

const customSchema = z.strictObject({
  arxiv: textSchema.describe('arXiv 号，如 1706.03762；加引号').optional(),
  category: z
    .array(textSchema)
    .min(1, { error: '至少写一类，没有就不写这个键' })
    .describe('所属的类别，如 [courses]；::: {.reference-list category="courses"} 列出它们')
    .optional(),
  cstr: textSchema.describe('科技资源标识 CSTR').optional(),
  core: z.boolean().describe('是否为本书的核心文献').optional(),
  evidence: evidenceSchema.describe('著录的依据').optional(),
  acknowledged: acknowledgedSchema.describe('登记机构另有说法而作者已知的：项目 → 理由').optional(),
});

export const referenceSchema = z
  .strictObject({
    id: citationKeySchema.describe('文献的键，正文里写 [@键]'),
    type: z.enum(REFERENCE_TYPES).describe('文献类型；article 是预印本'),
    title: textSchema.describe('题名').optional(),
    'title-short': textSchema.describe('短题名').optional(),
    'original-title': textSchema.describe('原题名').optional(),
    author: namesSchema.describe('作者').optional(),
    editor: namesSchema.describe('编者').optional(),
    translator: namesSchema.describe('译者').optional(),
    'container-author': namesSchema.describe('所在图书的作者').optional(),
    'collection-editor': namesSchema.describe('丛书主编').optional(),
    issued: dateSchema.describe('出版或发布日期').optional(),
    accessed: dateSchema.describe('引用日期：亲自查看网页的日期').optional(),
    'original-date': dateSchema.describe('原作日期').optional(),
    'container-title': textSchema.describe('刊名、会议录名、所在图书名、报名').optional(),
    'container-title-short': textSchema.describe('刊名缩写').optional(),
    'collection-title': textSchema.describe('丛书名').optional(),
    'collection-number': numberSchema.describe('丛书编号').optional(),
    'event-title': textSchema.describe('会议名称').optional(),
    'event-place': textSchema.describe('会议地点').optional(),
    volume: numberSchema.describe('卷').optional(),
    issue: numberSchema.describe('期').optional(),
    page: numberSchema.describe('页码，如 35-41').optional(),
    number: numberSchema.describe('编号：报告号、标准号、专利号、文章号').optional(),
    'chapter-number': numberSchema.describe('章号').optional(),
    'number-of-volumes': numberSchema.describe('总卷数').optional(),
    'number-of-pages': numberSchema.describe('总页数').optional(),
    edition: numberSchema.describe('版次').optional(),
    version: numberSchema.describe('版本').optional(),
    publisher: textSchema.describe('出版者；学位论文的授予单位').optional(),
    'publisher-place': textSchema.describe('出版地').optional(),
    genre: textSchema.describe('体裁，如“博士学位论文”').optional(),
    medium: textSchema.describe('载体').optional(),
    language: textSchema.describe('语言代码；不写则由题名推断').optional(),
    DOI: textSchema.describe('DOI，如 10.1145/2976749.2978318').optional(),
    URL: textSchema.describe('网址').optional(),
    ISBN: textSchema.describe('ISBN；加引号').optional(),
    ISSN: textSchema.describe('ISSN').optional(),
    PMID: numberSchema.describe('PubMed 编号').optional(),
    abstract: z.string().describe('摘要').optional(),
    keyword: textSchema.describe('关键词').optional(),
    annote: textSchema.describe('一句话说明，印在按类别列出的条目之后').optional(),
    note: z.string().describe('附注，不著录').optional(),
    source: textSchema.describe('著录的来源库').optional(),
    custom: customSchema.describe('CSL 之外的内容').optional(),
  })
  .describe('一条文献');

export type ReferenceRecord = z.infer<typeof referenceSchema>;
export type Acknowledged = z.infer<typeof acknowledgedSchema>;
export type ReferenceName = z.infer<typeof nameSchema>;
export type ReferenceDate = z.infer<typeof dateSchema>;

/** What each type cannot be described without; of alternatives one suffices. A dot reaches into `custom`. */
export const REQUIRED_FIELDS: { readonly [type in ReferenceType]: readonly (readonly string[])[] } = {
  'article-journal': [['title'], ['container-title'], ['issued']],
  'paper-conference': [['title'], ['container-title', 'event-title'], ['issued']],
  book: [['title'], ['issued']],
  chapter: [['title'], ['container-title'], ['issued']],
  thesis: [['title'], ['author'], ['publisher'], ['issued']],
  report: [['title'], ['author', 'publisher'], ['issued']],
  webpage: [['title'], ['URL'], ['issued', 'accessed']],
  dataset: [['title'], ['publisher', 'DOI', 'URL']],
  software: [['title'], ['publisher', 'DOI', 'URL']],
  article: [['title'], ['issued'], ['custom.arxiv', 'number', 'DOI', 'URL']],
  standard: [['title'], ['number']],
  patent: [['title'], ['number'], ['issued']],
  'article-newspaper': [['title'], ['container-title'], ['issued']],
};

function isDay(year: number, month = 1, day = 1): boolean {
  return (
    year !== 0 && Math.abs(year) <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

function plainDateParts(date: string | number): [number, ...number[]] {
  const text = String(date);
  const sign = text.startsWith('-') ? -1 : 1;
  const [year = '', ...rest] = (sign < 0 ? text.slice(1) : text).split('-');
  return [sign * Number(year), ...rest.map(Number)];
}
