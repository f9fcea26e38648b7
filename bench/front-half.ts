// `compile|markdown-it FOLDER` → milliseconds to take a book's text apart: by us into a Book, or by plain markdown-it into tokens.
import MarkdownIt from 'markdown-it';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';

const [parser, folder = ''] = process.argv.slice(2);
const source = readSource(folder);
const start = performance.now();
if (parser === 'compile') compile(source, createCache());
else {
  const markdown = new MarkdownIt();
  for (const [path, file] of source) if (file.kind === 'text' && path.endsWith('.md')) markdown.parse(file.text, {});
}
process.stdout.write(`${performance.now() - start}\n`);
