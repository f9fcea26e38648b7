// Files of this package (style sheets, the Eleventy configuration) and of its dependencies, from the sources and from dist/ alike.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file given by its path from the package's root, where package.json lies. */
export function findPackageFile(relative: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return join(folder, relative);
}

/** Bytes of a package file, or of a dependency's file: `katex/dist/katex.css`. */
export function readPackageFile(origin: 'own' | 'dependency', path: string): Uint8Array {
  return readFileSync(origin === 'own' ? findPackageFile(path) : createRequire(import.meta.url).resolve(path));
}

/** Of this package. */
export function readPackageVersion(): string {
  const { version } = JSON.parse(new TextDecoder().decode(readPackageFile('own', 'package.json'))) as {
    version: string;
  };
  return version;
}
