// Text of a RIS file → its records. Tags mean what Zotero and EndNote mean by them.
import type { ReferenceDate, ReferenceName, ReferenceType } from '../../../schemas/reference.ts';
import { parseArxiv } from '../../model/identifiers/arxiv.ts';
import { parseDoi } from '../../model/identifiers/doi.ts';
import { parseIsbn } from '../../model/identifiers/isbn.ts';
import { parseIssn } from '../../model/identifiers/issn.ts';
import { readDateText } from '../date-text.ts';
import { bareIdentifier } from '../identifier-text.ts';
import { readLanguage } from '../language-name.ts';
import { mapDefined } from '../map-defined.ts';
import { splitParticle, splitWholeName } from '../person-name.ts';
import { type Draft, joinReadings, judgeDraft, type Reading, type Remark } from '../reading.ts';
import { type RisEntry, scanRis } from './scan.ts';
import { RIS_TYPES } from './types.ts';

export function readRis(text: string): Reading {
  const { entries, remarks } = scanRis(text);
  return joinReadings([{ records: [], remarks }, ...entries.map(readEntry)]);
}

/** Values of the tags that are asked for; what nobody asks for is what we have no place for. */
type Tags = {
  /** Of the first of these tags that the entry has, its first value. */
  readonly first: (...tags: readonly string[]) => string | undefined;
  readonly all: (...tags: readonly string[]) => readonly string[];
  readonly unread: () => readonly string[];
};

function takeTags({ lines }: RisEntry): Tags {
  const values = new Map<string, string[]>();
  for (const { tag, value } of lines.filter((line) => line.value !== '')) {
    const known = values.get(tag);
    if (known) known.push(value);
    else values.set(tag, [value]);
  }
  const taken = new Set<string>();
  return {
    first: (...tags) => {
      const tag = tags.find((one) => values.has(one));
      // Of a second value nobody will ask.
      if (tag !== undefined && values.get(tag)?.length === 1) taken.add(tag);
      return tag === undefined ? undefined : values.get(tag)?.[0];
    },
    all: (...tags) =>
      tags.flatMap((tag) => {
        taken.add(tag);
        return values.get(tag) ?? [];
      }),
    unread: () => [...values.keys()].filter((tag) => !taken.has(tag)),
  };
}

function readEntry(entry: RisEntry): Reading {
  const tags = takeTags(entry);
  const [written = '', key = ''] = [tags.first('TY'), tags.first('ID', 'LB')];
  const place = { offset: entry.offset, key };
  const type = RIS_TYPES.get(written) ?? (written === 'GEN' ? chooseType(tags) : undefined);
  if (!type) {
    const [message, hint] = [`TY “${written}”没有对应的文献类型`, '改成 JOUR、BOOK 等常用的类型，或直接写成 YAML'];
    return { records: [], remarks: [{ kind: 'left-out', ...place, message, hint }] };
  }
  const { records, remarks } = judgeDraft({ ...place, fields: draftFields(type, tags) });
  const unread = tags.unread().map((tag): Remark => ({ kind: 'unread', ...place, message: tag }));
  return { records, remarks: [...remarks, ...unread] };
}

function chooseType(tags: Tags): ReferenceType {
  return tags.first('T2', 'JO', 'JF') !== undefined
    ? 'article-journal'
    : tags.first('UR') !== undefined
      ? 'webpage'
      : 'report';
}

function draftFields(type: ReferenceType, tags: Tags): Draft['fields'] {
  const numbers = tags.all('SN').flatMap((value) => value.split(/\s*[;,]\s*|\s(?=\d{3,})/));
  const isIssn = (text: string) =>
    'value' in parseIssn(text) || (!('value' in parseIsbn(text)) && type.startsWith('article'));
  const arxiv = tags.first('AN');
  const keywords = tags.all('KW');
  const host = tags.first('T2', 'JF', 'BT');
  return {
    type,
    title: tags.first('TI', 'T1', 'CT'),
    'title-short': tags.first('ST'),
    author: listNames(tags.all('AU', 'A1')),
    editor: listNames(tags.all('ED', 'A2')),
    'collection-editor': listNames(tags.all('A3')),
    translator: listNames(tags.all('A4')),
    issued: mapDefined(tags.first('DA'), readRisDate) ?? mapDefined(tags.first('PY', 'Y1'), readRisDate),
    accessed: mapDefined(tags.first('Y2'), readRisDate),
    'container-title': host ?? tags.first('JO', 'JA'),
    'container-title-short': host === undefined ? tags.first('J2') : tags.first('J2', 'JA', 'JO'),
    'collection-title': tags.first('T3'),
    'event-title': tags.first('C3'),
    'event-place': tags.first('C1'),
    volume: tags.first('VL'),
    issue: tags.first('IS'),
    page: joinPages(tags.first('SP'), tags.first('EP')),
    number: tags.first('M1', 'C7'),
    'number-of-volumes': tags.first('NV'),
    'chapter-number': tags.first('SE'),
    genre: tags.first('M3'),
    [type === 'software' ? 'version' : 'edition']: tags.first('ET'),
    publisher: tags.first('PB'),
    'publisher-place': tags.first('CY', 'PP'),
    language: mapDefined(tags.first('LA'), readLanguage),
    ISSN: numbers.find(isIssn),
    ISBN: numbers.find((number) => !isIssn(number)),
    DOI: mapDefined(tags.first('DO'), (doi) => bareIdentifier(parseDoi, doi)),
    URL: tags.first('UR'),
    abstract: tags.first('AB', 'N2'),
    keyword: keywords.length > 0 ? keywords.join(', ') : undefined,
    note: tags.first('N1'),
    annote: tags.first('RN'),
    custom: /^arxiv:/i.test(arxiv ?? '')
      ? { arxiv: mapDefined(arxiv, (text) => bareIdentifier(parseArxiv, text)) }
      : undefined,
  };
}

/** `2016/10/24/` and whatever else stands behind the last stroke. */
function readRisDate(text: string): ReferenceDate | undefined {
  const [, year, month, day] = /^(-?\d{1,4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/.*)?)?)?$/.exec(text) ?? [];
  if (year === undefined) return readDateText(text);
  const parts = [
    Number(year),
    ...(Number(month) > 0 ? [Number(month), ...(Number(day) > 0 ? [Number(day)] : [])] : []),
  ];
  return { 'date-parts': [parts] };
}

function joinPages(start: string | undefined, end: string | undefined): string | undefined {
  return start === undefined || end === undefined || end === start ? start : `${start}-${end}`;
}

function listNames(written: readonly string[]): ReferenceName[] | undefined {
  return written.length === 0 ? undefined : written.map(readName);
}

/** `Family, Given, Suffix`; without a comma a body, or a name that is not divided. */
function readName(text: string): ReferenceName {
  const [family = '', given = '', suffix = ''] = text.split(/\s*[,，]\s*/);
  if (family === '' || !/[,，]/.test(text)) return splitWholeName(text);
  return { ...splitParticle(family), ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
}
