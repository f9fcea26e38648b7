// YAML or JSON text → its one document's root node, and what is wrong with the syntax. Linear in the text; never throws.
import { Composer, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { YamlIssue } from '../../model/yaml.ts';
import { describeSyntaxError } from './syntax-message.ts';

/** Collections within collections: more is no book, and what walks the document recurses. */
const MAX_DEPTH = 50;

/** Some 6,000 references; a file within the size limit holds more only when it is made of single characters. */
const MAX_LEXEMES = 800_000;

type Token = ReturnType<Parser['parse']> extends Generator<infer T> ? T : never;

export type Composed = { readonly root: ParsedNode | null; readonly issues: readonly YamlIssue[] };

/** Spans are moved by `offset`. After an error `root` is what could be made of the text, possibly null. */
export function composeYaml(file: string, text: string, offset: number): Composed {
  const issue = (start: number, end: number, message: string, hint?: string): YamlIssue => {
    const clip = (at: number) => offset + Math.min(Math.max(at, 0), text.length);
    const span = { file, start: clip(start), end: clip(Math.max(start, end)) };
    return { kind: 'syntax', path: [], span, message, ...(hint === undefined ? {} : { hint }) };
  };
  const tokens = listTokens(text);
  if (!tokens) return { root: null, issues: [issue(0, 0, '内容太多', '分成几个文件')] };
  const deep = findDeepToken(tokens);
  if (deep !== undefined)
    return { root: null, issues: [issue(deep, deep + 1, `嵌套超过 ${MAX_DEPTH} 层`, '改用较浅的结构')] };
  const [document, next] = composeDocuments(tokens, text.length);
  if (document === undefined) return { root: null, issues: [] };
  // One slip makes the parser complain many times; only the first complaint is about what the author wrote.
  const [error] = [...document.errors, ...document.warnings];
  const issues = error ? [issue(...spanError(error, text), ...describeSyntaxError(error.code))] : [];
  if (next) issues.push(issue(next.range[0], next.range[0] + 3, '一个文件里只能有一份 YAML 文档', '删去多余的“---”'));
  return { root: document.contents, issues };
}

/** Undefined when there are too many. */
function listTokens(text: string): Token[] | undefined {
  const parser = new Parser();
  const tokens: Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return undefined;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** The library points at the first character of what is a whole mapping where a text was meant. */
function spanError({ code, pos: [start, end] }: YAMLError, text: string): [start: number, end: number] {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return [start, end];
  const ending = text.slice(start).search(/[\r\n]|$/);
  return [start, start + ending];
}

function composeDocuments(tokens: readonly Token[], length: number): Document.Parsed[] {
  // Duplicate keys are found while walking: the library's own check is quadratic.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, length)];
}

/** Offset of the first collection that lies too deep. A stack of its own: recursion would overflow on what it looks for. */
function findDeepToken(tokens: readonly Token[]): number | undefined {
  const open: { readonly token: unknown; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (typeof token !== 'object' || token === null) continue;
    if (depth > MAX_DEPTH) return 'offset' in token ? Number(token.offset) : 0;
    if ('value' in token) open.push({ token: token.value, depth });
    if (!('items' in token) || !Array.isArray(token.items)) continue;
    for (const { key, value } of token.items)
      open.push({ token: key, depth: depth + 1 }, { token: value, depth: depth + 1 });
  }
  return undefined;
}
