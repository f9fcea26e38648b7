// Verdicts, differences and notices → what is said of them, in Chinese, the same everywhere.
import type { Notice, NoticeKind } from '../../schemas/lock.ts';
import { type ComparedField, type Difference, REGISTRY_TITLES, type Testimony } from '../model/verdict.ts';

const FIELD_WORDS: { readonly [field in ComparedField]: string } = {
  DOI: 'DOI',
  arxiv: 'arXiv 号',
  type: '类型',
  title: '题名',
  author: '作者',
  issued: '年份',
  'container-title': '出处',
  volume: '卷',
  issue: '期',
  page: '页码',
  publisher: '出版者',
};

const NOTICE_WORDS: { readonly [kind in NoticeKind]: string } = {
  retraction: '撤稿声明',
  'partial-retraction': '部分撤稿的声明',
  removal: '移除声明',
  withdrawal: '撤回声明',
  concern: '关注声明',
  'new-version': '新的版本',
  published: '正式发表的版本',
};

/** 题名是“甲”，Crossref 登记的是“乙”. */
export function describeDifference({ field, written, registered, by }: Difference): string {
  const [name, registry] = [FIELD_WORDS[field], REGISTRY_TITLES[by.registry]];
  if (field === 'DOI' || field === 'arxiv') return `${name}“${shorten(written)}”在 ${registry} 没有登记`;
  if (field === 'author') return `作者${shorten(written)}，${registry} 登记的${shorten(registered)}`;
  return `${name}是“${shorten(written)}”，${registry} 登记的是“${shorten(registered)}”`;
}

/** 撤稿声明（10.1000/notice，2020-01-02）. */
export function describeNotice({ kind, work, date }: Notice): string {
  const details = [work, date].filter((detail) => detail !== undefined);
  return NOTICE_WORDS[kind] + (details.length > 0 ? `（${details.join('，')}）` : '');
}

/** Crossref 2026-11-23 的回答. */
export function describeTestimony({ registry, asked }: Testimony): string {
  return `${REGISTRY_TITLES[registry]} ${asked.slice(0, 'YYYY-MM-DD'.length)} 的回答`;
}

const MAX_LENGTH = 150;

/** Both values must fit into one message. */
function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
