// The real book and one of a thousand sections → a Markdown report of speed and size. Measures, never judges.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateBook, writeBook } from '../tests/thousand-book.ts';
import { weighPage } from './page-bytes.ts';
import { type Measured, median, runInTurn } from './process.ts';
import { reportSearch } from './search-report.ts';
import { printTable } from './table.ts';

const RUNS = 5;
const STARTS = 21;
const DIST = join(import.meta.dirname, '..');
const CLI = join(DIST, 'src/cli.js');

const scratch = mkdtempSync(join(tmpdir(), 'kanben-bench-'));
const thousand = join(scratch, 'thousand');
writeBook(thousand, generateBook());
const books = [
  { name: 'content', folder: join(DIST, '../content'), page: 'introduction/concepts/' },
  { name: 'thousand sections', folder: thousand, page: 'c3/s7/' },
];

process.stdout.write(`Node ${process.version}, medians of ${RUNS} runs, each in a fresh process.\n`);
reportStart();
reportPhases();
reportFrontHalf();
reportCopyEditing();
for (const { name, page } of books) reportPage(name, page);
await reportSearch(books.map(({ name, page }) => ({ name, site: join(scratch, name, 'site'), page })));
rmSync(scratch, { recursive: true });

function reportStart(): void {
  const empty = join(scratch, 'empty.js');
  writeFileSync(empty, '');
  const [bare = [], version = []] = runInTurn([[empty], [CLI, '--version']], STARTS).map(times);
  const [slow, fast] = [median(version), median(bare)];
  printTable('Start', ['empty Node', 'kanben --version', 'ratio'], [[ms(fast), ms(slow), (slow / fast).toFixed(2)]]);
}

function reportPhases(): void {
  const rows = books.flatMap(({ name, folder }) => {
    const build = ['build', folder, '--out', join(scratch, name, 'site')];
    return [['check', folder], build].map((words) => {
      const [runs = []] = runInTurn([[CLI, ...words, '--timings']], RUNS);
      return [`${words[0]} ${name}`, ms(median(times(runs))), ...readTimings(runs)];
    });
  });
  const phases = ['read', 'parse and resolve', 'load', 'check', 'render', 'write', 'peak memory'];
  printTable('Cold runs by phase', ['run', 'whole process', ...phases], rows);
}

/** The numbers of `--timings` in their order; a check has no render and no write. */
function readTimings(runs: readonly Measured[]): string[] {
  const lines = runs.map(({ err }) => err.trimEnd().split('\n').at(-1) ?? '');
  const phases = lines.map((line) => [...line.matchAll(/(\d+) ms/g)].map(([, time]) => Number(time)));
  const peaks = lines.map((line) => Number(/(\d+) MB/.exec(line)?.[1]));
  const medians = [0, 1, 2, 3, 4, 5].map((phase) => median(phases.map((numbers) => numbers[phase] ?? Number.NaN)));
  return [...medians.map((time) => (Number.isNaN(time) ? '' : ms(time))), `${median(peaks)} MB`];
}

function reportFrontHalf(): void {
  const script = join(import.meta.dirname, 'front-half.js');
  const rows = books.map(({ name, folder }) => {
    const commands = ['compile', 'markdown-it'].map((parser) => [script, parser, folder]);
    const [ours = 0, plain = 0] = runInTurn(commands, RUNS).map((runs) => median(runs.map(({ out }) => Number(out))));
    return [name, ms(ours), ms(plain), (ours / plain).toFixed(1)];
  });
  printTable('Text to Book, against plain markdown-it to tokens', ['book', 'Kanben', 'markdown-it', 'ratio'], rows);
}

function reportCopyEditing(): void {
  const [runs = []] = runInTurn([[join(import.meta.dirname, 'copy-editing.js')]], RUNS);
  const numbers = runs.map(({ out }) => out.split(' ').map(Number));
  const [compile = 0, rules = 0, fixes = 0, layout = 0, found = 0, made = 0] = [0, 1, 2, 3, 4, 5].map((column) =>
    median(numbers.map((row) => row[column] ?? Number.NaN)),
  );
  const cells = [String(found), ms(compile), ms(rules), String(made), ms(fixes), ms(layout)];
  const head = ['slips', 'text to Book', 'all zh rules', 'fixes', 'rules and fixes until none is left', 'layout'];
  printTable('Copy editing of a thousand sections', head, [cells]);
}

function reportPage(name: string, page: string): void {
  const rows = weighPage(join(scratch, name, 'site'), page).map((weight) => [
    weight.name,
    String(weight.files),
    kilobytes(weight.raw),
    kilobytes(weight.gzip),
  ]);
  printTable(`A section's page: ${name}, ${page}`, ['what', 'files', 'raw', 'gzip'], rows);
}

function times(runs: readonly Measured[]): number[] {
  return runs.map(({ milliseconds }) => milliseconds);
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
