// Code → HTML with the kinds of its tokens as classes (`token-keyword` …): colours, and so themes, belong to the style sheet.
import { type Cache, remember } from '../cache.ts';
import type { Book } from '../model/book.ts';
import { escapeHtml } from './html.ts';

/** Undefined for a language that is not known: the code is then plain text. */
export type Highlight = (code: string, language: string) => string | undefined;

/** Code beyond this stays plain: a grammar may take long over what no reader will read. */
const MAX_CODE = 50_000;
const MAX_LINE = 1_000;
const PREFIX = '--token-';

type Tokenized = readonly (readonly { readonly content: string; readonly color?: string }[])[];
type Tokenize = (code: string, language: string) => Tokenized;

/** Loads the grammars of the languages a book uses, and nothing when it uses none. Call it again when the book has changed. */
export async function loadHighlight({ sections }: Pick<Book, 'sections'>, cache: Cache): Promise<Highlight> {
  const listings = [...sections.values()].flatMap((section) => section.listings);
  const languages = new Set(listings.flatMap(({ language }) => (language ? [language.value.toLowerCase()] : [])));
  const { tokenize, known } =
    languages.size > 0 ? await loadGrammars(languages) : { tokenize: () => [], known: new Set<string>() };
  return (code, language) => {
    const name = language.toLowerCase();
    if (!known.has(name) || code.length > MAX_CODE) return undefined;
    return remember(cache, `listing ${name} ${code}`, () => tokenize(code, name).map(renderLine).join('\n'));
  };
}

async function loadGrammars(
  languages: ReadonlySet<string>,
): Promise<{ tokenize: Tokenize; known: ReadonlySet<string> }> {
  const { bundledLanguages } = await import('shiki/langs');
  const grammars = new Map(Object.entries(bundledLanguages));
  const known = new Set([...languages].filter((name) => grammars.has(name)));
  if (known.size === 0) return { tokenize: () => [], known };
  const { createHighlighterCore, createCssVariablesTheme } = await import('shiki/core');
  const { createJavaScriptRegexEngine } = await import('shiki/engine/javascript');
  const theme = createCssVariablesTheme({ name: 'kinds', variablePrefix: PREFIX });
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [...known].flatMap((name) => grammars.get(name) ?? []),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  // No time limit: what comes out must not depend on how fast the machine is.
  const options = { theme: 'kinds', tokenizeTimeLimit: 0, tokenizeMaxLineLength: MAX_LINE } as const;
  return { tokenize: (code, lang) => highlighter.codeToTokensBase(code, { ...options, lang }), known };
}

function renderLine(tokens: Tokenized[number]): string {
  return tokens.map(({ content, color }) => wrap(escapeHtml(content), kindOf(color))).join('');
}

/** `var(--token-token-string-expression)` → `string-expression`; plain text has no kind. */
function kindOf(color = ''): string | undefined {
  return /^var\(--token-token-([a-z-]+)\)$/.exec(color)?.[1];
}

function wrap(html: string, kind: string | undefined): string {
  return kind === undefined ? html : `<span class="token-${kind}">${html}</span>`;
}
