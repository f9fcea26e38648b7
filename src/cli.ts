#!/usr/bin/env node
// The command line: words → one command and its exit code. Commands are imported when they run: `--version` loads nothing else.
import type { Command, CommandGroup } from './cli/command.ts';

const COMMANDS = new Map<string, () => Promise<Command | CommandGroup>>([
  ['build', async () => (await import('./cli/build.ts')).BUILD],
  ['check', async () => (await import('./cli/check.ts')).CHECK],
  ['dev', async () => (await import('./cli/dev.ts')).DEV],
  ['fmt', async () => (await import('./cli/fmt.ts')).FMT],
  ['new', async () => (await import('./cli/new.ts')).NEW],
  ['refs', async () => (await import('./cli/refs.ts')).REFS],
  ['schema', async () => (await import('./cli/schema.ts')).SCHEMA],
]);

const HELP = `刊本（Kanben）：把 Markdown 写成的中文学术书编译成网站，并检查其中的错误。

用法：kanben <命令> [文件夹] [选项]

命令：
  build   检查全书并生成网站
  check   检查全书，写出报告
  dev     在浏览器里边写边看
  fmt     整理文字和版面，意思不变
  new     新建一章或一节，并列入书中
  refs    文献：导入、导出、列出、整理
  schema  写出 YAML 文件的 JSON Schema，供编辑器使用

选项：
  -h, --help     显示帮助；kanben <命令> --help 显示该命令的帮助
  -v, --version  显示版本

退出码：0 没有错误；1 有错误；2 用法不对或程序出错。
`;

/** Exit code: 0 clean or warnings, 1 errors, 2 misuse. */
async function run(words: readonly string[]): Promise<number> {
  if (words[0] === '--version' || words[0] === '-v') {
    const { readPackageVersion } = await import('./disk/package-file.ts');
    return print(`${readPackageVersion()}\n`);
  }
  return runOneOf({ help: HELP, commands: COMMANDS }, words);
}

async function runOneOf({ help, commands }: CommandGroup, [name = '', ...words]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return print(help);
  const { describeUnknown, readWords } = await import('./cli/words.ts');
  const load = commands.get(name);
  if (!load) return misuse(name ? describeUnknown('命令', name, [...commands.keys()]) : '没有写命令', help);
  const command = await load();
  if ('commands' in command) return runOneOf(command, words);
  if (words.includes('--help') || words.includes('-h')) return print(command.help);
  const invocation = readWords(command, words);
  return typeof invocation === 'string' ? misuse(invocation, command.help) : command.run(invocation);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Words of the command line and names of files are escaped: what is printed stays on the line it is meant for. */
async function misuse(message: string, help: string): Promise<number> {
  const { showText } = await import('./check/display-text.ts');
  process.stderr.write(`${showText(message)}。\n\n${help}`);
  return 2;
}

async function report(error: unknown): Promise<number> {
  const { showText } = await import('./check/display-text.ts');
  const isRefusal = error instanceof Error && error.name === 'Refusal';
  const lines = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)];
  const crash = lines.map((line) => `  ${showText(line)}\n`).join('');
  process.stderr.write(isRefusal ? `${showText(error.message)}\n` : `程序出错，请报告：\n${crash}`);
  return 2;
}

// A reader that stops reading (`| head`) is no crash.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2)).catch(report);
