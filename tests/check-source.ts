// Source → its book and diagnostics, as the command line gets them; and the report that the formats write.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyStyle } from '../src/bibliography/csl/apply.ts';
import { createCache } from '../src/cache.ts';
import { type Judgement, judgeBook } from '../src/check/check.ts';
import type { Report } from '../src/check/report.ts';
import { RULES } from '../src/check/rules/index.ts';
import { compile } from '../src/compile.ts';
import type { Book } from '../src/model/book.ts';
import type { Source } from '../src/model/source.ts';
import { loadTypeset } from '../src/render/typeset.ts';

export async function checkSource(source: Source): Promise<Judgement & { readonly book: Book }> {
  const cache = createCache();
  const book = await applyStyle(compile(source, cache), cache);
  return { book, ...judgeBook(book, await loadTypeset(book, cache)) };
}

/** As of a book at the root of its repository. */
export async function reportOn(source: Source): Promise<Report> {
  const { book, ...judgement } = await checkSource(source);
  return makeReport({ source, ...judgement });
}

export function makeReport(report: Pick<Report, 'source'> & Partial<Report>): Report {
  return {
    diagnostics: [],
    suppressed: [],
    rules: RULES,
    levels: new Map(),
    folder: '',
    version: '1.2.3',
    readPage: (rule) => readFileSync(join(import.meta.dirname, `../src/check/rules/${rule}.md`), 'utf8'),
    ...report,
  };
}
