// Near misses of some kinds → findings, with the edits that make them what was meant as their fix.
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { NearMissKind } from '../model/section.ts';
import { listFacts } from './facts.ts';

export type NearMissText = { readonly message: string; readonly hint: string; readonly fixTitle?: string };

export function* findNearMisses(
  book: Book,
  texts: { readonly [Kind in NearMissKind]?: NearMissText },
): Generator<Finding> {
  for (const { kind, span, edits } of listFacts(book, 'nearMisses')) {
    const text = texts[kind];
    if (!text) continue;
    const { message, hint, fixTitle = hint } = text;
    yield edits ? { span, message, hint, fix: { title: fixTitle, edits } } : { span, message, hint };
  }
}
