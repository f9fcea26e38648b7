// A rule's page → its examples: files with the spans marked ⟦…⟧ taken out. Fenced blocks that follow one another form one example,
// until one of them gives a file that the example already has. In a block of `md 每行一例` each line is an example by itself.
import type { UnreadFile } from '../src/model/source.ts';
import type { Span } from '../src/model/span.ts';
import { type ExampleFile, frontMatterFor } from './example-book.ts';

export type RuleExample = {
  readonly section: '错误' | '正确';
  readonly line: number;
  readonly files: ReadonlyMap<string, ExampleFile>;
  readonly marked: readonly Span[];
};

export type RulePage = { readonly title: string; readonly why: string; readonly examples: readonly RuleExample[] };

const FENCE = /^(`{3,})(\w+)(?: (\S+))?(?: (\S+))?\n(.*?)^\1\n/ms;
const DEFAULT_PATH = 'chapters/first/one.md';
const EACH_LINE = '每行一例';

/** Info string: language, path (default: the first section), and of a file that cannot be shown why it is not read, or `missing`. */
export function parseRulePage(text: string): RulePage {
  const [head = '', ...sections] = text.split(/^(?=## (?:错误|正确)\n)/m);
  const [, title = '', why = ''] = /^# ([^\n]*)\n(.*)$/s.exec(head) ?? [];
  let linesBefore = head.split('\n').length - 1;
  const examples: RuleExample[] = [];
  for (const section of sections) {
    const name = section.startsWith('## 错误') ? '错误' : '正确';
    for (const { start, blocks } of groupBlocks(section)) {
      const line = linesBefore + section.slice(0, start).split('\n').length;
      examples.push({ section: name, line, ...readExample(blocks) });
    }
    linesBefore += section.split('\n').length - 1;
  }
  return { title, why: why.trim(), examples };
}

type Block = { readonly path: string; readonly kind: string | undefined; readonly text: string };
type Group = { readonly start: number; readonly blocks: Block[] };

function groupBlocks(section: string): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  let end = 0;
  for (const match of section.matchAll(new RegExp(FENCE, 'gms'))) {
    const [whole, , , path = DEFAULT_PATH, kind, text = ''] = match;
    const between = section.slice(end, match.index).trim();
    end = match.index + whole.length;
    if (path === EACH_LINE) {
      groups.push(...groupLines(text, match.index + whole.indexOf('\n') + 1));
      open = undefined;
      continue;
    }
    if (!open || between || open.blocks.some((block) => block.path === path)) {
      open = { start: match.index, blocks: [] };
      groups.push(open);
    }
    open.blocks.push({ path, kind, text });
  }
  return groups;
}

function groupLines(text: string, start: number): Group[] {
  const lines = [...text.matchAll(/^.*\S.*\n/gm)];
  return lines.map(({ 0: line, index }) => ({
    start: start + index,
    blocks: [{ path: DEFAULT_PATH, kind: undefined, text: line }],
  }));
}

function readExample(blocks: readonly Block[]): Pick<RuleExample, 'files' | 'marked'> {
  const files = new Map<string, ExampleFile>();
  const marked: Span[] = [];
  for (const { path, kind, text } of blocks) {
    const { plain, spans } = takeMarks(path, text, kind === undefined);
    files.set(path, kind ? unreadFile(kind) : plain);
    marked.push(...spans);
  }
  return { files, marked };
}

function unreadFile(kind: string): ExampleFile {
  return kind === 'missing' ? undefined : { kind: kind as UnreadFile['kind'], size: 0 };
}

function takeMarks(file: string, text: string, isRead: boolean): { plain: string; spans: Span[] } {
  const before = isRead ? frontMatterFor(file, text.replace(/[⟦⟧]/g, '')).length : 0;
  const open: number[] = [];
  const spans: Span[] = [];
  let plain = '';
  for (const piece of text.split(/([⟦⟧])/)) {
    if (piece === '⟦') open.push(plain.length);
    else if (piece === '⟧')
      spans.push({ file, start: before + (open.pop() ?? Number.NaN), end: before + plain.length });
    else plain += piece;
  }
  if (open.length > 0 || spans.some(({ start }) => Number.isNaN(start))) throw new Error('⟦ and ⟧ do not match');
  return { plain, spans };
}
