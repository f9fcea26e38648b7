// What a card tells → its drawing: the cover of the book, or the opening of a chapter, as a picture that goes with a shared link. Law:
// outside the margin lies nothing but paper.
import { INK, PAPER, SEAL, SOFT_INK } from '../colours.ts';
import { type SetText, setAuthors } from './authors.ts';
import { setBlock } from './block.ts';
import { drawBar, drawStack, measureStack, placeEmblem, placeRule, placeText, RULE_WIDTH } from './stack.ts';
import type { Typeface } from './typeface.ts';
import { fitTypeface } from './words.ts';

/** Words of the book, as `cleanTitle` leaves them. */
export type Card = {
  readonly kind: 'book' | 'chapter';
  /** 第3章, or empty. */
  readonly number: string;
  /** Of the book or the chapter. */
  readonly title: string;
  /** Empty where the book has none. */
  readonly subtitle: string;
  readonly book: string;
  readonly authors: readonly string[];
  /** Words of the book that a line should not tear. */
  readonly kept: readonly string[];
};

/** Pixels; what sharers show in full. https://ogp.me */
export const [CARD_WIDTH, CARD_HEIGHT, CARD_MARGIN] = [1200, 630, 48] as const;

/** As on the cover: a thick and a thin rule above, a thin and a thick one below. */
const FRAME = [
  [CARD_MARGIN, 6],
  [CARD_MARGIN + 12, 2],
  [CARD_HEIGHT - CARD_MARGIN - 14, 2],
  [CARD_HEIGHT - CARD_MARGIN - 6, 6],
] as const;

export function drawCard(card: Card, typeface: Typeface): string {
  const set: SetText = (text, place) => {
    const fitted = fitTypeface(text, typeface);
    return fitted === undefined ? undefined : setBlock(fitted, card.kept, place, typeface);
  };
  const paper = drawBar(0, 0, CARD_WIDTH, CARD_HEIGHT, PAPER);
  const frame = FRAME.map(([top, height]) => drawBar(CARD_MARGIN, top, CARD_WIDTH - 2 * CARD_MARGIN, height, INK));
  const drawn = card.kind === 'book' ? drawCover(card, set) : drawOpening(card, set);
  const viewBox = `0 0 ${CARD_WIDTH} ${CARD_HEIGHT}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${paper}${frame.join('')}${drawn}</svg>`;
}

/** The column of text. */
const LEFT = 84;
const WIDTH = CARD_WIDTH - 2 * LEFT;

const COVER_SIZES = [108, 100, 92, 84, 76, 68, 60, 52, 44, 38];

const ON_COVER = {
  title: { weight: 'bold', sizes: COVER_SIZES, tracking: 60, width: WIDTH, height: 200, mostLines: 4 },
  subtitle: { weight: 'regular', sizes: [38, 34, 30, 27, 24], tracking: 20, width: WIDTH, height: 72, mostLines: 2 },
  authors: { weight: 'regular', sizes: [32, 30, 28, 26, 24], width: WIDTH, height: 110, mostLines: 3 },
} as const;

function drawCover({ title, subtitle, authors }: Card, set: SetText): string {
  const middle = CARD_WIDTH / 2;
  const heading = set(title, ON_COVER.title);
  // Two thirds of the title at most, or both would look like one.
  const sizes = ON_COVER.subtitle.sizes.filter((size) => !heading || size * 3 <= heading.size * 2);
  const items = [
    ...(heading ? placeText(heading, 0, middle, 'middle', INK) : [placeEmblem(0, middle - 70, 140)]),
    ...placeText(set(subtitle, { ...ON_COVER.subtitle, sizes }), 30, middle, 'middle', SOFT_INK),
    placeRule(38, middle - RULE_WIDTH / 2),
    ...setAuthors(authors, ON_COVER.authors, set).flatMap((line, index) =>
      placeText(line, index === 0 ? 36 : 14, middle, 'middle', INK),
    ),
  ];
  return drawStack(items, 88, CARD_HEIGHT - 88);
}

/** Of the seal in the corner. */
const SEAL_SIZE = 84;
const BESIDE_SEAL = WIDTH - SEAL_SIZE - 48;

const OPENING_SIZES = [92, 84, 76, 68, 60, 54, 48, 42];

const ON_OPENING = {
  number: { weight: 'bold', sizes: [40, 34, 28], tracking: 120, width: WIDTH, height: 40, mostLines: 1 },
  title: { weight: 'bold', sizes: OPENING_SIZES, tracking: 30, width: WIDTH, height: 214, mostLines: 4 },
  book: { weight: 'bold', sizes: [30, 28, 26], tracking: 30, width: BESIDE_SEAL, height: 30, mostLines: 1 },
  authors: { weight: 'regular', sizes: [24, 23, 22], width: BESIDE_SEAL, height: 56, mostLines: 2 },
} as const;

function drawOpening({ number, title, book, authors }: Card, set: SetText): string {
  const foot = [
    ...placeText(set(book, ON_OPENING.book), 0, LEFT, 'start', INK),
    ...setAuthors(authors, ON_OPENING.authors, set).flatMap((line, index) =>
      placeText(line, index === 0 ? 16 : 8, LEFT, 'start', SOFT_INK),
    ),
  ];
  const bottom = CARD_HEIGHT - 92;
  const footTop = bottom - Math.max(measureStack(foot), SEAL_SIZE);
  const items = [
    ...placeText(set(number, ON_OPENING.number), 0, LEFT, 'start', SEAL),
    placeRule(20, LEFT),
    ...placeText(set(title, ON_OPENING.title) ?? set(book, ON_OPENING.title), 32, LEFT, 'start', INK),
  ];
  const seal = placeEmblem(0, CARD_WIDTH - LEFT - SEAL_SIZE, SEAL_SIZE).draw(bottom - SEAL_SIZE);
  return drawStack(items, 70, footTop - 30) + drawStack(foot, footTop, bottom) + seal;
}
