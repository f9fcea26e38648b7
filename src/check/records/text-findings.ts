// Places inside a record's text → findings there, with the fix where it is certain what should stand instead.
import type { Finding, Fix } from '../../model/diagnostic.ts';
import type { FieldText } from '../../model/reference.ts';
import type { Source } from '../../model/source.ts';
import { partPlacer } from '../part-offsets.ts';
import { editScalar } from '../scalar-edit.ts';

/** Offsets in the text. */
export type TextPlace = { readonly start: number; readonly end: number; readonly meant?: string };

/** `describe` is given the text at the place, at most {@link MAX_QUOTED} characters of it. */
export function* findInText(
  source: Source,
  text: FieldText,
  places: readonly TextPlace[],
  describe: (written: string, place: TextPlace) => Omit<Finding, 'span'>,
): Generator<Finding> {
  if (places.length === 0) return;
  const place = partPlacer(source, text);
  for (const found of places) {
    const span = place(found.start, found.end);
    const written = text.value.slice(found.start, Math.min(found.end, found.start + MAX_QUOTED));
    const fix = found.meant === undefined ? {} : { fix: replace(source, text, { ...found, meant: found.meant }) };
    yield { span, ...describe(written, found), ...fix };
  }
}

const MAX_QUOTED = 60;

function replace(source: Source, text: FieldText, { start, end, meant }: Required<TextPlace>): Fix {
  const title = meant === '' ? '删去' : `改为“${meant}”`;
  return { title, edits: [editScalar(source, text, start, end, meant)] };
}
