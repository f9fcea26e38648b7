// src/client/*.ts → dist/client/*.js: one module for each file directly in that folder, for browsers. A program of its own: run after
// the compiler, so that building a book needs no bundler.
import { build } from 'esbuild';
import { findPackageFile } from './package-file.ts';

await build({
  entryPoints: [findPackageFile('src/client/*.ts')],
  outdir: findPackageFile('dist/client'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});
