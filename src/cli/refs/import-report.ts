// What became of the entries of an imported file → the lines that say so, in the order of the file, with positions in it.
import { relative } from 'node:path';
import { showPath, showText } from '../../check/display-text.ts';
import { lineStarts, positionAt } from '../../model/span.ts';
import type { Outcome } from '../../records/import-plan.ts';
import type { Remark } from '../../records/reading.ts';

export type Import = {
  readonly path: string;
  readonly text: string;
  readonly outcomes: readonly Outcome[];
  readonly remarks: readonly Remark[];
  /** Written. */
  readonly files: readonly string[];
};

/** More than an author would read at once. */
const MAX_LINES = 200;

type Line = { readonly offset: number; readonly text: string };

export function describeImport({ path, text, outcomes, remarks, files }: Import): string {
  const starts = lineStarts(text);
  const file = showPath(relative('.', path));
  const lines = [...remarks.flatMap(describeRemark), ...outcomes.flatMap(describeOutcome)].sort(
    (a, b) => a.offset - b.offset,
  );
  const shown = lines.slice(0, MAX_LINES).map((line) => {
    const { line: number, column } = positionAt(starts, line.offset);
    return `${file}:${number}:${column}: ${line.text}\n`;
  });
  const more = lines.length > MAX_LINES ? [`另有 ${lines.length - MAX_LINES} 处没有列出\n`] : [];
  return [...shown, ...more, ...describeUnread(remarks), ...describeTotals(outcomes, remarks, files)].join('');
}

function describeRemark({ kind, offset, key, message, hint }: Remark): Line[] {
  if (kind === 'unread') return [];
  const what = kind === 'left-out' ? '没有导入' : '有改动';
  const named = key === '' ? what : `“${showText(key)}”${what}`;
  return [{ offset, text: `${named}：${showText(message)}${hint === undefined ? '' : `。${showText(hint)}`}` }];
}

function describeOutcome(outcome: Outcome): Line[] {
  const { offset } = outcome;
  const line = (text: string): Line[] => [{ offset, text }];
  if (outcome.kind === 'known') return line(`“${showText(outcome.key)}”没有导入：书里已有这一文献，键是 ${outcome.as}`);
  if (outcome.kind === 'differs') {
    const fields = outcome.differences.map(
      ({ field, old, now }) => `\n    ${field}：书里是 ${showText(old || '（没有）')}，文件里是 ${showText(now)}`,
    );
    return line(`“${outcome.key}”没有导入：书里的著录不同；要换掉它，加上 --replace ${outcome.key}${fields.join('')}`);
  }
  if (outcome.kind !== 'added') return [];
  const { record, written, alike } = outcome;
  return [
    ...(written === record.id
      ? []
      : line(`${written ? `键“${showText(written)}”不能用` : '没有键'}，改为 ${record.id}`)),
    ...(alike === undefined ? [] : line(`“${record.id}”与书里的 ${alike} 像是同一文献，或其预印本，都留着；请核对`)),
  ];
}

/** Fields without a place, each once. */
function describeUnread(remarks: readonly Remark[]): string[] {
  const counts = new Map<string, number>();
  for (const { kind, message } of remarks) if (kind === 'unread') counts.set(message, (counts.get(message) ?? 0) + 1);
  const fields = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, count]) => `${showText(field)}（${count} 条）`);
  const shown = fields.slice(0, MAX_LINES);
  return fields.length === 0 ? [] : [`没有导入的字段：${shown.join('、')}${fields.length > MAX_LINES ? ' 等' : ''}\n`];
}

function describeTotals(outcomes: readonly Outcome[], remarks: readonly Remark[], files: readonly string[]): string[] {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const leftOut = remarks.filter(({ kind }) => kind === 'left-out').length + count('differs') + count('known');
  const parts = [
    `导入 ${count('added')} 条`,
    ...(count('replaced') > 0 ? [`换掉 ${count('replaced')} 条`] : []),
    ...(count('present') > 0 ? [`书里已有而相同的 ${count('present')} 条`] : []),
    ...(leftOut > 0 ? [`没有导入 ${leftOut} 条`] : []),
  ];
  return [`${parts.join('，')}${files.length > 0 ? `；写进 ${files.map(showPath).join('、')}` : ''}\n`];
}
