// Book → the files of its search index: shards of bounded size, so that a longer book has more of them and none is larger; and the
// manifest that names them. From facts of the book, never from Markdown or from finished pages.
import type { IndexedPage, Manifest, Passage, Shard } from '../../../client/search/shard.ts';
import type { Book, BookPage } from '../../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS, GLOSSARY_ADDRESS } from '../../../model/page.ts';
import type { Typeset } from '../../../render/typeset.ts';
import { hashedFile, type SiteFile } from '../assets.ts';
import { joinLines } from '../plain-text.ts';
import { gatherCover, gatherKeywords, gatherReferences, gatherTerms } from './directory-passages.ts';
import { gatherPassages } from './page-passages.ts';
import { type Spelling, selectVariants } from './spelling.ts';

/** Characters of text at which a shard is full: about as much as a large picture, gzipped. */
const SHARD_LENGTH = 150_000;

export type IndexFiles = { readonly manifest: SiteFile; readonly shards: readonly SiteFile[] };

export function writeSearchIndex(book: Book, typeset: Typeset, spelling: Spelling): IndexFiles {
  const pages = indexPages(book, typeset, spelling).filter(({ passages }) => passages.length > 0);
  const shards = fillShards(pages).map((shard) => hashedFile('search.json', JSON.stringify(shard satisfies Shard)));
  const manifest: Manifest = {
    shards: shards.map(({ path }) => path.slice('assets/'.length)),
    variants: selectVariants(spelling.variants, shards.map(({ content }) => content).join('')),
  };
  return { manifest: hashedFile('search-index.json', JSON.stringify(manifest)), shards };
}

function indexPages(book: Book, typeset: Typeset, spelling: Spelling): IndexedPage[] {
  const titled = (title: string): Passage => ({
    kind: 'title',
    anchor: '',
    text: title,
    pinyin: spelling.spell(title),
  });
  const single = (address: string, title: string, passages: readonly Passage[]) => ({
    address,
    title,
    number: '',
    trail: '',
    passages: passages.length > 0 ? [titled(title), ...passages] : [],
  });
  const written = book.pages.map((page): IndexedPage => {
    const [{ number, trail }, { address, title }] = [nameOf(book, page), page];
    const head = { ...titled(title), ...(number && { number }) };
    const passages = [head, ...gatherFrontMatter(book, page), ...gatherPassages({ book, page, typeset, spelling })];
    return { address, title, number, trail, passages };
  });
  return [
    single('', book.settings.title, gatherCover(book)),
    ...written,
    { ...single(GLOSSARY_ADDRESS, '术语表', gatherTerms(book, spelling)), isList: true },
    { ...single(BIBLIOGRAPHY_ADDRESS, '参考文献', gatherReferences(book)), isList: true },
  ];
}

/** As its title shows it, and the chapter a section lies in. */
function nameOf({ chapters }: Book, page: BookPage): Pick<IndexedPage, 'number' | 'trail'> {
  const chapter = page.kind === 'section' ? chapters[page.chapter]?.page : undefined;
  return { number: page.numberText, trail: chapter ? `${chapter.numberText} ${chapter.title}`.trim() : '' };
}

/** Keywords of a page; and on a chapter's page the summaries of its sections. */
function gatherFrontMatter({ chapters }: Book, page: BookPage): Passage[] {
  const { keywords = [] } = page.section.frontMatter.yaml.value ?? {};
  const entries = page.kind === 'chapter' ? (chapters[page.chapter]?.entries ?? []) : [];
  const summaries = entries.flatMap((entry) => entry.page?.section.frontMatter.yaml.value?.summary ?? []);
  return [
    ...gatherKeywords(keywords),
    ...summaries.map((text): Passage => ({ kind: 'text', anchor: 'page:sections', text: joinLines(text) })),
  ];
}

function fillShards(pages: readonly IndexedPage[]): { pages: IndexedPage[] }[] {
  const shards: { pages: IndexedPage[]; length: number }[] = [];
  for (const page of pages) {
    const length = page.passages.reduce((sum, { text }) => sum + text.length, 0);
    const last = shards.at(-1);
    if (last && last.length + length <= SHARD_LENGTH) {
      last.pages.push(page);
      last.length += length;
    } else shards.push({ pages: [page], length });
  }
  return shards.map(({ pages: held }) => ({ pages: held }));
}
