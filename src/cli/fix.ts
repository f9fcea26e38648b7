// A book's folder → its files with the fixes of chosen findings made; says on standard error what it changed, for the report has standard output.
import { judgeBookFolder } from '../build/examination.ts';
import { createCache } from '../cache.ts';
import { changeBookFiles, readSource } from '../disk.ts';
import { type FixChoice, fixBook } from '../mend/fix-book.ts';
import { describeChange, listChanges } from './changes.ts';

/** Nothing is written before every text is known. */
export async function fixBookFolder(dir: string, choice: FixChoice): Promise<void> {
  judgeBookFolder(dir);
  const before = readSource(dir);
  const { source, made } = await fixBook(before, choice, createCache());
  const changes = listChanges(before, source);
  changeBookFiles(dir, changes);
  for (const change of changes) process.stderr.write(`已修改 ${describeChange(change, made)}`);
}
