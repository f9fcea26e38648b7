// Citations of all pages → each cited reference, by first appearance, with every place that cites it.
import type { BookSettings } from '../../schemas/book.ts';
import type { BookPage, CitedReference, CitingPlace, Sentence, Target } from '../model/book.ts';
import type { Reference } from '../model/reference.ts';
import type { Citation } from '../model/section.ts';
import { namePage } from './order.ts';
import { createSentenceFinder, NO_SENTENCE } from './sentence.ts';

type Input = {
  readonly pages: readonly BookPage[];
  readonly references: ReadonlyMap<string, Reference>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly settings: BookSettings;
};

export function resolveCitations({ pages, references, targets, settings }: Input): Omit<CitedReference, 'number'>[] {
  const cited = new Map<string, { reference: Reference; places: CitingPlace[] }>();
  for (const page of pages) {
    const findSentence = createSentenceFinder(page.section, { references, targets, settings });
    const counts = new Map<string, number>();
    const pageText = namePage(page, settings);
    for (const citation of page.section.citations) {
      for (const { key, span } of citation.items) {
        const reference = references.get(key.value);
        const count = (counts.get(key.value) ?? 0) + 1;
        counts.set(key.value, count);
        if (!reference) continue;
        const entry = cited.get(key.value) ?? { reference, places: [] };
        cited.set(key.value, entry);
        const anchor = `cite-${key.value}-${count}`;
        entry.places.push({
          page: page.section.file,
          pageText,
          span,
          anchor,
          address: `${page.address}#${anchor}`,
          sentence: sentenceOf(citation, findSentence),
        });
      }
    }
  }
  return [...cited.values()];
}

function sentenceOf({ place, span, form }: Citation, findSentence: ReturnType<typeof createSentenceFinder>): Sentence {
  return place ? findSentence(place.paragraph, span.start, form === 'narrative') : NO_SENTENCE;
}
