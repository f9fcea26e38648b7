// Parsed files → Book: order first, then numbers, then what depends on them. Pure.
import type { BookSettings } from '../../schemas/book.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import { arrangeReferences } from '../bibliography/arrange.ts';
import { readStyle } from '../bibliography/style.ts';
import type { Book } from '../model/book.ts';
import type { LockFile } from '../model/lock.ts';
import type { Reference, ReferenceFile } from '../model/reference.ts';
import type { Section } from '../model/section.ts';
import type { Source } from '../model/source.ts';
import type { StyleFiles } from '../model/style-file.ts';
import type { Yaml } from '../model/yaml.ts';
import { resolveCitations } from './citations.ts';
import { orderBook } from './order.ts';
import { resolveTargets } from './targets.ts';
import { resolveTerms } from './terms.ts';

export type ParsedBook = {
  readonly source: Source;
  readonly settings: BookSettings;
  readonly settingsFile: Book['settingsFile'];
  readonly sections: ReadonlyMap<string, Section>;
  readonly referenceFiles: readonly ReferenceFile[];
  readonly lock: LockFile | undefined;
  readonly styleFiles: StyleFiles | undefined;
  readonly glossaryFile: (Yaml<Glossary> & { readonly file: string }) | undefined;
};

export function resolveBook(parsed: ParsedBook): Book {
  const { source, settings, referenceFiles, glossaryFile } = parsed;
  const order = orderBook(parsed);
  const targets = resolveTargets(order.pages, order.chapters, settings);
  const references = indexReferences(referenceFiles);
  const cited = resolveCitations({ pages: order.pages, references, targets, settings });
  const citedReferences = arrangeReferences(cited, readStyle(settings));
  const glossary = glossaryFile && source.get(glossaryFile.file);
  return {
    ...parsed,
    ...order,
    references,
    categories: groupByCategory(references),
    targets,
    citedReferences,
    citationNumbers: new Map(citedReferences.map(({ number, reference }) => [reference.key.value, number])),
    terms: resolveTerms(glossaryFile, glossary?.kind === 'text' ? glossary.text : '', order.pages, settings),
  };
}

/** Key → the first record with it, files in path order. */
function indexReferences(files: readonly ReferenceFile[]): Map<string, Reference> {
  const references = new Map<string, Reference>();
  for (const { references: records } of files)
    for (const reference of records)
      if (!references.has(reference.key.value)) references.set(reference.key.value, reference);
  return references;
}

function groupByCategory(references: ReadonlyMap<string, Reference>): Map<string, Reference[]> {
  const categories = new Map<string, Reference[]>();
  for (const reference of references.values())
    for (const category of new Set(reference.record.custom?.category)) {
      const members = categories.get(category) ?? [];
      members.push(reference);
      categories.set(category, members);
    }
  return categories;
}
