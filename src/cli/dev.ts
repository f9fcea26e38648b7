// `kanben dev`: shows the book in the browser while it is being written.
import { showText } from '../check/display-text.ts';
import { formatText } from '../check/formats/text.ts';
import { isLoopback } from '../dev/host.ts';
import { describe, startSession, type Tell } from '../dev/session.ts';
import { refuse } from '../disk.ts';
import { type Command, type Invocation, optionText } from './command.ts';
import { bookFolder } from './folders.ts';
import { paint } from './terminal.ts';

const [HOST, PORT] = ['127.0.0.1', 8080];

export const DEV: Command = {
  help: `用法：kanben dev [书的文件夹] [选项]

在浏览器里看书，边写边看：文件一有改动就重新检查、生成，网页自动更新。
有错误时，终端和网页都显示报告，网页保持改错之前的样子。不写任何文件；按 Ctrl+C 结束。
不写文件夹时，用当前文件夹，或其中的 content。

选项：
  --port 端口   默认 ${PORT}；0 自动选一个空闲的
  --host 地址   在本机的哪个地址上提供，默认 ${HOST}，只有本机能看；写 0.0.0.0 则同一网络的人都能看
  --base 路径   网站在主机上的路径，如 /book/，默认 /
`,
  options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const host = optionText(invocation, 'host') ?? HOST;
  const dir = bookFolder(invocation.folder);
  const port = readPort(optionText(invocation, 'port') ?? String(PORT));
  const interruption = awaitInterruption();
  const session = await startSession({ dir, host, port, base: optionText(invocation, 'base') ?? '/' }, tell);
  if (!isLoopback(host))
    process.stderr.write(`注意：--host ${showText(host)} 使网络上的其他人也能看到这本书；只在信任的网络里使用\n`);
  process.stdout.write(`在浏览器里打开：${writeAddress(host, session.port)}${session.base}（按 Ctrl+C 结束）\n`);
  await interruption;
  await session.stop();
  return 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  return refuse(`--port 应是 0 到 65535 之间的整数，而不是：${text}`);
}

function writeAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const tell: Tell = (outcome, shown) => {
  const isGood = !('failure' in outcome) && outcome.site !== undefined;
  process.stdout.write(
    'failure' in outcome ? describe(outcome) : formatText(outcome.diagnostics, outcome.source, paint),
  );
  if (isGood) process.stdout.write(`网页已更新：${shown?.pages} 页\n`);
  else process.stdout.write(shown ? '有错误，网页保持原样\n' : '有错误，还没有网页\n');
};

/** A second Ctrl+C ends the process at once. */
function awaitInterruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
