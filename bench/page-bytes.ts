// A site's folder and one of its pages → bytes that a reader's first visit to the page loads at most, as they are and gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Weight = { readonly name: string; readonly files: number; readonly raw: number; readonly gzip: number };

/** `page` ends with `/`; the site was built for the base `/`. */
export function weighPage(site: string, page: string): Weight[] {
  const html = `${page}index.html`;
  const styles = [...read(site, html).matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const fonts = styles.flatMap((style) =>
    [...read(site, style).matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, name]) => join(style, '..', name ?? '')),
  );
  const scripts = [...read(site, html).matchAll(/<script [^>]*src="\/([^"]+)"/g)].map(([, path = '']) => path);
  return [
    weigh('HTML', site, [html]),
    weigh('CSS', site, styles),
    weigh('JS', site, scripts),
    weigh('fonts', site, [...new Set(fonts)]),
  ];
}

function read(site: string, path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

function weigh(name: string, site: string, paths: readonly string[]): Weight {
  const files = paths.map((path) => readFileSync(join(site, path)));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, bytes) => total + bytes, 0);
  return {
    name,
    files: files.length,
    raw: sum(files.map(({ length }) => length)),
    gzip: sum(files.map((bytes) => gzipSync(bytes, { level: 9 }).length)),
  };
}
