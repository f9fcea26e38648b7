// The laws of the source tree: who may import whom, lists that match their folders, names and sizes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Import only from your left. `build` joins disk and Eleventy into what the CLI runs. */
const ORDER =
  'schemas model cache parse bibliography resolve compile evidence records render check mend registries outputs disk lsp build dev scaffold cli'.split(
    ' ',
  );

const FILES = ['schemas', 'src'].flatMap((folder) => listFiles(join(ROOT, folder))).map((file) => relative(ROOT, file));
const SOURCES = FILES.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const TEXTS = new Map(SOURCES.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

type Import = { readonly file: string; readonly from: string; readonly typeOnly: boolean };

const IMPORTS = SOURCES.flatMap(listImports);

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function listImports(file: string): Import[] {
  const text = TEXTS.get(file) ?? '';
  const fixed = text.matchAll(/^(?:import|export)\b(\s+type\b)?[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm);
  const bare = text.matchAll(/^import\s*()['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*()['"`]([^'"`]+)['"`]/g);
  return [...fixed, ...bare, ...dynamic].map(([whole, type, from = '']) => ({
    file,
    from: from.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), from)) : from,
    typeOnly: Boolean(type) || isOnlyTypes(whole),
  }));
}

/** `import { type A, type B } from …`. */
function isOnlyTypes(statement: string): boolean {
  const names =
    /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .filter((name) => name.trim()) ?? [];
  return names.length > 0 && /^import\s*\{/.test(statement) && names.every((name) => /^\s*type\s/.test(name));
}

/** `src/check/rules/x.ts` → `check`, `src/compile.ts` → `compile`. */
function phaseOf(file: string): string {
  const path = file.startsWith('src/') ? file.slice('src/'.length) : file;
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

function rank(file: string): number {
  return ORDER.indexOf(phaseOf(file));
}

test('the reader of imports sees every form', () => {
  expect(IMPORTS.length).toBeGreaterThan(SOURCES.length);
  const relatives = IMPORTS.filter(({ from }) => /^(?:src|schemas)\//.test(from));
  expect(relatives.filter(({ from }) => !from.endsWith('.css') && !existsSync(join(ROOT, from)))).toEqual([]);
});

test('every file belongs to a phase', () => {
  const homeless = SOURCES.filter((file) => !file.startsWith('src/client/') && rank(file) < 0);
  expect(homeless).toEqual([]);
});

test('imports go one way', () => {
  const inside = IMPORTS.filter(({ from }) => /^(?:src|schemas)\//.test(from) && !from.startsWith('src/client/'));
  expect(inside.filter(({ file, from }) => !file.startsWith('src/client/') && rank(from) > rank(file))).toEqual([]);
});

test('the client takes nothing but types of the model', () => {
  const outward = IMPORTS.filter(({ file, from }) => file.startsWith('src/client/') && !from.startsWith('src/client/'));
  expect(outward.filter(({ from, typeOnly }) => !typeOnly || phaseOf(from) !== 'model')).toEqual([]);
});

/** Package → the only files that may import its values. */
const GATES: readonly (readonly [RegExp, RegExp])[] = [
  [/^node:(?:fs|os|child_process)/, /^src\/(?:disk\.ts$|disk\/|cli\.ts$|cli\/)/],
  [/^node:(?:http|https|net|dns|tls)/, /^src\/(?:registries|dev)\//],
  [/^katex/, /^src\/render\//],
  [/^shiki/, /^src\/render\//],
  [/^esbuild/, /^src\/disk\/client-bundles\.ts$/],
  [/^markdown-it/, /^src\/parse\/markdown\.ts$/],
  [/^yaml$/, /^src\/parse\//],
  [/^citeproc$/, /^src\/bibliography\/csl\//],
  [/^@retorquere\/bibtex-parser$/, /^src\/records\/bibtex\/tex\.ts$/],
  [/^(?:harfbuzzjs|@resvg\/)/, /^src\/outputs\/site\/cards\//],
  [/^vscode-languageserver/, /^src\/lsp\/server\.ts$/],
];

test.each(GATES)('%s stays behind its gate', (name, gate) => {
  expect(IMPORTS.filter(({ file, from, typeOnly }) => name.test(from) && !typeOnly && !gate.test(file))).toEqual([]);
});

test('only registries ask the network', () => {
  const asking = SOURCES.filter((file) => /\bfetch\(/.test(withoutText(TEXTS.get(file) ?? '')));
  expect(asking.filter((file) => !/^src\/(?:registries|client)\//.test(file))).toEqual([]);
  expect(asking.some((file) => file.startsWith('src/registries/'))).toBe(true);
});

/** File with a list → the folder that it lists. */
const LISTS = [
  ['src/check/rules/index.ts', 'src/check/rules'],
  ['src/check/formats/index.ts', 'src/check/formats'],
  ['src/outputs/index.ts', 'src/outputs'],
] as const;

test.each(LISTS.filter(([list]) => existsSync(join(ROOT, list))))('%s lists its folder', (list, folder) => {
  const listed = IMPORTS.filter(({ file, from }) => file === list && from.startsWith(`${folder}/`)).map(
    ({ from }) => from,
  );
  const present = SOURCES.filter((file) => dirname(file) === folder && file !== list);
  expect(listed.sort()).toEqual(present.sort());
});

test('every construct in parse/syntax takes part in parsing', () => {
  const used = new Set(IMPORTS.filter(({ file }) => phaseOf(file) === 'parse').map(({ from }) => from));
  expect(SOURCES.filter((file) => file.startsWith('src/parse/syntax/') && !used.has(file))).toEqual([]);
});

test('every rule has its page, and every page its rule', () => {
  const names = (end: string) =>
    FILES.filter((file) => file.startsWith('src/check/rules/') && file.endsWith(end)).map((file) =>
      basename(file, end),
    );
  expect(names('.md').sort()).toEqual(
    names('.ts')
      .filter((name) => name !== 'index')
      .sort(),
  );
});

test('no file is a drawer for anything', () => {
  const banned =
    /(?:^|[-.])(?:utils?|helpers?|commons?|misc|shared|info|data|manager|service|ref|cite|xref|eq)(?:[-.]|$)/;
  expect(SOURCES.filter((file) => banned.test(basename(file, '.ts')))).toEqual([]);
});

test('nothing is exported by default', () => {
  expect(
    SOURCES.filter((file) => /^export\s+(?:default\b|\{[^}]*\bas default\b)/m.test(TEXTS.get(file) ?? '')),
  ).toEqual([]);
});

test('every file opens with what it does', () => {
  expect(SOURCES.filter((file) => !/^(?:#!.*\n)?(?:\/\/ |\/\*\*)/.test(TEXTS.get(file) ?? ''))).toEqual([]);
});

test('no type is any', () => {
  const any = /(?:[:<,|&(]|=>|\bas)\s*any\b(?!\s*[:(])|\bany\[\]|@ts-(?:ignore|nocheck|expect-error)/;
  expect(SOURCES.filter((file) => any.test(withoutText(TEXTS.get(file) ?? '')))).toEqual([]);
});

/** Source without comments (but `@ts-`), strings and templates. */
function withoutText(source: string): string {
  return source.replace(
    /\/\/(?!.*@ts-).*$|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gm,
    '',
  );
}

test('files are small: median at most 80 lines, none above 300', () => {
  const sizes = SOURCES.map((file) => ({ file, lines: countLines(TEXTS.get(file) ?? '') }));
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
  expect(median(sizes.map(({ lines }) => lines))).toBeLessThanOrEqual(80);
});

test('functions are small: median at most 15 lines, none above 60', () => {
  const functions = SOURCES.flatMap((file) => listFunctions(file));
  expect(functions.length).toBeGreaterThan(SOURCES.length / 2);
  expect(functions.filter(({ lines }) => lines > 60)).toEqual([]);
  expect(median(functions.map(({ lines }) => lines))).toBeLessThanOrEqual(15);
});

/** Functions with a body of lines, by the indentation that the formatter gives them. */
function listFunctions(file: string): { at: string; lines: number }[] {
  const lines = (TEXTS.get(file) ?? '').split('\n');
  return lines.flatMap((line, index) => {
    const opens =
      /\bfunction\b.*\{$|=> \{$|^\s+(?:async )?\*?[a-z]\w*\([^)]*\)(?:: [^{]+)? \{$|^\}?\)(?:: .+)? \{$/.test(line);
    if (!opens || /^\s*(?:if|for|while|switch|catch)\b/.test(line)) return [];
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const length = lines.slice(index + 1).findIndex((other) => other.startsWith(`${indent}}`));
    return [{ at: `${file}:${index + 1}`, lines: length + 2 }];
  });
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

test('the entry for Eleventy only assembles', () => {
  const entry = join(ROOT, '.eleventy.ts');
  if (existsSync(entry)) expect(countLines(readFileSync(entry, 'utf8'))).toBeLessThanOrEqual(40);
});
