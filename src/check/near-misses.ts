// Near misses of some kinds → findings, with the edits that make them what was meant as their fix.
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { NearMiss, NearMissKind } from '../model/section.ts';
import { listSections } from './facts.ts';

export type NearMissText = { readonly message: string; readonly hint: string; readonly fixTitle?: string };

export function* findNearMisses(
  book: Book,
  texts: { readonly [Kind in NearMissKind]?: NearMissText },
): Generator<Finding> {
  for (const { kind, span, edits } of listDisjoint(book)) {
    const text = texts[kind];
    if (!text) continue;
    const { message, hint, fixTitle = hint } = text;
    yield edits ? { span, message, hint, fix: { title: fixTitle, edits } } : { span, message, hint };
  }
}

/** Of near misses that overlap the first: what is inside it is part of the same slip. */
function* listDisjoint(book: Book): Generator<NearMiss> {
  for (const { nearMisses } of listSections(book)) {
    let end = 0;
    for (const nearMiss of nearMisses) {
      if (nearMiss.span.start < end) continue;
      end = nearMiss.span.end;
      yield nearMiss;
    }
  }
}
