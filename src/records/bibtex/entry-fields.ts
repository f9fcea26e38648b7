// The fields of one BibTeX entry, decoded as they are asked for. What nobody asks for is what we have no place for.
import type { ReferenceName } from '../../../schemas/reference.ts';
import { mapDefined } from '../map-defined.ts';
import { splitWholeName } from '../person-name.ts';
import type { Remark } from '../reading.ts';
import type { TexDecoder } from './tex.ts';

export type EntryFields = {
  /** Of the first of these fields that the entry has; undefined for none, and for one that is blank. */
  readonly text: (...names: readonly string[]) => string | undefined;
  /** The same without decoding: identifiers and addresses. */
  readonly verbatim: (...names: readonly string[]) => string | undefined;
  readonly names: (...names: readonly string[]) => readonly ReferenceName[] | undefined;
  /** On what was asked for, and what was not. */
  readonly remarks: (place: Pick<Remark, 'offset' | 'key'>) => Remark[];
};

/** They say how to sort, print or store an entry, not what it describes. */
const HOUSEKEEPING = new Set(['crossref', 'xdata', 'options', 'sortkey', 'presort', 'ids']);

export function decodeFields(fields: ReadonlyMap<string, string>, decoder: TexDecoder): EntryFields {
  const taken = new Set<string>(HOUSEKEEPING);
  const unknown = new Set<string>();
  const take = (names: readonly string[]): string | undefined => {
    const name = names.find((candidate) => fields.get(candidate)?.trim());
    if (name !== undefined) taken.add(name);
    return name === undefined ? undefined : fields.get(name);
  };
  return {
    text: (...names) => mapDefined(take(names), (tex) => decoder.decodeText(tex, unknown) || undefined),
    verbatim: (...names) => mapDefined(take(names), (tex) => dropEscapes(tex) || undefined),
    names: (...names) => mapDefined(take(names), (tex) => decodeNames(decoder, tex, unknown)),
    remarks: (place) => [
      ...[...unknown].map((command): Remark => {
        const message = `不认识 TeX 命令“${command}”，照原样导入`;
        return { kind: 'changed', ...place, message, hint: '导入后改成文字' };
      }),
      ...[...fields]
        .filter(([name, tex]) => !taken.has(name) && tex.trim() !== '')
        .map(([name]): Remark => ({ kind: 'unread', ...place, message: name })),
    ],
  };
}

/** What is written in TeX only because the file is. */
function dropEscapes(tex: string): string {
  return tex
    .replace(/^\s*\\url\s*(?=\{)/, '')
    .replace(/\\textasciitilde(?:\{\})?|\\~(?:\{\})?/g, '~')
    .replace(/\\([%&#_$ ])/g, '$1')
    .replace(/[{}\p{Cc}]/gu, '')
    .trim();
}

function decodeNames(decoder: TexDecoder, tex: string, unknown: Set<string>): ReferenceName[] {
  const creators = decoder.decodeNames(tex, unknown);
  if (!creators) return tex.split(/\s+and\s+/i).flatMap((name) => (name.trim() ? { literal: name.trim() } : []));
  return creators.flatMap((creator) => nameOf(creator) ?? []);
}

type Creator = NonNullable<ReturnType<TexDecoder['decodeNames']>>[number];

/** `others` stands for names that the entry leaves out. */
function nameOf({ name, lastName, firstName, prefix, suffix, useprefix }: Creator): ReferenceName | undefined {
  if (name !== undefined) return { literal: name };
  if (lastName === undefined) return firstName === undefined ? undefined : { literal: firstName };
  if (firstName === undefined && prefix === undefined && suffix === undefined) {
    if (lastName === 'others') return { literal: lastName };
    const split = splitWholeName(lastName);
    return split.family === undefined ? { family: lastName } : split;
  }
  // Not BibTeX's order, but a frequent one: Doe, John, Jr.
  const isEnding = (part = '') => /^(?:Jr|Sr|I{1,3}|IV)\.?$/.test(part);
  const isSwapped = suffix !== undefined && isEnding(firstName) && !isEnding(suffix);
  const [given, ending] = isSwapped ? [suffix, firstName] : [firstName, suffix];
  return {
    family: lastName,
    ...(given === undefined ? {} : { given }),
    ...(prefix === undefined ? {} : { [useprefix === false ? 'dropping-particle' : 'non-dropping-particle']: prefix }),
    ...(ending === undefined ? {} : { suffix: ending }),
  };
}
