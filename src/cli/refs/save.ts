// New and changed records → the files of references that hold them, each written whole or not at all.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { addBookFile, changeBookFiles, type FileChange, refuse } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
import { insertRecords } from '../../records/yaml/insert.ts';
import { textOf } from './book.ts';

export const INTO_HELP = `  --into 文件    写进书中的哪个文件，如 references/vision.yaml`;

/**
 * Where new records go; refuses a path that is no YAML file among the book's references. Refuses, too, a book with a file that cannot be
 * read: the records in it would seem to be missing.
 */
export function judgeTarget({ source, referenceFiles }: Book, file: string): string {
  const unread = referenceFiles.find(({ issues }) => issues.length > 0);
  if (unread) refuse(`${unread.file} 有错误，先按 kanben check 的提示改正`);
  const steps = file.split('/');
  const isInside =
    steps[0] === 'references' && steps.length > 1 && steps.every((step) => /^[^.\\\p{C}][^\\\p{C}]*$/u.test(step));
  if (!isInside || !/\.ya?ml$/.test(file))
    refuse(`--into 应是 references/ 里的 YAML 文件，如 references/vision.yaml，而不是：${file}`);
  const found = source.get(file);
  return found === undefined || found.kind === 'text'
    ? file
    : refuse(`${file} 不能写：它是链接、太大，或不是 UTF-8 文本`);
}

/** Answers the files that were written. `replaced` go where their keys stand. */
export function saveRecords(
  dir: string,
  book: Book,
  target: string,
  added: readonly ReferenceRecord[],
  replaced: readonly ReferenceRecord[],
): string[] {
  const byFile = new Map(added.length > 0 ? [[target, [...added]]] : []);
  for (const record of replaced) {
    const file = book.references.get(record.id)?.span.file ?? target;
    byFile.set(file, [...(byFile.get(file) ?? []), record]);
  }
  const changes = [...byFile].map(([file, records]) => planChange(book, file, records));
  for (const { file, after } of changes.filter(({ file }) => !book.source.has(file))) addBookFile(dir, file, after);
  changeBookFiles(
    dir,
    changes.filter(({ file }) => book.source.has(file)),
  );
  return changes.map(({ file }) => file);
}

function planChange({ source }: Book, file: string, records: readonly ReferenceRecord[]): FileChange {
  if (file.endsWith('.json')) refuse(`${file} 是 JSON 文件，不能自动改动`);
  const before = textOf(source, file);
  const result = insertRecords(file, before, records);
  return 'why' in result ? refuse(`${file} ${result.why}`) : { file, before, after: result.text };
}
