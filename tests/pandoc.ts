// Markdown → what Pandoc finds in it: one process for all files, whose parts are told apart by their first-level headings.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** With `KANBEN_REQUIRE_PANDOC` set a missing Pandoc is an error instead of a skip. */
export function findPandoc(): string | undefined {
  const found = ['/usr/bin/pandoc', '/usr/local/bin/pandoc', '/opt/homebrew/bin/pandoc'].find((path) =>
    existsSync(path),
  );
  if (!found && process.env.KANBEN_REQUIRE_PANDOC) throw new Error('no Pandoc found');
  return found;
}

/** https://hackage.haskell.org/package/pandoc-types */
export type Node = { readonly t: string; readonly c?: unknown };
export type Document = { readonly meta: Readonly<Record<string, Node>>; readonly blocks: readonly Node[] };

/** Path → text, read in their order as if each stood alone. */
export function readWithPandoc(pandoc: string, files: ReadonlyMap<string, string>, format: string): Document {
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const words = ['-f', format, '-t', 'json', '--file-scope', '--fail-if-warnings', ...files.keys()];
    return JSON.parse(execFileSync(pandoc, words, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })) as Document;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nodes below and including those given, outermost first. */
export function* walkNodes(part: unknown): Generator<Node> {
  if (Array.isArray(part)) for (const one of part) yield* walkNodes(one);
  else if (typeof part === 'object' && part !== null) {
    const node = part as Node;
    if (typeof node.t === 'string') yield node;
    for (const value of Object.values(part)) if (typeof value === 'object') yield* walkNodes(value);
  }
}

/** Words of inline content; of formulas and citations nothing. */
export function wordsOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { t, c } = part as Node;
  if (t === 'Str') return String(c);
  if (t === 'Code') return String((c as unknown[])[1]);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Quoted') {
    const [{ t: kind }, inside] = c as [Node, unknown];
    const mark = kind === 'DoubleQuote' ? '"' : "'";
    return mark + wordsOf(inside) + mark;
  }
  if (['Math', 'Cite', 'RawInline', 'CodeBlock', 'RawBlock'].includes(t)) return '';
  return wordsOf(c ?? Object.values(part));
}

/** The blocks of each page by the id of its title. */
export function splitPages({ blocks }: Document): ReadonlyMap<string, readonly Node[]> {
  const pages = new Map<string, Node[]>();
  let page: Node[] = [];
  for (const block of blocks) {
    const [level, [id]] = block.t === 'Header' ? (block.c as [number, [string]]) : [0, ['']];
    if (level === 1) page = [];
    if (level === 1) pages.set(id, page);
    page.push(block);
  }
  return pages;
}
