// `kanben check`: reports everything wrong with the book, or explains a rule.
import { judgeBookFolder } from '../build/examination.ts';
import { showText } from '../check/display-text.ts';
import { FORMATS, type Format } from '../check/formats/index.ts';
import { formatText } from '../check/formats/text.ts';
import type { Report } from '../check/report.ts';
import { RULES } from '../check/rules/index.ts';
import { judgeReportFile, refuse, writeReportFile } from '../disk.ts';
import { type Command, type Invocation, optionText } from './command.ts';
import { fixBookFolder } from './fix.ts';
import { bookFolder } from './folders.ts';
import { makeReport, readRulePage } from './report.ts';
import { chooseRules, getRule } from './rules.ts';
import { paint } from './terminal.ts';

const FORMAT_NAMES = [...FORMATS.keys()].join('、');

export const CHECK: Command = {
  help: `用法：kanben check [书的文件夹] [选项]

检查全书，一次报告所有问题；不联网，除了 --fix 和 --output 不写文件。
不写文件夹时，用当前文件夹，或其中的 content。

选项：
  --format 格式        报告的格式：${FORMAT_NAMES}；默认 text
  --output 文件        报告写到文件，屏幕上仍显示文字的报告
  --only 规则          只报告这些规则；可以写几次，也可以用逗号隔开
  --except 规则        不报告这些规则；写法同 --only
  --max-warnings 数    警告多于这个数时，退出码也是 1
  --explain 规则       说明一条规则：为什么，错误与正确的例子（⟦⟧ 标出问题所在）
  --fix                先改正能自动改正的问题，再报告其余的；写了忽略说明的不改
  --timings            在标准错误上显示各阶段的用时与内存

退出码：0 没有错误，警告也不太多；1 有错误，或警告太多；2 用法不对或程序出错。
`,
  options: {
    format: { type: 'string' },
    output: { type: 'string' },
    only: { type: 'string', multiple: true },
    except: { type: 'string', multiple: true },
    'max-warnings': { type: 'string' },
    explain: { type: 'string' },
    fix: { type: 'boolean' },
    timings: { type: 'boolean' },
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const explained = optionText(invocation, 'explain');
  if (explained !== undefined) return explain(explained);
  const name = optionText(invocation, 'format') ?? 'text';
  const format = chooseFormat(name);
  const maxWarnings = readCount(optionText(invocation, 'max-warnings'));
  const rules = chooseRules(invocation);
  const dir = bookFolder(invocation.folder);
  judgeBookFolder(dir);
  const output = optionText(invocation, 'output');
  if (output !== undefined) judgeReportFile(output, dir);
  const chosen = new Set(rules.map(({ id }) => id));
  if (invocation.options.fix) await fixBookFolder(dir, { rules: RULES, accepts: ({ rule }) => chosen.has(rule) });
  const report = await makeReport(dir, rules, invocation.options.timings === true);
  if (output !== undefined) writeReportFile(output, format(report));
  const isText = output !== undefined || name === 'text';
  process.stdout.write(isText ? formatText(report.diagnostics, report.source, paint) : format(report));
  if (output !== undefined) process.stdout.write(`报告已写到：${showText(output)}\n`);
  return judge(report, maxWarnings);
}

/** Answers the exit code, and says what nobody sees in the report. */
function judge({ diagnostics }: Report, maxWarnings: number): number {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (warnings > maxWarnings) process.stderr.write(`有 ${warnings} 个警告，超过了 --max-warnings ${maxWarnings}\n`);
  return warnings > maxWarnings || warnings < diagnostics.length ? 1 : 0;
}

function chooseFormat(name: string): Format {
  return FORMATS.get(name) ?? refuse(`没有“${name}”这种报告格式，可用的有：${FORMAT_NAMES}`);
}

function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  return /^\d{1,9}$/.test(text) ? Number(text) : refuse(`--max-warnings 应是不小于 0 的整数，而不是：${text}`);
}

function explain(id: string): number {
  process.stdout.write(readRulePage(getRule(id).id));
  return 0;
}
