// Text of a RIS file → its entries, each from `TY` to `ER`, as tags and values. Linear in the text.
import { MAX_ENTRIES, type Remark } from '../reading.ts';

export type RisEntry = {
  readonly offset: number;
  /** In the order of the file; a tag may be repeated. */
  readonly lines: readonly { readonly tag: string; readonly value: string }[];
};

export type ScannedRis = { readonly entries: readonly RisEntry[]; readonly remarks: readonly Remark[] };

const TAGGED = /^([A-Z][A-Z0-9])\s{0,3}-(?:\s(.*)|)$/;

/** An entry without its `ER` ends where the next begins. A line without a tag continues the one before. */
export function scanRis(text: string): ScannedRis {
  const entries: RisEntry[] = [];
  const remarks: Remark[] = [];
  let lines: { tag: string; value: string }[] | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const [, tag, value = ''] = TAGGED.exec(line.replace(/^\ufeff/, '')) ?? [];
    if (tag === 'TY') {
      if (entries.length >= MAX_ENTRIES) {
        const message = `一个文件里的文献超过 ${MAX_ENTRIES} 条，后面的没有读`;
        remarks.push({ kind: 'left-out', offset: index, key: '', message, hint: '分成几个文件' });
        break;
      }
      lines = [];
      entries.push({ offset: index, lines });
    }
    if (!lines) remarks.push(...describeStray(line, index, remarks));
    else if (tag === 'ER') lines = undefined;
    else if (tag !== undefined) lines.push({ tag, value: value.trim() });
    else appendTo(lines, line.trim());
  }
  return { entries, remarks };
}

function appendTo(lines: { tag: string; value: string }[], more: string): void {
  const last = lines.at(-1);
  if (last && more !== '') last.value = `${last.value} ${more}`.trim();
}

/** Once: a file that is no RIS has thousands. */
function describeStray(line: string, offset: number, remarks: readonly Remark[]): Remark[] {
  if (line.trim() === '' || line.startsWith('ER') || remarks.length > 0) return [];
  const [message, hint] = ['这一行不在任何一条文献里', '每条以“TY  - ”开头，以“ER  - ”结尾'];
  return [{ kind: 'left-out', offset, key: '', message, hint }];
}
