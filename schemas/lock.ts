// The shape of references.lock.json: what registries answered for each reference, when, and with which record it was compared.
import { z } from 'zod';
import { REFERENCE_TYPES } from './reference.ts';
import { citationKeySchema, textSchema } from './shape.ts';

/** In the order in which a reference's answers stand: alphabetical. */
export const REGISTRIES = ['arxiv', 'crossref', 'datacite', 'doi.org', 'openalex', 'openlibrary'] as const;

/** What a registry may say has happened to a work. */
export const NOTICE_KINDS = [
  'retraction',
  'partial-retraction',
  'removal',
  'withdrawal',
  'concern',
  'new-version',
  'published',
] as const;

export const noticeSchema = z
  .strictObject({
    kind: z.enum(NOTICE_KINDS).describe('撤稿、部分撤稿、移除、撤回、关注、新版本、已正式发表'),
    work: textSchema.describe('声明或新版本的 DOI，或其出处').optional(),
    date: z
      .string()
      .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, { error: '应写成 2026、2026-08 或 2026-08-01 的样子' })
      .optional(),
  })
  .describe('登记机构对这一作品的声明');

const textsSchema = z.array(textSchema).min(1, { error: '没有就不写这个键' });

const dateTextSchema = z
  .string()
  .regex(/^-?\d{1,4}(?:-\d\d(?:-\d\d)?)?$/, { error: '应写成 2026、2026-08 或 2026-08-01 的样子' });

export const answerSchema = z
  .strictObject({
    registry: z.enum(REGISTRIES).describe('登记机构'),
    identifier: z
      .string()
      .regex(/^(?:doi|arxiv|isbn):\S+$/, { error: '应写成 doi:…、arxiv:… 或 isbn:… 的样子' })
      .describe('查询的标识符'),
    url: z
      .string()
      .regex(/^https?:\/\/\S+$/, { error: '应以 https:// 或 http:// 开头' })
      .describe('回答的网址'),
    asked: z.iso.datetime({ error: '应写成 2026-08-01T08:00:00Z 的样子' }).describe('查询的时间'),
    record: textSchema.describe('查询时著录的散列'),
    found: z.boolean().describe('登记机构是否有这个标识符'),
    agency: textSchema.describe('管理这个 DOI 的机构').optional(),
    type: z.enum(REFERENCE_TYPES).describe('文献类型').optional(),
    title: textsSchema.describe('题名的各种写法，第一个是登记的题名').optional(),
    author: textsSchema.describe('作者，写成“姓, 名”').optional(),
    editor: textsSchema.describe('编者').optional(),
    issued: z.array(dateTextSchema).min(1).describe('登记的各个出版日期').optional(),
    'container-title': textsSchema.describe('刊名、会议录名、所在图书名的各种写法').optional(),
    volume: textSchema.describe('卷').optional(),
    issue: textSchema.describe('期').optional(),
    page: textSchema.describe('页码').optional(),
    number: textSchema.describe('文章号').optional(),
    publisher: textsSchema.describe('出版者').optional(),
    notices: z.array(noticeSchema).min(1).describe('声明').optional(),
  })
  .describe('一个登记机构对一条文献的回答');

/** Some six registries, and two identifiers each. */
const MAX_ANSWERS = 50;

export const lockSchema = z
  .strictObject({
    version: z.literal(1, { error: '只能是 1' }).describe('格式的版本'),
    references: z
      .record(
        citationKeySchema,
        z.array(answerSchema).max(MAX_ANSWERS, { error: `一条文献的回答不超过 ${MAX_ANSWERS} 个` }),
      )
      .describe('文献的键 → 各登记机构的回答'),
  })
  .describe('references.lock.json：登记机构的回答，由 kanben refs verify 写出');

export type Registry = (typeof REGISTRIES)[number];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export type Notice = z.infer<typeof noticeSchema>;
export type Answer = z.infer<typeof answerSchema>;
