// Places inside a record's text → findings there, with the fix where it is certain what should stand instead.
import type { Finding, Fix } from '../../model/diagnostic.ts';
import type { FieldText } from '../../model/reference.ts';
import type { Source } from '../../model/source.ts';
import { partPlacer } from '../part-offsets.ts';
import { editScalar } from '../scalar-edit.ts';

/** Offsets in the text. */
export type TextPlace = { readonly start: number; readonly end: number; readonly meant?: string };

/** Of a text with more, the others are found once these are mended: a report shall not grow with the square of a hostile text. */
const MAX_PLACES = 20;

const MAX_QUOTED = 60;

/** `places` are in order and apart. `describe` is given the text at the place, at most {@link MAX_QUOTED} characters of it. */
export function* findInText(
  source: Source,
  text: FieldText,
  places: readonly TextPlace[],
  describe: (written: string, place: TextPlace) => Omit<Finding, 'span'>,
): Generator<Finding> {
  if (places.length === 0) return;
  const shown = places.slice(0, MAX_PLACES);
  const place = partPlacer(source, text);
  const fixes = fixPlaces(source, text, shown);
  for (const found of shown) {
    const span = place(found.start, found.end);
    const written = text.value.slice(found.start, Math.min(found.end, found.start + MAX_QUOTED));
    const fix = fixes.get(found);
    yield { span, ...describe(written, found), ...(fix && { fix }) };
  }
}

/** Where the notation lets no place be mended alone, the fix of each mends them all. */
function fixPlaces(source: Source, text: FieldText, places: readonly TextPlace[]): Map<TextPlace, Fix> {
  const certain = places.flatMap((place) => (place.meant === undefined ? [] : [{ place, meant: place.meant }]));
  if (certain.length === 0) return new Map();
  const edits = editScalar(
    source,
    text,
    certain.map(({ place: { start, end }, meant }) => ({ start, end, text: meant })),
  );
  return new Map(
    certain.map(({ place, meant }, index) => {
      const title = meant === '' ? '删去' : `改为“${meant}”`;
      if (edits.length === certain.length) return [place, { title, edits: edits.slice(index, index + 1) }];
      return [place, { title: `改正这里的 ${certain.length} 处`, edits }];
    }),
  );
}
