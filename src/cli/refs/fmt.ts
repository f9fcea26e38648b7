// `kanben refs fmt`: puts the files of references into the one order and layout, or says which are not.
import { showPath } from '../../check/display-text.ts';
import { changeBookFiles, type FileChange } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
import { formatReferences } from '../../records/yaml/format.ts';
import type { Command, Invocation } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { BOOK_HELP, BOOK_OPTION, readBook, textOf } from './book.ts';

export const FMT: Command = {
  help: `用法：kanben refs fmt [选项]

整理 references/ 里的 YAML 文件：各条按键排序，各项按固定的次序，一项一行，需要时才加引号。
著录的内容和注释都不变；做不到时不动那个文件，并说明原因。JSON 文件不整理。

选项：
  --check        不写文件，只列出需要整理的；有就以 1 退出
${BOOK_HELP}`,
  options: { check: { type: 'boolean' }, ...BOOK_OPTION },
  words: 0,
  run,
};

function run({ folder, options }: Invocation): number {
  const dir = bookFolder(folder);
  const { changes, untouched } = formatFiles(readBook(dir));
  if (!options.check) changeBookFiles(dir, changes);
  const done = options.check ? '需要整理' : '已整理';
  for (const { file } of changes) process.stdout.write(`${showPath(file)}：${done}\n`);
  for (const { file, why } of untouched) process.stdout.write(`${showPath(file)} ${why}\n`);
  if (changes.length + untouched.length === 0) process.stdout.write('文献文件都已整齐\n');
  return untouched.length > 0 || (options.check && changes.length > 0) ? 1 : 0;
}

type Untidy = { readonly changes: readonly FileChange[]; readonly untouched: readonly { file: string; why: string }[] };

function formatFiles({ referenceFiles, source }: Book): Untidy {
  const files = referenceFiles.map(({ file }) => file).filter((file) => !file.endsWith('.json'));
  const formatted = files.map((file) => {
    const before = textOf(source, file);
    return { file, before, ...formatReferences(file, before) };
  });
  return {
    changes: formatted.flatMap(({ file, before, ...to }) =>
      'text' in to && to.text !== before ? { file, before, after: to.text } : [],
    ),
    untouched: formatted.flatMap(({ file, ...to }) => ('why' in to ? { file, why: to.why } : [])),
  };
}
