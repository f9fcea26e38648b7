// `kanben refs list`: the references of a book, one a line.
import { showText } from '../../check/display-text.ts';
import { listUncited } from '../../check/facts.ts';
import { refuse } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
import { type Command, type Invocation, optionText } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { BOOK_HELP, BOOK_OPTION, readBook } from './book.ts';

export const LIST: Command = {
  help: `用法：kanben refs list [选项]

列出全书的文献，一行一条：键、状态、题名，以两个空格隔开。

选项：
  --uncited      只列正文没有引用、也没有按类别列出的
  --format text|json  默认 text
${BOOK_HELP}`,
  options: { uncited: { type: 'boolean' }, format: { type: 'string' }, ...BOOK_OPTION },
  words: 0,
  run,
};

type Listed = { readonly key: string; readonly status: 'cited' | 'uncited'; readonly title: string };

const STATUS_WORDS: { readonly [status in Listed['status']]: string } = { cited: '已引用', uncited: '未引用' };

function run(invocation: Invocation): number {
  const format = optionText(invocation, 'format') ?? 'text';
  const write = FORMATS.get(format) ?? refuse(`没有“${format}”这种格式，可用的有：${[...FORMATS.keys()].join('、')}`);
  const listed = listReferences(readBook(bookFolder(invocation.folder)));
  process.stdout.write(
    write(invocation.options.uncited ? listed.filter(({ status }) => status === 'uncited') : listed),
  );
  return 0;
}

/** In the order of files and of records in them. */
function listReferences(book: Book): Listed[] {
  const uncited = new Set(listUncited(book));
  return [...book.references.values()].map((reference) => ({
    key: reference.key.value,
    status: uncited.has(reference) ? 'uncited' : 'cited',
    title: reference.record.title ?? '',
  }));
}

const FORMATS = new Map([
  ['text', formatLines],
  ['json', (listed: readonly Listed[]) => `${JSON.stringify(listed, undefined, 2)}\n`],
]);

function formatLines(listed: readonly Listed[]): string {
  return listed.map(({ key, status, title }) => `${key}  ${STATUS_WORDS[status]}  ${showText(title)}\n`).join('');
}
