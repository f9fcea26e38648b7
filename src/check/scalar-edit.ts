// A text in a YAML file → the edit after which a part of it reads otherwise and all of it is still one text: with the quotes and escapes
// that the new text needs.
import type { Edit } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { Part, Span } from '../model/span.ts';
import { writeInner } from '../records/yaml/write.ts';
import { partPlacer } from './part-offsets.ts';

/** `start` and `end` are offsets in the part's value; its span is that of the whole value, quotes included. */
export function editScalar(source: Source, part: Part, start: number, end: number, text: string): Edit {
  const raw = sliceOf(source, part.span);
  const whole = part.value.slice(0, start) + text + part.value.slice(end);
  const span = partPlacer(source, part)(start, end);
  if (raw.startsWith("'")) return { span, text: text.replaceAll("'", "''") };
  if (raw.startsWith('"') && !raw.includes('\\')) return { span, text: JSON.stringify(text).slice(1, -1) };
  const isPlain = raw === part.value && writeInner(whole) === whole;
  return isPlain ? { span, text } : { span: part.span, text: writeInner(whole) };
}

function sliceOf(source: Source, { file, start, end }: Span): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text.slice(start, end) : '';
}
