// A file that the user names on the command line, outside of any book.
import { readFileSync, statSync } from 'node:fs';
import { refuse } from './refusal.ts';

/** A bibliography of some 20,000 entries. */
const MAX_BYTES = 20_000_000;

/** Its text; refuses what is no file, too large or not UTF-8. */
export function readUserFile(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) refuse(`没有这个文件：${path}`);
  if (!stats.isFile()) refuse(`这不是文件：${path}`);
  if (stats.size > MAX_BYTES) refuse(`文件超过 ${MAX_BYTES / 1_000_000} MB，分成几个再导入：${path}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) refuse(`文件不是 UTF-8 编码，先转换编码：${path}`);
    return refuse(`读不出文件：${path}`);
  }
}
