// `kanben fmt`: copy-edits the Markdown of a book as far as its meaning cannot change, or says which files that would change.
import { judgeBookFolder } from '../build/examination.ts';
import { createCache } from '../cache.ts';
import { showPath } from '../check/display-text.ts';
import { type BookPlace, changeBookFiles, findBookPlace, readSource, refuse } from '../disk.ts';
import { formatBook } from '../mend/format-book.ts';
import type { Source } from '../model/source.ts';
import { describeChange, listChanges } from './changes.ts';
import type { Command, Invocation } from './command.ts';
import { bookFolder } from './folders.ts';

export const FMT: Command = {
  help: `用法：kanben fmt [书的文件夹或文件……] [选项]

整理各章各节的文字和版面，意思不变：改正不会改变意思的问题（标点、空格等），块之间空一行，
列表、表格和标题用同一种写法；book.yaml 里写了 sentence-per-line: true 的书，每句话放在单独的一行。
文件头、代码、公式、引文的键、链接的地址、属性和注释一字不动；写了忽略说明的问题不改。
整理后意思会变的文件保持原样，并列出来。
不写文件时，整理全书：当前文件夹里的书，或其中的 content。

选项：
  --check  不写文件，只列出需要整理的；有就以 1 退出
`,
  options: { check: { type: 'boolean' } },
  words: Number.POSITIVE_INFINITY,
  run,
};

async function run({ words, options }: Invocation): Promise<number> {
  const isCheck = options.check === true;
  let untidy = 0;
  for (const [dir, paths] of groupByBook(words)) untidy += await formatFolder(dir, paths, isCheck);
  if (untidy === 0) process.stdout.write('都已整齐\n');
  return isCheck && untidy > 0 ? 1 : 0;
}

/** Book's folder → paths in it; the empty path is the whole book. */
function groupByBook(words: readonly string[]): Map<string, string[]> {
  const books = new Map<string, string[]>();
  if (words.length === 0) return books.set(bookFolder(undefined), ['']);
  for (const word of words) {
    const { dir, path }: BookPlace = findBookPlace(word) ?? refuse(`没有这个文件，或者它不在书里：${word}`);
    books.set(dir, [...(books.get(dir) ?? []), path]);
  }
  return books;
}

/** How many files need or needed it. */
async function formatFolder(dir: string, paths: readonly string[], isCheck: boolean): Promise<number> {
  judgeBookFolder(dir);
  const before = readSource(dir);
  for (const path of paths) judgePath(before, path);
  const isChosen = (file: string) => paths.some((path) => isIn(file, path));
  const { source, made, laidOut, left } = await formatBook(before, isChosen, createCache());
  const changes = listChanges(before, source);
  if (!isCheck) changeBookFiles(dir, changes);
  const done = isCheck ? '需要整理' : '已整理';
  for (const change of changes)
    process.stdout.write(`${done} ${describeChange(change, made, laidOut.has(change.file))}`);
  for (const file of left) process.stdout.write(`保持原样 ${showPath(file)}：整理后意思会变\n`);
  return changes.length;
}

function isIn(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}

function judgePath(source: Source, path: string): void {
  const hasText = [...source].some(([file, { kind }]) => kind === 'text' && isIn(file, path));
  if (!hasText) refuse(`书里的这个文件不是可以整理的文字：${path}`);
}
