// `kanben refs list`: the references of a book, one a line, with what is known of each.
import { showText } from '../../check/display-text.ts';
import { listUncited } from '../../check/facts.ts';
import { refuse } from '../../disk.ts';
import { judgeBook } from '../../evidence/verdict.ts';
import type { Book } from '../../model/book.ts';
import { STATUS_WORDS, type Status } from '../../model/verdict.ts';
import { type Command, type Invocation, optionText } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { BOOK_HELP, BOOK_OPTION, readBook } from './book.ts';

export const LIST: Command = {
  help: `用法：kanben refs list [选项]

列出全书的文献，一行一条：键、核对的结果、题名，以两个空格隔开；没有引用的另外注明。

选项：
  --uncited      只列正文没有引用、也没有按类别列出的
  --unverified   只列登记机构没有核实的
  --format text|json  默认 text
${BOOK_HELP}`,
  options: {
    uncited: { type: 'boolean' },
    unverified: { type: 'boolean' },
    format: { type: 'string' },
    ...BOOK_OPTION,
  },
  words: 0,
  run,
};

type Listed = { readonly key: string; readonly status: Status; readonly cited: boolean; readonly title: string };

function run(invocation: Invocation): number {
  const format = optionText(invocation, 'format') ?? 'text';
  const write = FORMATS.get(format) ?? refuse(`没有“${format}”这种格式，可用的有：${[...FORMATS.keys()].join('、')}`);
  const { uncited, unverified } = invocation.options;
  const listed = listReferences(readBook(bookFolder(invocation.folder)))
    .filter(({ cited }) => !uncited || !cited)
    .filter(({ status }) => !unverified || status !== 'verified');
  process.stdout.write(write(listed));
  return 0;
}

/** In the order of files and of records in them. */
function listReferences(book: Book): Listed[] {
  const verdicts = judgeBook(book);
  const uncited = new Set(listUncited(book));
  return [...book.references].map(([key, reference]) => ({
    key,
    status: verdicts.get(key)?.status ?? 'unlocked',
    cited: !uncited.has(reference),
    title: reference.record.title ?? '',
  }));
}

const FORMATS = new Map([
  ['text', formatLines],
  ['json', (listed: readonly Listed[]) => `${JSON.stringify(listed, undefined, 2)}\n`],
]);

function formatLines(listed: readonly Listed[]): string {
  const lines = listed.map(({ key, status, cited, title }) => {
    return `${key}  ${STATUS_WORDS[status]}${cited ? '' : '，未引用'}  ${showText(title)}\n`;
  });
  return lines.join('');
}
