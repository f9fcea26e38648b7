// `::: {.reference-list category="x"}` → the records of that category, each with its annotation and the way to its entry in the list
// of references where the book cites it.
import { orderByAuthor } from '../bibliography/author-year-order.ts';
import { writeNumber } from '../bibliography/entry-text.ts';
import { readStyle } from '../bibliography/style.ts';
import { BIBLIOGRAPHY_ADDRESS, referenceAnchor } from '../model/page.ts';
import type { Reference } from '../model/reference.ts';
import type { Block } from '../model/section.ts';
import { renderEntry } from './bibliography.ts';
import { type Context, linkTo } from './context.ts';
import { entryFateMark } from './fate-mark.ts';
import { escapeHtml, tag } from './html.ts';

/** Empty when no record is in the category, or the page has listed it. */
export function renderReferenceList({ category }: Block, context: Context): string {
  const { book, listedCategories } = context;
  const references = category && book.categories.get(category.value);
  if (!references || listedCategories.has(category.value)) return '';
  listedCategories.add(category.value);
  const items = orderByAuthor(references, ({ record }) => record, readStyle(book.settings)).map((reference) =>
    itemHtml(reference, context),
  );
  return `<ul>\n${items.join('')}</ul>\n`;
}

function itemHtml(reference: Reference, context: Context): string {
  const { annote } = reference.record;
  const entry = tag(
    'p',
    { class: 'entry' },
    entryFateMark(reference.key.value, context) + renderEntry(reference, context.book) + entryLink(reference, context),
  );
  const annotation = annote === undefined ? '' : tag('p', { class: 'annotation' }, escapeHtml(annote));
  return `<li>${entry}${annotation}</li>\n`;
}

function entryLink({ key }: Reference, context: Context): string {
  const { book } = context;
  const cited = book.citedReferences[(book.citationNumbers.get(key.value) ?? 0) - 1];
  if (!cited) return '';
  const number = writeNumber(book, cited);
  // `6.` stands beside its entry in some styles.
  const text = number === '' ? '见参考文献' : `文献${number.replace(/\.$/, '')}`;
  const href = linkTo(context, `${BIBLIOGRAPHY_ADDRESS}#${referenceAnchor(key.value)}`);
  return ` ${tag('a', { class: 'reference-number', href, role: 'doc-biblioref' }, escapeHtml(text))}`;
}
