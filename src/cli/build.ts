// `kanben build`: checks the book and writes its site.
import { buildSite } from '../build.ts';
import { showText } from '../check/display-text.ts';
import { formatText } from '../check/formats/text.ts';
import { type Command, type Invocation, optionText } from './command.ts';
import { bookFolder } from './folders.ts';
import { paint, printTimings, startProgress } from './terminal.ts';

export const BUILD: Command = {
  help: `用法：kanben build [书的文件夹] [选项]

检查全书；没有错误就生成网站。有错误时不写任何文件，原有的网站不变。
不写文件夹时，用当前文件夹，或其中的 content。

选项：
  --out 文件夹   网站写到哪里，默认 _site
  --url 地址     网站的完整地址，如 https://example.org/book/，代替 book.yaml 里的 url
  --base 路径    网站在主机上的路径，如 /book/，默认是 --url 里的路径，没有 --url 时是 /
  --timings      在标准错误上显示各阶段的用时与内存
`,
  options: { out: { type: 'string' }, url: { type: 'string' }, base: { type: 'string' }, timings: { type: 'boolean' } },
  run,
};

const WITHOUT_URL =
  'book.yaml 没有写 url（网站的完整地址），所以没有生成站点地图 sitemap.xml，页面也不标规范地址，订阅源 feed.xml 里的地址不含主机名；在 book.yaml 写上 url，或用 --url 给出\n';

async function run(invocation: Invocation): Promise<number> {
  const out = optionText(invocation, 'out') ?? '_site';
  const progress = startProgress();
  try {
    const { source, diagnostics, site, timings } = await buildSite({
      dir: bookFolder(invocation.folder),
      out,
      url: optionText(invocation, 'url'),
      base: optionText(invocation, 'base'),
      onProgress: progress.onProgress,
    });
    progress.finish();
    process.stdout.write(formatText(diagnostics, source, paint));
    if (site && site.url === undefined) process.stdout.write(WITHOUT_URL);
    process.stdout.write(site ? `已生成 ${site.pages} 个页面：${showText(out)}\n` : '有错误，没有生成网站\n');
    if (invocation.options.timings) printTimings(timings);
    return site ? 0 : 1;
  } finally {
    progress.finish();
  }
}
