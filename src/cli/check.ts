// `kanben check`: prints everything wrong with the book, or explains a rule.
import { examineBook } from '../build/examination.ts';
import { startStopwatch } from '../build/stopwatch.ts';
import { findNearestRuleId, findRule } from '../check/find-rule.ts';
import { FORMATS } from '../check/formats/index.ts';
import { formatText } from '../check/formats/text.ts';
import { RULES } from '../check/rules/index.ts';
import { readPackageFile, refuse } from '../disk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { type Command, type Invocation, optionText } from './command.ts';
import { fixBookFolder } from './fix.ts';
import { bookFolder } from './folders.ts';
import { paint, printTimings, startProgress } from './terminal.ts';

export const CHECK: Command = {
  help: `用法：kanben check [书的文件夹] [选项]

检查全书，一次报告所有问题；不联网，除了 --fix 不写文件。
不写文件夹时，用当前文件夹，或其中的 content。

选项：
  --format ${[...FORMATS.keys()].join('|')}  报告的格式，默认 text
  --explain 规则       说明一条规则：为什么，错误与正确的例子
  --fix                先改正能自动改正的问题，再报告其余的；写了忽略说明的不改
  --timings            在标准错误上显示各阶段的用时与内存
`,
  options: {
    format: { type: 'string' },
    explain: { type: 'string' },
    fix: { type: 'boolean' },
    timings: { type: 'boolean' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const rule = optionText(invocation, 'explain');
  if (rule !== undefined) return explain(rule);
  const write = chooseFormat(optionText(invocation, 'format') ?? 'text');
  const dir = bookFolder(invocation.folder);
  if (invocation.options.fix) await fixBookFolder(dir, { rules: RULES, accepts: () => true });
  const progress = startProgress();
  try {
    const { begin, timings } = startStopwatch(progress.onProgress);
    const { book, diagnostics } = await examineBook(dir, begin);
    progress.finish();
    process.stdout.write(write(diagnostics, book.source));
    if (invocation.options.timings) printTimings(timings);
    return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    progress.finish();
  }
}

function chooseFormat(name: string): (diagnostics: readonly Diagnostic[], source: Source) => string {
  if (name === 'text') return (diagnostics, source) => formatText(diagnostics, source, paint);
  const known = [...FORMATS.keys()].join('、');
  return FORMATS.get(name) ?? refuse(`没有“${name}”这种报告格式，可用的有：${known}`);
}

function explain(id: string): number {
  if (!findRule(id)) {
    const nearest = findNearestRuleId(id);
    refuse(`没有“${id}”这条规则${nearest ? `，最接近的是 ${nearest}` : ''}`);
  }
  const page = readPackageFile('own', `src/check/rules/${id}.md`);
  process.stdout.write(new TextDecoder().decode(page));
  return 0;
}
