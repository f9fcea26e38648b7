// A book's folder → Source. Only regular files are opened; a symbolic link is followed to a file inside the folder and no further.
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { LOCK_FILE } from '../model/lock.ts';
import { LISTING_EXTENSIONS, MAX_TEXT_BYTES, type Source, type SourceFile } from '../model/source.ts';
import { readImageSize } from './image-size.ts';
import { refuse } from './refusal.ts';

const TEXT_EXTENSIONS = new Set(['.md', '.yaml', '.yml', '.json', '.svg', '.csl', '.xml', ...LISTING_EXTENSIONS]);
const IMAGE_EXTENSIONS = new Set(['.png', '.jpg', '.jpeg', '.webp', '.gif', '.avif']);
const MAX_IMAGE_BYTES = 50_000_000;
/** The program writes it: some 20,000 references. */
const MAX_LOCK_BYTES = 20_000_000;
const IGNORED_FOLDERS = new Set(['node_modules', '_site']);

/** Whether `dir` holds a book. */
export function isBookFolder(dir: string): boolean {
  return existsSync(join(dir, 'book.yaml'));
}

/** All files of the book in `dir`, sorted by path in UTF-16 order; refuses a `dir` that is no folder. */
export function readSource(dir: string): Source {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) refuse(`没有这个文件夹：${dir}`);
  const root = realpathSync(dir);
  const files = listFiles(root, '').map((path): [string, SourceFile] => [path, readSourceFile(root, path)]);
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Bytes of a file of the book as {@link readSource} would see it; undefined for what it would not read. */
export function readBookFile(dir: string, path: string): Uint8Array | undefined {
  if (!isBookFolder(dir)) return undefined;
  const place = locateFile(realpathSync(dir), path);
  return place !== 'link' && place?.stats.isFile() ? readBytes(place.file) : undefined;
}

/** Paths from the root of everything that is not a folder. */
function listFiles(root: string, folder: string): string[] {
  return readOwnEntries(root, folder).flatMap(({ entry, path }) =>
    entry.isDirectory() ? listFiles(root, path) : [path],
  );
}

/** Paths from the root of the folders whose files belong to the book, `folder` first. */
export function listFolders(root: string, folder: string): string[] {
  const inner = readOwnEntries(root, folder).filter(({ entry }) => entry.isDirectory());
  return [folder, ...inner.flatMap(({ path }) => listFolders(root, path))];
}

function readOwnEntries(root: string, folder: string): { entry: Dirent; path: string }[] {
  return readEntries(join(root, folder))
    .filter((entry) => isOwnName(entry.name, entry.isDirectory()))
    .map((entry) => ({ entry, path: folder ? `${folder}/${entry.name}` : entry.name }));
}

/** Whether a file at `path` inside a book's folder is read with the book. */
export function belongsToBook(path: string): boolean {
  const steps = path.split('/');
  return steps.every((name, index) => isOwnName(name, index < steps.length - 1));
}

function isOwnName(name: string, isFolder: boolean): boolean {
  return !name.startsWith('.') && !(isFolder && IGNORED_FOLDERS.has(name));
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // No permission: what the book needs from it is reported as missing.
    return [];
  }
}

function readSourceFile(root: string, path: string): SourceFile {
  const place = locateFile(root, path);
  if (place === 'link') return { kind: 'link', size: 0 };
  // Pipes, sockets and devices would block or never end.
  if (!place?.stats.isFile()) return { kind: 'other', size: 0 };
  const { size } = place.stats;
  const extension = extname(path).toLowerCase();
  const isText = TEXT_EXTENSIONS.has(extension);
  if (!isText && !IMAGE_EXTENSIONS.has(extension)) return { kind: 'other', size };
  const most = path === LOCK_FILE ? MAX_LOCK_BYTES : isText ? MAX_TEXT_BYTES : MAX_IMAGE_BYTES;
  if (size > most) return { kind: 'too-large', size };
  const bytes = readBytes(place.file);
  if (!bytes) return { kind: 'other', size };
  return isText ? decodeText(bytes) : { kind: 'image', size, hash: hashBytes(bytes), ...readImageSize(bytes) };
}

function locateFile(root: string, path: string): { file: string; stats: Stats } | 'link' | undefined {
  const named = join(root, path);
  try {
    const file = realpathSync(named);
    const stats = statSync(file);
    if (file === named) return { file, stats };
    return file.startsWith(root + sep) && stats.isFile() ? { file, stats } : 'link';
  } catch {
    // Gone meanwhile, or a link to nothing.
    return 'link';
  }
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    // No permission: recorded as unread, and reported where the book needs it.
    return undefined;
  }
}

function decodeText(bytes: Uint8Array): SourceFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text, size: bytes.length, hash: hashBytes(bytes) };
  } catch {
    return { kind: 'not-utf8', size: bytes.length };
  }
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
