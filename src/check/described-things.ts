// Book → the figures, diagrams and tables that stand by themselves: what carries a caption and a number.
import type { Book } from '../model/book.ts';
import type { Part, Span } from '../model/span.ts';
import { listFacts } from './facts.ts';

export type DescribedThing = {
  readonly span: Span;
  readonly caption: Part | undefined;
  readonly label: Part | undefined;
};

/** Diagrams are figures; images in the line are not. */
export function listFigures(book: Book): DescribedThing[] {
  const figures = [...listFacts(book, 'figures')].filter((figure) => figure.block);
  return [...figures, ...listFacts(book, 'diagrams')].map(describe);
}

export function listTables(book: Book): DescribedThing[] {
  return [...listFacts(book, 'tables')].map(describe);
}

function describe({ span, caption, label }: { span: Span; caption?: Part; label?: Part }): DescribedThing {
  return { span, caption: caption?.value.trim() ? caption : undefined, label };
}
