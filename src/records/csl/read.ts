// Text of a CSL-JSON file → its records. Zotero's, Pandoc's and Crossref's ways of writing it are known.
import type { ReferenceType } from '../../../schemas/reference.ts';
import { REFERENCE_TYPES } from '../../../schemas/reference.ts';
import { type Draft, joinReadings, judgeDraft, MAX_ENTRIES, type Reading, type Remark } from '../reading.ts';
import { readCslField } from './fields.ts';
import { type ItemRange, listItems } from './items.ts';

/** Types of CSL that we have no type of our own for, and what stands for them. */
const TYPES = new Map<string, ReferenceType>([
  ...REFERENCE_TYPES.map((type): [string, ReferenceType] => [type, type]),
  ['article-magazine', 'article-journal'],
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['entry', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['post', 'webpage'],
  ['post-weblog', 'webpage'],
  ['posted-content', 'article'],
]);

export function readCslJson(text: string): Reading {
  const ranges = listItems(text);
  const read = ranges.slice(0, MAX_ENTRIES).map((range) => readItem(text, range));
  const remarks: Remark[] = [];
  const leftOut = (offset: number, message: string, hint: string) =>
    remarks.push({ kind: 'left-out', offset, key: '', message, hint });
  if (ranges.length === 0) leftOut(0, '没有找到文献', 'CSL-JSON 文件应是记录的列表：[{"id": …}, …]');
  const next = ranges[MAX_ENTRIES];
  if (next) leftOut(next.start, `一个文件里的文献超过 ${MAX_ENTRIES} 条，后面的没有读`, '分成几个文件');
  return joinReadings([...read, { records: [], remarks }]);
}

/** No item is so deep; what walks through it recurses. */
const MAX_DEPTH = 20;

function readItem(text: string, { start, end, depth }: ItemRange): Reading {
  const leftOut = (offset: number, key: string, message: string, hint: string): Reading => {
    return { records: [], remarks: [{ kind: 'left-out', offset, key, message, hint }] };
  };
  if (depth > MAX_DEPTH) return leftOut(start, '', `括号嵌套超过 ${MAX_DEPTH} 层`, '改用较浅的结构');
  const item = parseJson(text.slice(start, end));
  if ('at' in item) return leftOut(start + item.at, '', '不是合法的 JSON', '检查这里的引号、逗号和括号');
  const { id, type, ...fields } = item.value;
  const key = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  const known = typeof type === 'string' ? TYPES.get(type) : undefined;
  if (!known)
    return leftOut(start, key, `“${String(type)}”没有对应的文献类型`, `可用的有 ${REFERENCE_TYPES.join('、')}`);
  const drafted: Record<string, unknown> = { type: known };
  const remarks: Remark[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const read = readCslField(name, value);
    if (read) drafted[read.field] ??= read.value;
    else remarks.push({ kind: 'unread', offset: start, key, message: name });
  }
  const judged = judgeDraft({ key, offset: start, fields: drafted as Draft['fields'] });
  return { records: judged.records, remarks: [...judged.remarks, ...remarks] };
}

/** The object, or the offset at which it stops being JSON. */
function parseJson(text: string): { value: { [name: string]: unknown } } | { at: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return { at: Math.min(at, text.length) };
  }
}
