// The records of the book in content/, each answered as registries vary them and each with one thing wrong: how many of the first are
// taken for wrong, and how many of the second are found.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answer } from '../schemas/lock.ts';
import type { ReferenceRecord } from '../schemas/reference.ts';
import { compareRecord } from '../src/evidence/compare.ts';
import { createSpelling } from '../src/evidence/spelling.ts';
import type { ComparedField } from '../src/model/verdict.ts';
import { parseReferences } from '../src/parse/references.ts';

const FOLDER = join(import.meta.dirname, '../content/references');
const RECORDS = readdirSync(FOLDER).flatMap((file) =>
  parseReferences(file, readFileSync(join(FOLDER, file), 'utf8')).references.map(({ record }) => record),
);
const spelling = createSpelling();

/** Undefined where the record has nothing to change. */
type Change = (answer: Answer) => Answer | undefined;

/** The record word for word, as a registry would answer it. */
function answerTo(record: ReferenceRecord): Answer {
  const { type, title, author, issued, volume, issue, page } = record;
  const fields = {
    type,
    title: title && [title],
    author: author?.map(({ family, given, literal }) => literal ?? `${family}, ${given ?? ''}`),
    issued: issued?.['date-parts']?.map((parts) => parts.join('-')),
    'container-title': record['container-title'] && [record['container-title']],
    volume,
    issue,
    page,
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { registry: 'crossref', identifier: 'doi:10.5555/x', url: '', asked: '', record: '', found: true, ...present };
}

const inTitle =
  (change: (title: string) => string): Change =>
  ({ title, ...rest }) =>
    title && { ...rest, title: title.map(change) };
const inNames =
  (change: (name: string) => string): Change =>
  ({ author, ...rest }) =>
    author && { ...rest, author: author.map(change) };

function initialsOf(name: string): string {
  const [family, given = ''] = name.split(', ');
  if (!/^[A-Za-z][A-Za-z .'-]*$/.test(given)) return name;
  return `${family}, ${given
    .split(/[ -]+/)
    .map((word) => `${word[0]}.`)
    .join(' ')}`;
}

const VARIATIONS: Readonly<Record<string, Change>> = {
  'word for word': (answer) => answer,
  'title in capitals': inTitle((title) => title.toUpperCase()),
  'title in small letters': inTitle((title) => title.toLowerCase()),
  'title with markup': inTitle((title) => title.replace(/(\w+) (\w+)/, '<i>$1</i> $2')),
  'title without subtitle': inTitle((title) => title.split(': ')[0] ?? ''),
  'title without hyphens': inTitle((title) => title.replaceAll('-', ' ')),
  'title marked as retracted': inTitle((title) => `RETRACTED: ${title}`),
  'names with initials': inNames(initialsOf),
  'names in capitals': inNames((name) => name.toUpperCase()),
  'names without accents': inNames((name) => name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  'names the other way round': inNames((name) => name.replace(/^(.+), (.+)$/, '$2, $1')),
  'names cut short': ({ author, ...rest }) => author && { ...rest, author: [...author.slice(0, 2), 'others'] },
  'pages with another dash': ({ page, ...rest }) => (page ? { ...rest, page: page.replace('-', '–') } : undefined),
  'the first page': ({ page, ...rest }) => (page ? { ...rest, page: page.split('-')[0] ?? '' } : undefined),
  'a year online and one in print': ({ issued, ...rest }) => issued && { ...rest, issued: ['1901-02', ...issued] },
  'proceedings in full': ({ 'container-title': names, ...rest }) =>
    names && rest.type === 'paper-conference'
      ? { ...rest, 'container-title': names.map((name) => `Proceedings of the 31st ${name}`) }
      : undefined,
  'nothing but the title': ({ title, ...rest }) => ({
    ...answerTo({ id: 'a', type: 'article-journal' }),
    ...(title && { title }),
    found: rest.found,
  }),
};

const DEFECTS: readonly (readonly [ComparedField, Change])[] = [
  [
    'title',
    inTitle(
      (title) => title.slice(0, Math.ceil(title.length / 2)) + (/\p{Script=Han}/u.test(title) ? '大象' : ' elephants'),
    ),
  ],
  ['title', inTitle((title) => title.replace(/(?<=^\S+ )\S+(?= \S+)/, 'purple'))],
  ['author', ({ author, ...rest }) => author && { ...rest, author: ['Nobody, Zoltan', ...author.slice(1)] }],
  ['author', ({ author, ...rest }) => (author?.[1] ? { ...rest, author: author.slice(0, -1) } : undefined)],
  ['author', ({ author, ...rest }) => author && { ...rest, author: [...author, 'Nobody, Zoltan'] }],
  [
    'author',
    ({ author, ...rest }) =>
      author?.[1] ? { ...rest, author: [author[1], author[0] ?? '', ...author.slice(2)] } : undefined,
  ],
  ['author', inNames((name) => name.replace(/(?<=, )[A-Z](?=[a-z])/, (letter) => (letter === 'Z' ? 'A' : 'Z')))],
  [
    'issued',
    ({ issued, ...rest }) => issued && { ...rest, issued: issued.map((date) => String(Number.parseInt(date, 10) + 1)) },
  ],
  ['volume', ({ volume, ...rest }) => (volume ? { ...rest, volume: `${volume}1` } : undefined)],
  ['issue', ({ issue, ...rest }) => (issue ? { ...rest, issue: '77' } : undefined)],
  [
    'page',
    ({ page, ...rest }) =>
      page ? { ...rest, page: page.replace(/\d+/, (first) => String(Number(first) + 1)) } : undefined,
  ],
  [
    'page',
    ({ page, ...rest }) =>
      page?.includes('-') ? { ...rest, page: page.replace(/\d+$/, (last) => String(Number(last) + 1)) } : undefined,
  ],
  [
    'container-title',
    ({ 'container-title': names, ...rest }) =>
      names && rest.type === 'article-journal' ? { ...rest, 'container-title': ['Annals of Botany'] } : undefined,
  ],
];

/** Records with their changed answers, where the change changed anything. */
function* vary(change: Change): Generator<readonly [ReferenceRecord, Answer]> {
  for (const record of RECORDS) {
    const answer = change(answerTo(record));
    if (answer) yield [record, answer];
  }
}

const disagree = (record: ReferenceRecord, answer: Answer) => compareRecord(record, answer, spelling).disagreements;

test('what registries vary is no difference: at most one in a hundred is taken for one', () => {
  const alarms: string[] = [];
  let total = 0;
  for (const [name, change] of Object.entries(VARIATIONS))
    for (const [record, answer] of vary(change)) {
      total++;
      for (const [field, { written, registered }] of disagree(record, answer))
        alarms.push(`${name}: ${record.id} ${field} ${written} / ${registered}`);
    }
  expect(total).toBeGreaterThan(2_000);
  expect(alarms.length / total, alarms.join('\n')).toBeLessThanOrEqual(0.01);
});

test('one thing wrong is found: at least 98 in a hundred times, in its field', () => {
  const missed: string[] = [];
  let total = 0;
  for (const [field, change] of DEFECTS)
    for (const [record, answer] of vary(change)) {
      if (sameAs(record, answer)) continue;
      total++;
      if (!disagree(record, answer).has(field))
        missed.push(`${record.id} ${field} ${JSON.stringify(answer[field as 'title'])}`);
    }
  expect(total).toBeGreaterThan(1_000);
  expect(missed.length / total, missed.join('\n')).toBeLessThanOrEqual(0.02);
});

function sameAs(record: ReferenceRecord, answer: Answer): boolean {
  const own = answerTo(record);
  return (Object.keys(own) as (keyof Answer)[]).every(
    (field) => JSON.stringify(own[field]) === JSON.stringify(answer[field]),
  );
}
