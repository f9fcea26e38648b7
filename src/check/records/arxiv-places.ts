// A reference → every place where it names an arXiv number, read. Malformed ones are left to the rule about them.
import { parseArxiv } from '../../model/identifiers/arxiv.ts';
import type { FieldText, Reference } from '../../model/reference.ts';
import { findText } from './fields.ts';

/** `number` is in normal form. */
export type ArxivPlace = { readonly number: string; readonly text: FieldText };

export function listArxivPlaces(reference: Reference): ArxivPlace[] {
  return [
    ...readPlace(findText(reference, 'custom', 'arxiv'), (text) => text),
    ...readPlace(findText(reference, 'number'), (text) => /^arxiv:.*/i.exec(text)?.[0]),
    ...readPlace(findText(reference, 'DOI'), (text) => /10\.48550\/arxiv\..*/i.exec(text)?.[0]),
    ...readPlace(findText(reference, 'URL'), (text) =>
      /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|10\.48550\/arxiv\./i.test(text) ? text : undefined,
    ),
    ...readPlace(findText(reference, 'container-title'), (text) => /\barxiv:\s?(\S+)/i.exec(text)?.[1]),
  ];
}

function readPlace(text: FieldText | undefined, take: (text: string) => string | undefined): ArxivPlace[] {
  const written = text && take(text.value.trim());
  const read = written === undefined ? undefined : parseArxiv(written);
  return text && read && 'value' in read ? [{ number: read.value, text }] : [];
}
