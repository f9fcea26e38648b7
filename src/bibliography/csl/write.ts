// Book × CSL style → what its citations and entries read, and the order of its list, through citeproc.
import type CSL from 'citeproc';
import type { CitationCluster, CitationItem as ClusterItem, Engine } from 'citeproc';
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import type { Book } from '../../model/book.ts';
import type { Reference } from '../../model/reference.ts';
import type { EntryPiece, StyledTexts } from '../../model/reference-text.ts';
import type { Citation, CitationItem, Section } from '../../model/section.ts';
import type { StyleElement } from '../../model/style-file.ts';
import { followsWordForWork, placeOf } from '../citation-place.ts';
import { toItem } from './item.ts';
import { linkWorks } from './link-works.ts';
import { findLocale, toXmlObject } from './locale.ts';
import { readHtml } from './read-html.ts';
import { MAX_WEIGHT, weighStyle } from './weight.ts';

export type Styled = StyledTexts & {
  /** Keys of the cited works as the style lists them. */
  readonly order: readonly string[];
};

type StyledEntry = { readonly label: string; readonly entry: readonly EntryPiece[] };

/** Works in the order in which they are first cited; `id` is what citeproc calls them. */
type Works = ReadonlyMap<string, Work>;

type Work = { readonly id: string; readonly record: ReferenceRecord };

/** Throws what citeproc throws at a style that it does not take, and at one that would keep it busy for ever. */
export function writeInStyle(library: typeof CSL, book: Book, style: StyleElement): Styled {
  if (weighStyle(style) > MAX_WEIGHT) throw new Error('其中的宏互相引用，写出来太大');
  const cited = nameWorks(
    book.citedReferences.map(({ reference }) => reference),
    'r',
  );
  const uncited = nameWorks(listUncited(book, cited), 'u');
  const engine = startEngine(library, book, style, [...cited.values(), ...uncited.values()]);
  const list = writeEntries(engine, cited);
  const numeric = book.styleFiles?.style?.numeric ?? false;
  const order = [...list.keys()];
  const numbers = numeric ? new Map(order.map((key, index) => [key, String(index + 1)])) : undefined;
  const citations = writeCitations(engine, book, cited, { positions: needsPositions(style), numbers });
  const entries = new Map<string, StyledEntry>();
  for (const [key, html] of [...list, ...writeEntries(engine, uncited)]) {
    const read = readEntry(html, numeric);
    if (read.entry.length > 0) entries.set(key, read);
  }
  return { citations, entries, order };
}

function nameWorks(references: readonly Reference[], prefix: string): Works {
  return new Map(references.map(({ key, record }, index) => [key.value, { id: `${prefix}${index}`, record }]));
}

/** What a page lists by category and the text does not cite. */
function listUncited({ pages, categories }: Book, cited: Works): Reference[] {
  const listed = new Set(
    pages.flatMap(({ section }) => section.blocks.flatMap(({ category }) => category?.value ?? [])),
  );
  const references = [...listed].flatMap((category) => categories.get(category) ?? []);
  return references.filter(({ key }) => !cited.has(key.value));
}

/** What a link to a work in the HTML of a citation begins with; no address does. */
const WORK = '#work:';

function startEngine(library: typeof CSL, book: Book, style: StyleElement, works: readonly Work[]): Engine {
  const items = new Map(works.map(({ id, record }) => [id, toItem(record, id)]));
  const locales = book.styleFiles?.locales ?? [];
  const system = {
    retrieveLocale: (language: string) => findLocale(language, locales),
    retrieveItem: (id: string) => ({ ...items.get(id) }),
    wrapCitationEntry: (html: string, id: string) => `<a href="${WORK}${id}">${html}</a>`,
  };
  const engine = new library.Engine(system, toXmlObject(style), localeOf(book.settings.language));
  engine.opt.development_extensions.wrap_url_and_doi = true;
  engine.setOutputFormat('html');
  return engine;
}

/** `zh-Hans` → `zh-CN`: locales of CSL go by region. */
function localeOf(language: string): string {
  const { language: bare, region } = new Intl.Locale(language).maximize();
  return region === undefined ? bare : `${bare}-${region}`;
}

/** Whether the style tells first and later citations of a work apart: that costs more than it all else does. */
function needsPositions({ attributes, children }: StyleElement): boolean {
  const asks = attributes.some(([name]) => name === 'position' || name.startsWith('et-al-subsequent'));
  return asks || children.some((child) => typeof child === 'object' && needsPositions(child));
}

/** `numbers`: key → what a style with numbers calls the work. */
type Manner = { readonly positions: boolean; readonly numbers: ReadonlyMap<string, string> | undefined };

function writeCitations(engine: Engine, book: Book, works: Works, manner: Manner): StyledTexts['citations'] {
  const { positions, numbers } = manner;
  const keys = new Map([...works].map(([key, { id }]) => [WORK + id, key]));
  const places = book.pages.flatMap(({ section }) =>
    section.citations.map((citation) => ({
      place: placeOf(section, citation),
      items: toItems(section, citation, works),
      numbers: new Map(citation.items.map(({ key }) => [numbers?.get(key.value) ?? '', key.value])),
    })),
  );
  const filled = places.filter(({ items }) => items.length > 0);
  const clusters = filled.map(({ items }, index): CitationCluster => {
    return { citationID: `c${index}`, citationItems: items, properties: { noteIndex: 0 } };
  });
  const whole = writeClusters(engine, clusters, { positions, marked: false });
  const marked = writeClusters(engine, clusters, { positions, marked: true });
  return new Map(
    filled.map(({ place, numbers }, index) => {
      const [html = '', htmlWithMarks = ''] = [whole[index], marked[index]];
      return [place, linkWorks(readHtml(html), readHtml(htmlWithMarks), { keys, numbers })];
    }),
  );
}

type Writing = { readonly positions: boolean; readonly marked: boolean };

function writeClusters(engine: Engine, clusters: readonly CitationCluster[], { positions, marked }: Writing): string[] {
  engine.opt.development_extensions.apply_citation_wrapper = marked;
  if (positions) return engine.rebuildProcessorState(clusters, 'html').map(([, , html]) => html);
  return clusters.map(({ citationItems }) => engine.makeCitationCluster(citationItems));
}

function toItems(section: Section, citation: Citation, works: Works): ClusterItem[] {
  const { items, form } = citation;
  const named = form === 'narrative' || !followsWordForWork(section, citation);
  return items.flatMap((item) => {
    const id = works.get(item.key.value)?.id;
    return id === undefined ? [] : [toItemOf(item, id, named && (form === 'narrative' || item.suppressAuthor))];
  });
}

/** `named`: the sentence names the authors. */
function toItemOf({ locator, prefix }: CitationItem, id: string, named: boolean): ClusterItem {
  return {
    id,
    ...(locator?.kind === 'page' && { locator: locator.value, label: 'page' }),
    ...(locator?.kind === 'other' && { suffix: `, ${locator.value}` }),
    ...(prefix && { prefix: prefix.value + (/[\p{Script=Latin}.]$/u.test(prefix.value) ? ' ' : '') }),
    ...(named && { 'suppress-author': true }),
  };
}

/** Of these works alone: key → the HTML of its entry, in the order of the list; empty where the style lists nothing. */
function writeEntries(engine: Engine, works: Works): Map<string, string> {
  if (works.size === 0) return new Map();
  engine.updateItems([...works.values()].map(({ id }) => id));
  const keys = new Map([...works].map(([key, { id }]) => [id, key]));
  const bibliography = engine.makeBibliography();
  if (!bibliography) return new Map([...works.keys()].map((key) => [key, '']));
  const [{ entry_ids: ids }, entries] = bibliography;
  const listed = new Map<string, string>();
  for (const [index, [id = '']] of ids.entries()) {
    const key = keys.get(id);
    if (key !== undefined) listed.set(key, entries[index] ?? '');
  }
  for (const key of works.keys()) if (!listed.has(key)) listed.set(key, '');
  return listed;
}

/** A number that the style sets before the text of the entry belongs beside it. */
function readEntry(html: string, numeric: boolean): StyledEntry {
  const pieces = readHtml(html);
  const beside = pieces.filter((piece) => piece.beside);
  const inside = pieces.filter((piece) => !piece.beside);
  const label = beside.map(({ text }) => text).join('');
  const [first, ...rest] = inside;
  const number = numeric && label === '' && first ? /^[[(]?\d+[\])]?\.?(?=\s|\D)/.exec(first.text)?.[0] : undefined;
  const shown = first && number ? [{ ...first, text: first.text.slice(number.length).trimStart() }, ...rest] : inside;
  return { label: number ?? label, entry: shown.map(toEntryPiece) };
}

function toEntryPiece({ text, styles, href }: ReturnType<typeof readHtml>[number]): EntryPiece {
  // citeproc takes an address of another scheme for a DOI.
  const link = href !== undefined && /^https?:\/\/(?!doi\.org\/(?!10\.))/i.test(href) && URL.canParse(href);
  return { text, ...(styles.length > 0 && { styles }), ...(link && { kind: 'link', href: new URL(href).href }) };
}
