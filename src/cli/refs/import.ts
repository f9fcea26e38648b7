// `kanben refs import`: brings the entries of a BibTeX, CSL-JSON or RIS file into the book, and says what became of each.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { readUserFile, refuse } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
import { loadRomanise } from '../../records/citekey.ts';
import { RECORD_FORMATS } from '../../records/formats.ts';
import { type Outcome, planImport } from '../../records/import-plan.ts';
import { type Command, type Invocation, optionItems, optionText } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { BOOK_HELP, BOOK_OPTION, readBook, recordsOf } from './book.ts';
import { describeImport } from './import-report.ts';
import { INTO_HELP, judgeTarget, saveRecords } from './save.ts';

export const IMPORT: Command = {
  help: `用法：kanben refs import 文件.bib|文件.json|文件.ris [选项]

导入 BibTeX、CSL-JSON 或 RIS 文件里的文献。好的条目都导入，有问题的逐条说明位置、原因和改法。
书里已有的键不会被覆盖：著录相同就跳过，不同就列出不同之处。同一文献已有别的键，也会指出。

选项：
${INTO_HELP}；默认 references/imported.yaml
  --replace 键   用导入的著录换掉书里这一条，可写多次；annote、note、accessed 和 custom 里本书自己的内容保留，
                 evidence 与 acknowledged 删去，因为它们说的是旧的著录
${BOOK_HELP}`,
  options: { into: { type: 'string' }, replace: { type: 'string', multiple: true }, ...BOOK_OPTION },
  run,
};

const DEFAULT_TARGET = 'references/imported.yaml';

async function run(invocation: Invocation): Promise<number> {
  const [path] = invocation.words;
  if (path === undefined) refuse('要导入哪个文件？写成 kanben refs import 文件.bib');
  const format = RECORD_FORMATS.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
  const endings = [...RECORD_FORMATS.keys()].map((ending) => `.${ending}`);
  if (!format) refuse(`只能导入 ${endings.join('、')} 文件，而不是：${path}`);
  const dir = bookFolder(invocation.folder);
  const book = readBook(dir);
  const target = judgeTarget(book, optionText(invocation, 'into') ?? DEFAULT_TARGET);
  const replace = judgeKeys(book, optionItems(invocation, 'replace'));
  const text = readUserFile(path);
  const read = await format.loadReader();
  const { records, remarks } = await read(text);
  const romanise = await loadRomanise(records.map(({ record }) => record));
  const outcomes = planImport(records, recordsOf(book), replace, romanise);
  const files = saveRecords(dir, book, target, recordsWith(outcomes, 'added'), recordsWith(outcomes, 'replaced'));
  process.stdout.write(describeImport({ path, text, outcomes, remarks, files }));
  const isWhole = remarks.every(({ kind }) => kind !== 'left-out') && outcomes.every(({ kind }) => kind !== 'differs');
  return isWhole ? 0 : 1;
}

function judgeKeys({ references }: Book, keys: readonly string[]): ReadonlySet<string> {
  const unknown = keys.find((key) => !references.has(key));
  return unknown === undefined ? new Set(keys) : refuse(`--replace：书里没有键“${unknown}”`);
}

function recordsWith(outcomes: readonly Outcome[], wanted: 'added' | 'replaced'): ReferenceRecord[] {
  return outcomes.flatMap((outcome) => (outcome.kind === wanted ? outcome.record : []));
}
