// The suite of seeded defects: records with one thing wrong, made from clean ones, and records with nothing wrong. Each stands in a book of
// its own, so that none is hidden or blamed by another. Deterministic.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { findNode } from '../src/model/yaml.ts';
import { checkSource } from './check-source.ts';
import { DEFECT_KINDS, type PlainRecord, type Spoilt } from './defect-kinds.ts';
import { exampleSource } from './example-book.ts';

export type Defect = Spoilt & { readonly rule: string; readonly name: string };

export type Control = {
  readonly name: string;
  readonly records: readonly PlainRecord[];
  /** The rule that says something true of these records without calling it wrong. */
  readonly pointsOut?: string;
};

export type Outcome = {
  readonly name: string;
  readonly rule: string;
  /** For a defect: its rule found it, where it is. For a control: nothing was found. */
  readonly right: boolean;
  /** Rules that found something else. */
  readonly others: readonly string[];
};

/** Of one kind of defect. */
const MADE_OF_EACH = 4;
/** No clean record has been asked about at a registry, and the suite is not about that. */
const NOT_JUDGED = new Set(['unlocked-reference']);

const FILE = 'references/all.yaml';

/** `folder` holds the seeds. Real records first, then those written for the controls. */
export function listSeeds(folder: string): PlainRecord[] {
  const works = readList<{ records: PlainRecord[] }>(folder, 'controls/works.yaml');
  return [
    ...readList<PlainRecord>(folder, 'seeds.yaml'),
    ...works.flatMap(({ records }) => (records.length === 1 ? records : [])),
  ];
}

/** The same kind takes other seeds than its neighbours, as far as it can choose. */
export function listDefects(folder: string): Defect[] {
  const seeds = listSeeds(folder);
  return DEFECT_KINDS.flatMap(({ rule, name, spoil }, kind) => {
    const turned = seeds.map((_, index) => seeds[(index + kind * 7) % seeds.length] ?? {});
    const made = turned.flatMap((seed) => {
      const spoilt = spoil(seed);
      return spoilt ? [{ ...spoilt, rule, name: `${name}: ${seed.id}` }] : [];
    });
    return made.slice(0, MADE_OF_EACH);
  });
}

export function listControls(folder: string): Control[] {
  const works = readList<{ case: string; records: PlainRecord[]; 'points-out'?: string }>(
    folder,
    'controls/works.yaml',
  );
  const article = {
    id: 'lin2020',
    type: 'article-journal',
    title: 'A study of controls',
    author: [{ family: 'Roe', given: 'Jane' }],
    issued: 2020,
    'container-title': 'Annals of Slow Motion',
  };
  const wrap = (kind: string, values: readonly unknown[], field: string) =>
    values.map((value) => ({
      name: `${kind} ${JSON.stringify(value)}`,
      records: [{ ...article, [field]: value } as PlainRecord],
    }));
  return [
    ...works.map((work) => ({
      name: work.case,
      records: work.records,
      ...(work['points-out'] ? { pointsOut: work['points-out'] } : {}),
    })),
    ...listSeeds(folder).map((seed) => ({ name: `seed ${seed.id}`, records: [seed] })),
    ...wrap(
      'name',
      readList(folder, 'controls/names.yaml').map((name) => [name]),
      'author',
    ),
    ...wrap('title', readList(folder, 'controls/titles.yaml'), 'title'),
    ...wrap('pages', readList(folder, 'controls/pages.yaml'), 'page'),
    ...readList<[string, string]>(folder, 'controls/containers.yaml').map(([type, container]) => ({
      name: `${type} in ${container}`,
      records: [
        { ...article, type, issued: Number(/\b20\d\d/.exec(container)?.[0] ?? 2020), 'container-title': container },
      ],
    })),
  ];
}

export async function judgeDefect({ records, at, rule, name, cited, category }: Defect): Promise<Outcome> {
  const { found, place } = await check(records, at, cited ?? true, category);
  const hit = found.find((diagnostic) => diagnostic.rule === rule && isInside(diagnostic, place));
  return {
    name,
    rule,
    right: hit !== undefined,
    others: found.filter((other) => other !== hit).map((other) => other.rule),
  };
}

export async function judgeControl({ records, name, pointsOut = '' }: Control): Promise<Outcome> {
  const { found } = await check(records, [], true);
  const others = found.map(({ rule }) => rule).filter((rule) => rule !== pointsOut);
  const right = others.length === 0 && (pointsOut === '' || found.length === 1);
  return { name, rule: pointsOut, right, others };
}

type Place = { readonly start: number; readonly end: number };

async function check(
  records: readonly PlainRecord[],
  at: readonly (string | number)[],
  isCited: boolean,
  category?: string,
): Promise<{ found: Diagnostic[]; place: Place }> {
  const keys = isCited ? [...new Set(records.map(({ id }) => `@${id}`))].join('; ') : '';
  const list = category === undefined ? '' : `\n\n::: {.reference-list category="${category}"}\n:::`;
  const files = new Map([
    ['references/books.yaml', undefined],
    [FILE, stringify(records, { aliasDuplicateObjects: false })],
    ['chapters/first/one.md', `正文${keys === '' ? '' : `[${keys}]`}。${list}\n`],
  ]);
  const { book, diagnostics } = await checkSource(exampleSource(files));
  const reference = book.referenceFiles[0]?.references.at(-1);
  const node = reference && findNode(reference, at);
  const place = { start: node?.key?.start ?? node?.value.start ?? 0, end: node?.value.end ?? 0 };
  return { found: diagnostics.filter(({ rule, span }) => span.file === FILE && !NOT_JUDGED.has(rule)), place };
}

function isInside({ span }: Diagnostic, { start, end }: Place): boolean {
  return span.start >= start && span.end <= end;
}

function readList<Item>(folder: string, path: string): Item[] {
  return parse(readFileSync(join(folder, path), 'utf8')) as Item[];
}
