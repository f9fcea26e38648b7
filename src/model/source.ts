// An immutable snapshot of a book's folder: from disk, from editor buffers or from test strings.

/** A file whose text the compiler reads (Markdown, YAML, JSON, SVG, programs that a page shows). */
export type TextFile = { readonly kind: 'text'; readonly text: string; readonly size: number; readonly hash: string };

/** A raster image: copied, never read. Width and height in CSS pixels where the header tells them. */
export type ImageFile = {
  readonly kind: 'image';
  readonly size: number;
  readonly hash: string;
  readonly width?: number;
  readonly height?: number;
};

/** A file that is not read, and why. `link` is a symbolic link that leaves the book. */
export type UnreadFile = { readonly kind: 'not-utf8' | 'too-large' | 'link' | 'other'; readonly size: number };

export type SourceFile = TextFile | ImageFile | UnreadFile;

/** Path relative to the book's folder, with `/` → file. Sorted by path. */
export type Source = ReadonlyMap<string, SourceFile>;

/** Largest text file that is parsed, in bytes. */
export const MAX_TEXT_BYTES = 2_000_000;

/** Ends of the names of programs, and of what they print, that a listing may show. */
export const LISTING_EXTENSIONS = [
  '.py',
  '.ts',
  '.js',
  '.sh',
  '.sql',
  '.r',
  '.jl',
  '.c',
  '.cpp',
  '.txt',
  '.out',
] as const;
