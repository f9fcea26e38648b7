// TeX → the text that it stands for, on one line. The one file that knows the library which decodes it.
import type { Creator, Options, parse } from '@retorquere/bibtex-parser';

type Parse = typeof parse;

export type TexDecoder = {
  /** `unknown` collects the commands that stay in the text as they were written. */
  readonly decodeText: (tex: string, unknown: Set<string>) => string;
  /** The parts of each name in a list joined by `and`; undefined where they cannot be told apart. */
  readonly decodeNames: (tex: string, unknown: Set<string>) => readonly Creator[] | undefined;
  /** Whether so much was decoded that an import would take minutes. */
  readonly isExhausted: () => boolean;
};

/** Characters of TeX, some twenty microseconds each: what 50,000 entries of an ordinary bibliography hold. */
const MAX_TEX = 4_000_000;

/** The library takes a moment to load: only an import from BibTeX pays for it. */
export async function loadTexDecoder(): Promise<TexDecoder> {
  const { parse } = await import('@retorquere/bibtex-parser');
  let decoded = 0;
  const count: Parse = (input, options) => {
    decoded += input.length;
    return parse(input, options);
  };
  return {
    decodeText: (tex, unknown) => decodeText(count, tex, unknown),
    decodeNames: (tex, unknown) => decodeNames(count, tex, unknown),
    isExhausted: () => decoded > MAX_TEX,
  };
}

/** Commands that change how what follows is read; a text with one stays as it was written. */
const UNREADABLE =
  /\\(?:newcommand|renewcommand|providecommand|ProvideTextCommandDefault|def|let|begin|end|verb|path|catcode)(?![A-Za-z])/;
/** What is the same in TeX and in text, but for braces, has none of these. */
const SPECIAL = /[\\$~^_%<>]|--|``|''/;

function decodeText(parse: Parse, tex: string, unknown: Set<string>): string {
  if (!SPECIAL.test(tex)) return tidy(tex.replace(/[{}]/g, ''));
  const text = decodeField(parse, 't', tex, unknown);
  return typeof text === 'string' ? tidy(text) : tidy(tex);
}

function decodeNames(parse: Parse, tex: string, unknown: Set<string>): readonly Creator[] | undefined {
  const names = decodeField(parse, 'author', tex, unknown);
  return Array.isArray(names) ? names.map(tidyName) : undefined;
}

/** Of `author` a list, of any other field a text; undefined when the library does not read it as the one field that it is. */
function decodeField(
  parse: Parse,
  field: string,
  tex: string,
  unknown: Set<string>,
): string | readonly Creator[] | undefined {
  const unreadable = UNREADABLE.exec(tex);
  if (unreadable) {
    unknown.add(unreadable[0]);
    return undefined;
  }
  const options: Options = {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    applyCrossRef: false,
    unsupported: (_, command) => {
      unknown.add(/^\\?[^\s{}]{0,40}/.exec(command)?.[0] ?? command);
      return command;
    },
  };
  const { entries, errors } = parse(`@misc{k,${field}={${prepare(tex)}}}`, options);
  const fields = Object.entries(entries[0]?.fields ?? {});
  const isWhole =
    entries.length === 1 && fields.length === 1 && errors.every(({ error }) => /unexpected \d+-part name/.test(error));
  return isWhole ? (fields[0]?.[1] as string | readonly Creator[]) : undefined;
}

/** Commands that only change how their text looks. */
const STYLES =
  /\\(?:mathcal|mathbb|mathbf|mathsf|mathit|mathtt|mathfrak|mathscr|boldsymbol|bm|text|textnormal|operatorname|uppercase|lowercase|protect)(?![A-Za-z])\*?/g;
const FUNCTIONS =
  /\\(log|ln|exp|sin|cos|tan|min|max|sup|inf|lim|det|dim|ker|Pr|arg|gcd|deg|LaTeX|TeX|BibTeX)(?![A-Za-z])[ \t]*(?:\{\})?/g;

/** Google Scholar's way of writing braces that protect capitals. */
const SCHOLAR_BRACES = /\$\\\{\$([^$\\{}]*)\$\\\}\$/g;
const ESCAPES = new Map([
  ['\\{', '\\lbrace{}'],
  ['\\}', '\\rbrace{}'],
  ['\\ ', ' '],
  ['%', '\\%'],
]);

/** What the library takes for something else: escaped braces for braces, `%` for a comment, `<` for another character in an old font. */
function prepare(tex: string): string {
  const escaped = tex
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(SCHOLAR_BRACES, '{$1}')
    .replace(STYLES, '')
    .replace(FUNCTIONS, '{$1}')
    .replace(/\\.|%/gu, (found) => ESCAPES.get(found) ?? found)
    .replace(/[<>]/g, (mark) => (mark === '<' ? LESS : GREATER));
  const isOdd = (escaped.match(/\\.|\$/gu)?.filter((found) => found === '$').length ?? 0) % 2 === 1;
  return isOdd ? escaped.replace(/\\.|\$/gu, (found) => (found === '$' ? '\\$' : found)) : escaped;
}

/** Stand for < and >, so that the library's own tags can be told from them. */
const [LESS, GREATER] = ['\ue03c', '\ue03e'];
const TAGS = /<\/?(?:i|b|nc|ncx|br|p|li|code|span|a|sc)(?:\s[^<>]*)?>/g;

function tidy(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(TAGS, '')
    .replace(/<(sub|sup)>([^<>]*)<\/\1>/g, (_, kind: string, inner: string) => `${kind === 'sub' ? '_' : '^'}${inner}`)
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replace(/([ıȷ])(?=[\u0300-\u036f])/gu, (letter) => (letter === 'ı' ? 'i' : 'j'))
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .replaceAll('\u00ad', '')
    .trim();
}

function tidyName(name: Creator): Creator {
  const parts = Object.entries(name).map(([part, value]) => [part, typeof value === 'string' ? tidy(value) : value]);
  return Object.fromEntries(parts.filter(([, value]) => value !== '')) as Creator;
}
