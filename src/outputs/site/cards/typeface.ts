// Characters → outlines of Noto Serif SC, of which only the files that hold them are opened, and of KaTeX for the Greek that it lacks. Law:
// what is drawn depends on the packages of the fonts alone, never on fonts of the machine.
import type { Font } from 'harfbuzzjs';
import { type Cache, remember } from '../../../cache.ts';
import type { ReadPackageFile } from '../assets.ts';

export type Weight = 'regular' | 'bold';

/** In thousandths of an em, upwards from the line that the text stands on. */
export type Outline = {
  readonly glyphs: readonly { readonly x: number; readonly path: string }[];
  readonly width: number;
};

export type Typeface = {
  readonly has: (character: string) => boolean;
  /** Of characters that the typeface has; set as one run, with the pairs and joined letters of the font. */
  readonly outline: (text: string, weight: Weight) => Outline;
};

const PACKAGE = '@fontsource-variable/noto-serif-sc';

const WEIGHTS: Readonly<Record<Weight, number>> = { regular: 500, bold: 700 };

/** A typeface of the characters of `text`, as far as the font has them. */
export async function loadTypeface(cache: Cache, read: ReadPackageFile, text: string): Promise<Typeface> {
  const harfbuzz = await import('harfbuzzjs');
  const slices = remember(cache, 'font slices', () => listSlices(read));
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const needed = slices.filter(({ ranges }) =>
    codes.some((code) => ranges.some(([first, last]) => code >= first && code <= last)),
  );
  const faces = await Promise.all([
    ...needed.map(({ name }) => remember(cache, `font slice ${name}`, () => openSlice(read, name))),
    ...(/\p{Script=Greek}/u.test(text) ? [remember(cache, 'font greek', () => openGreek(read))] : []),
  ]);
  const faceOf: FaceOf = (character) => faces.find(({ codes }) => codes.has(character.codePointAt(0) ?? 0));
  return {
    has: (character) => faceOf(character) !== undefined,
    outline: (text, weight) =>
      remember(cache, `outline ${weight} ${text}`, () => outlineText(harfbuzz, splitRuns(text, faceOf), weight)),
  };
}

function outlineText(harfbuzz: typeof import('harfbuzzjs'), runs: readonly Run[], weight: Weight): Outline {
  const glyphs: { x: number; path: string }[] = [];
  let width = 0;
  for (const { face, text } of runs) {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    // The apostrophe of the font is as wide as a Han character, but for this feature.
    harfbuzz.shape(face[weight], buffer, /\p{Script=Latin}/u.test(text) ? [new harfbuzz.Feature('palt')] : []);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {};
      glyphs.push({ x: width + xOffset, path: roundPath(face[weight].glyphToPath(codepoint)) });
      width += xAdvance;
    }
  }
  return { glyphs, width };
}

/** Fractions of the font's units are not seen at any size, and make two thirds of a drawing. */
function roundPath(path: string): string {
  return path.replace(/\d+\.\d+/g, (length) => Math.round(Number(length)).toString());
}

type Slice = { readonly name: string; readonly ranges: readonly (readonly [first: number, last: number])[] };

/** The font's files, each with ranges of characters of which it may have some. `{"[119]": "U+20,U+4e00-4e03"}` */
function listSlices(read: ReadPackageFile): Slice[] {
  const listed: unknown = JSON.parse(new TextDecoder().decode(read('dependency', `${PACKAGE}/unicode.json`)));
  return Object.entries(listed as Record<string, string>).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .slice('U+'.length)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return [first, last] as const;
    }),
  }));
}

type Face = {
  /** Characters that it has. */
  readonly codes: ReadonlySet<number>;
} & Readonly<Record<Weight, Font>>;

/** As formulas have it. */
async function openGreek(read: ReadPackageFile): Promise<Face> {
  const { Blob, Face, Font } = await import('harfbuzzjs');
  const open = (style: string) => new Face(new Blob(read('dependency', `katex/dist/fonts/KaTeX_Math-${style}.ttf`)));
  const [regular, bold] = [open('Italic'), open('BoldItalic')];
  return { codes: new Set(regular.collectUnicodes()), regular: new Font(regular), bold: new Font(bold) };
}

async function openSlice(read: ReadPackageFile, name: string): Promise<Face> {
  const [{ default: subsetFont }, { Blob, Face, Font, Variation }] = await Promise.all([
    import('subset-font'),
    import('harfbuzzjs'),
  ]);
  const packed = read('dependency', `${PACKAGE}/files/noto-serif-sc-${name}-wght-normal.woff2`);
  const face = new Face(
    new Blob(await subsetFont(packed, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' })),
  );
  const open = (weight: Weight) => {
    const font = new Font(face);
    font.setVariations([new Variation('wght', WEIGHTS[weight])]);
    return font;
  };
  return { codes: new Set(face.collectUnicodes()), regular: open('regular'), bold: open('bold') };
}

type FaceOf = (character: string) => Face | undefined;

type Run = { readonly face: Face; readonly text: string };

/** Characters that no face has are left out. */
function splitRuns(text: string, faceOf: FaceOf): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const [face, last] = [faceOf(character), runs.at(-1)];
    if (face && face === last?.face) last.text += character;
    else if (face) runs.push({ face, text: character });
  }
  return runs;
}
