// Fields that have no place in a record of its type: no entry of it prints them, and the author thinks it does.
import type { ReferenceRecord, ReferenceType } from '../../../schemas/reference.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/reference.ts';
import { findNode } from '../../model/yaml.ts';
import { listReferences } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const fieldNotRead: Rule = {
  id: 'field-not-read',
  severity: 'warning',
  summary: '写了这一类型用不到的内容',
  *check(book) {
    // What another style prints is its own affair.
    if (book.styleFiles?.style) return;
    for (const reference of listReferences(book)) yield* findUnread(reference);
  },
};

/** Of what describes a part of a work, or its place in another, what the type cannot have. Other fields describe the work, printed or not. */
export const UNREAD_FIELDS: Readonly<Record<ReferenceType, readonly (keyof ReferenceRecord)[]>> = {
  'article-journal': ['edition', 'version', 'chapter-number', 'number-of-volumes', 'container-author'],
  'paper-conference': ['edition', 'version', 'chapter-number', 'number-of-volumes', 'container-author'],
  book: ['container-title', 'issue', 'version', 'chapter-number', 'container-author'],
  chapter: ['issue', 'version'],
  thesis: [
    'container-title',
    'volume',
    'issue',
    'edition',
    'version',
    'event-title',
    'chapter-number',
    'container-author',
  ],
  report: ['container-title', 'issue', 'chapter-number', 'container-author'],
  webpage: ['volume', 'issue', 'page', 'edition', 'chapter-number', 'number-of-volumes', 'container-author'],
  dataset: ['volume', 'issue', 'page', 'edition', 'chapter-number', 'container-author'],
  software: ['volume', 'issue', 'page', 'edition', 'chapter-number', 'container-author'],
  article: ['volume', 'issue', 'page', 'edition', 'chapter-number', 'container-author'],
  standard: ['container-title', 'volume', 'issue', 'chapter-number', 'container-author'],
  patent: ['container-title', 'volume', 'issue', 'edition', 'chapter-number', 'container-author'],
  'article-newspaper': ['edition', 'version', 'chapter-number', 'number-of-volumes', 'container-author'],
};

/** A field that is out of place → the type that was likely meant. */
const MEANT: Readonly<Partial<Record<keyof ReferenceRecord, string>>> = {
  'container-title': '书里的一章是 chapter，期刊论文是 article-journal',
  issue: '期刊论文是 article-journal',
  volume: '期刊论文是 article-journal',
  page: '期刊论文是 article-journal，会议论文是 paper-conference',
};

function* findUnread(reference: Reference): Generator<Finding> {
  const { record, issues } = reference;
  // Of a type that was written wrong nobody knows what it needs.
  if (issues.some(({ path }) => path[0] === 'type')) return;
  for (const field of UNREAD_FIELDS[record.type]) {
    const node = findNode(reference, [field]);
    // DBLP writes the number of a preprint there.
    if (!node || record[field] === undefined || (field === 'volume' && /^abs\//.test(record.volume ?? ''))) continue;
    const meant = MEANT[field];
    const hint = meant ? `若类型（type）写错了：${meant}；否则删去这一项。` : '删去这一项，或核对类型（type）。';
    yield { span: node.key ?? node.value, message: `${record.type} 用不到“${field}”，写了也不会印出`, hint };
  }
  // A web page without address is wrong for that alone.
  const seen = findNode(reference, ['accessed']);
  const isOnline = record.URL ?? record.DOI ?? record.custom?.arxiv ?? record.custom?.cstr;
  if (!seen || isOnline !== undefined || record.type === 'webpage') return;
  const message = '写了引用日期（accessed），却没有网址，不会印出';
  yield { span: seen.key ?? seen.value, message, hint: '补上 URL，或删去 accessed。' };
}
