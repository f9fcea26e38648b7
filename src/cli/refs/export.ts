// `kanben refs export`: the references of a book in a format that other programs read.

import { showText } from '../../check/display-text.ts';
import { judgeReportFile, refuse, writeReportFile } from '../../disk.ts';
import { RECORD_FORMATS } from '../../records/formats.ts';
import { compareKeys } from '../../records/order.ts';
import { type Command, type Invocation, optionText } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { BOOK_HELP, BOOK_OPTION, chooseReferences, readBook } from './book.ts';

export const EXPORT: Command = {
  help: `用法：kanben refs export --format bib|json|ris [键…] [选项]

写出文献，供其他程序使用：BibTeX（bib）、CSL-JSON（json）或 RIS（ris）。写了键就只写这几条，不写就是全部，按键排序。

选项：
  --format bib|json|ris  格式；写了 --output 就可以省去，看文件名的结尾
  --output 文件  写到文件；不写时写到标准输出
${BOOK_HELP}`,
  options: { format: { type: 'string' }, output: { type: 'string' }, ...BOOK_OPTION },
  words: Number.POSITIVE_INFINITY,
  run,
};

function run(invocation: Invocation): number {
  const output = optionText(invocation, 'output');
  const name = optionText(invocation, 'format') ?? /\.(\w+)$/.exec(output ?? '')?.[1] ?? refuse(`写明格式，${CHOICES}`);
  const format = RECORD_FORMATS.get(name) ?? refuse(`没有“${name}”这种格式，${CHOICES}`);
  const dir = bookFolder(invocation.folder);
  const references = chooseReferences(readBook(dir), invocation.words);
  const records = references.map(({ record }) => record).sort((a, b) => compareKeys(a.id, b.id));
  const text = format.write(records);
  if (output === undefined) {
    process.stdout.write(text);
    return 0;
  }
  judgeReportFile(output, dir, '导出的文献');
  writeReportFile(output, text, '导出的文献');
  process.stdout.write(`已写出 ${records.length} 条（${format.name}）：${showText(output)}\n`);
  return 0;
}

const CHOICES = `可用的有：${[...RECORD_FORMATS.keys()].join('、')}`;
