// `kanben new`: makes the file of a chapter or a section and lists it in the book.
import { judgeBookFolder } from '../build/examination.ts';
import { createCache } from '../cache.ts';
import { showText } from '../check/display-text.ts';
import { compile } from '../compile.ts';
import { addBookFile, changeBookFiles, readSource, refuse } from '../disk.ts';
import { planChapter } from '../scaffold/chapter.ts';
import { planSection } from '../scaffold/section.ts';
import { type Command, type Invocation, optionText } from './command.ts';
import { bookFolder } from './folders.ts';

export const NEW: Command = {
  help: `用法：kanben new chapter 章 [书的文件夹] [选项]
      kanben new section 章/节 [书的文件夹] [选项]

新建一章（chapters/章/index.md）或一节（chapters/章/节.md），并列入 book.yaml 或该章的 sections：
原来列为“计划中”的，就在原处改为已写，沿用其标题；否则列在最后一个部分或该章的末尾。
章与节的名字用小写英文字母、数字和连字符，就是网页的地址。不覆盖任何已有的文件。
不写文件夹时，用当前文件夹，或其中的 content。

选项：
  --title 标题   章或节的标题；不写时用计划中的标题，没有计划就暂用名字
`,
  options: { title: { type: 'string' } },
  words: 3,
  run,
};

const PLANS = new Map([
  ['chapter', planChapter],
  ['section', planSection],
]);

function run(invocation: Invocation): number {
  const [what = '', name = ''] = invocation.words;
  const plan =
    (name && PLANS.get(what)) || refuse('要新建什么？写成 kanben new chapter 章，或 kanben new section 章/节');
  const dir = bookFolder(invocation.folder);
  judgeBookFolder(dir);
  const book = compile(readSource(dir), createCache());
  const { file, text, title, list } = plan(book, name, optionText(invocation, 'title'));
  addBookFile(dir, file, text);
  if (list) changeBookFiles(dir, [list]);
  process.stdout.write(`已新建 ${file}，标题是“${showText(title)}”${list ? `，并列入 ${list.file}` : ''}\n`);
  process.stdout.write(what === 'chapter' ? `接下来：写这一章的开篇；各节用 kanben new section ${name}/节 新建\n` : '');
  return 0;
}
