// Files → Book: the whole front half of the compiler. Pure given the cache; a file is parsed again only when its text changes.
import type { BookSettings } from '../schemas/book.ts';
import { type Cache, remember } from './cache.ts';
import type { Book } from './model/book.ts';
import { LOCK_FILE } from './model/lock.ts';
import type { Source, TextFile } from './model/source.ts';
import { parseGlossary } from './parse/glossary.ts';
import { parseLock } from './parse/lock.ts';
import { parseReferences } from './parse/references.ts';
import { parseSection } from './parse/section.ts';
import { EMPTY_SETTINGS, parseSettings } from './parse/settings.ts';
import { parseStyleFile } from './parse/style-file.ts';
import { resolveBook } from './resolve/book.ts';

export const SETTINGS_FILE = 'book.yaml';
export const GLOSSARY_FILE = 'glossary.yaml';

export function compile(source: Source, cache: Cache): Book {
  const parse = <T>(path: string, read: (file: string, text: string, hash: string) => T): T | undefined => {
    const file = source.get(path);
    return file?.kind === 'text'
      ? remember(cache, `${read.name} ${path} ${file.hash}`, () => read(path, file.text, file.hash))
      : undefined;
  };
  const settings = parse(SETTINGS_FILE, parseSettings) ?? missingSettings();
  const glossary = parse(GLOSSARY_FILE, parseGlossary);
  const paths = textPaths(source);
  const style = stylePath(settings.value);
  return resolveBook({
    source,
    settings: settings.value ?? EMPTY_SETTINGS,
    settingsFile: { ...settings, file: SETTINGS_FILE },
    sections: new Map(
      paths
        .filter((path) => /^chapters\/.+\.md$/s.test(path))
        .flatMap((path) => {
          const section = parse(path, parseSection);
          return section ? [[path, section]] : [];
        }),
    ),
    referenceFiles: paths.filter(isReferenceFile).flatMap((path) => parse(path, parseReferences) ?? []),
    lock: parse(LOCK_FILE, parseLock),
    styleFiles:
      style === undefined
        ? undefined
        : {
            path: style,
            style: parse(style, parseStyleFile),
            locales: paths
              .filter((path) => isLocaleBeside(style, path))
              .flatMap((path) => parse(path, parseStyleFile) ?? []),
          },
    glossaryFile: glossary && { ...glossary, file: GLOSSARY_FILE },
  });
}

/** Path of the CSL style that the book names. */
function stylePath(settings: BookSettings | undefined): string | undefined {
  const path = settings?.['citation-style'];
  return path?.endsWith('.csl') ? path : undefined;
}

/** `styles/locales-de-DE.xml` beside `styles/apa.csl`. */
function isLocaleBeside(style: string, path: string): boolean {
  const folder = style.slice(0, style.lastIndexOf('/') + 1);
  return path.startsWith(folder) && /^locales-[a-zA-Z-]+\.xml$/.test(path.slice(folder.length));
}

export function isReferenceFile(path: string): boolean {
  return /^references\/.+\.(?:ya?ml|json)$/s.test(path);
}

function textPaths(source: Source): string[] {
  return [...source].flatMap(([path, file]) => (isText(file) ? [path] : [])).toSorted();
}

function isText(file: { kind: string }): file is TextFile {
  return file.kind === 'text';
}

function missingSettings() {
  return { value: undefined, span: { file: SETTINGS_FILE, start: 0, end: 0 }, issues: [], nodes: [] };
}
