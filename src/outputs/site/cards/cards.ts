// The book → its cards, one for itself and one for each chapter that is written, and which of them a page goes with. A card's address stays
// while its picture changes: what was shared long ago asks for it again.
import { type Cache, remember } from '../../../cache.ts';
import type { Book, Chapter } from '../../../model/book.ts';
import type { ReadPackageFile, SiteFile } from '../assets.ts';
import { CARD_WIDTH, type Card, drawCard } from './card.ts';
import { loadPaint, type Paint } from './paint.ts';
import { loadTypeface } from './typeface.ts';
import { cleanTitle } from './words.ts';

/** The same bytes for the same card, whatever the machine. */
export type PaintCard = (card: Card) => Promise<Uint8Array>;

export type CardPainter = { readonly paint: Paint; readonly paintCard: PaintCard };

export async function loadCardPainter(cache: Cache, read: ReadPackageFile): Promise<CardPainter> {
  const paint = await loadPaint(cache, read);
  const paintCard: PaintCard = (card) =>
    remember(cache, `card ${JSON.stringify(card)}`, async () => {
      const words = [card.number, card.title, card.subtitle, card.book, ...card.authors].join('');
      return paint(drawCard(card, await loadTypeface(cache, read, `${words}${MARKS}`)), CARD_WIDTH);
    });
  return { paint, paintCard };
}

/** What a card may need beside its words. */
const MARKS = '…〓―等';

/** A chapter's card lies beside its opening; no section can take the name, for it has a dot. */
export function cardAddress(chapter: Chapter | undefined): string {
  return `${chapter?.page?.address ?? ''}card.png`;
}

/** For those who do not see it. */
export function describeCard(book: Book, chapter: Chapter | undefined): string {
  const { title } = book.settings;
  if (!chapter?.page) return `《${title}》封面`;
  const { numberText, title: name } = chapter.page;
  return `《${title}》${numberText}“${name}”的题名页`;
}

export function paintCards(book: Book, paintCard: PaintCard): Promise<SiteFile[]> {
  const written = book.chapters.filter(({ page }) => page);
  return Promise.all(
    [undefined, ...written].map(async (chapter) => ({
      path: cardAddress(chapter),
      content: await paintCard(tellCard(book, chapter)),
    })),
  );
}

function tellCard({ settings, terms }: Book, chapter: Chapter | undefined): Card {
  const { title, subtitle = '', authors } = settings;
  const name = cleanTitle(chapter?.page?.title ?? title);
  return {
    kind: chapter ? 'chapter' : 'book',
    number: cleanTitle(chapter?.page?.numberText ?? ''),
    title: name,
    subtitle: chapter ? '' : cleanTitle(subtitle),
    book: cleanTitle(title),
    authors: authors.map((author) => cleanTitle(author.name)),
    kept: terms.map(({ term }) => term.zh).filter((word) => name.includes(word)),
  };
}
