// A book's folder → its files with the fixes of chosen findings made; says on standard error what it changed, for the report has standard output.
import { judgeBookFolder } from '../build/examination.ts';
import { createCache } from '../cache.ts';
import { changeBookFiles, readSource } from '../disk.ts';
import { type FixChoice, fixBook } from '../mend/fix-book.ts';
import { describeFixes, listChanges } from './changes.ts';

/** Nothing is written before every text is known. */
export async function fixBookFolder(dir: string, choice: FixChoice): Promise<void> {
  judgeBookFolder(dir);
  const before = readSource(dir);
  const { source, made } = await fixBook(before, choice, createCache());
  changeBookFiles(dir, listChanges(before, source));
  for (const [file, counts] of made) process.stderr.write(`已修改 ${describeFixes(file, counts)}`);
}
