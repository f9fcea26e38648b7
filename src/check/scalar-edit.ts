// A text in a YAML file → the edit after which a part of it reads otherwise and all of it is still one text: with the quotes and escapes
// that the new text needs.
import type { Edit } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Part, Span } from '../model/span.ts';
import { writeInner } from '../records/yaml/write.ts';
import { partPlacer } from './part-offsets.ts';

/** Offsets in the part's value, apart from one another and in order. */
export type Replacement = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The part's span is that of the whole value, quotes included. One edit for each replacement, of which any may be made without the
 * others; where the notation does not allow that, a single edit of the whole value for them all.
 */
export function editScalar(source: Source, part: Part, replacements: readonly Replacement[]): Edit[] {
  const raw = sliceOf(source, part.span);
  const write = chooseWriter(raw, part.value, replacements);
  if (!write) return [{ span: part.span, text: writeInner(replaceAll(part.value, replacements)) }];
  const place = partPlacer(source, part);
  return replacements.map(({ start, end, text }) => ({ span: place(start, end), text: write(text) }));
}

/** How a replacement is written in the value's notation, or undefined. */
function chooseWriter(
  raw: string,
  value: string,
  replacements: readonly Replacement[],
): ((text: string) => string) | undefined {
  if (raw.startsWith("'")) return (text) => text.replaceAll("'", "''");
  if (raw.startsWith('"') && !raw.includes('\\')) return (text) => JSON.stringify(text).slice(1, -1);
  if (raw !== value) return undefined;
  const wholes = [...replacements.map((one) => [one]), replacements].map((some) => replaceAll(value, some));
  return wholes.every((whole) => writeInner(whole) === whole) ? (text) => text : undefined;
}

function replaceAll(value: string, replacements: readonly Replacement[]): string {
  let [replaced, at] = ['', 0];
  for (const { start, end, text } of replacements) {
    replaced += value.slice(at, start) + text;
    at = end;
  }
  return replaced + value.slice(at);
}

function sliceOf(source: Source, { file, start, end }: Span): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text.slice(start, end) : '';
}
