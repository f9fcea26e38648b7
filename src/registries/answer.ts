// What a registry found → the answer that the lock keeps of it: the fields that records are compared with, and what happened to the work.
import type { Answer, Notice, Registry } from '../../schemas/lock.ts';
import type { ReferenceName } from '../../schemas/reference.ts';
import type { Finding, Work } from './work.ts';

/** More names than this are cut, and “others” follows: some works have thousands. */
const MAX_NAMES = 200;

/** `asked`: ISO date and time; `record`: hash of the record that was asked about. */
export function writeAnswer(
  registry: Registry,
  { identifier, url, found, agency, work, notices }: Finding,
  { asked, record }: Pick<Answer, 'asked' | 'record'>,
): Answer {
  return {
    registry,
    identifier,
    url,
    asked,
    record,
    found,
    ...definite({ agency }),
    ...(work && writeFields(work)),
    ...definite({ notices: presentList(distinct(notices ?? [])) }),
  };
}

function writeFields(work: Work): Partial<Answer> {
  return definite({
    type: work.type,
    title: presentList(work.titles),
    author: presentList(writeNames(work.authors)),
    editor: presentList(writeNames(work.editors ?? [])),
    issued: presentList(work.issued),
    'container-title': presentList(work.containers ?? []),
    volume: work.volume,
    issue: work.issue,
    page: work.page,
    number: work.number,
    publisher: presentList(work.publishers ?? []),
  });
}

function writeNames(names: readonly ReferenceName[]): string[] {
  const written = names.slice(0, MAX_NAMES).map(({ family, given, literal, suffix }) => {
    const first = [given, suffix].filter((part) => part !== undefined).join(' ');
    return literal ?? (first === '' ? (family ?? '') : `${family}, ${first}`);
  });
  return names.length > MAX_NAMES ? [...written, 'others'] : written;
}

/** The same notice may come from the work and from the notice itself. */
function distinct(notices: readonly Notice[]): Notice[] {
  const first = new Map<string, Notice>();
  for (const notice of notices) {
    const key = `${notice.kind} ${notice.work ?? ''}`;
    if (!first.has(key)) first.set(key, notice);
  }
  return [...first.values()].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function presentList<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

type Definite<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys that are undefined. */
export function definite<T extends object>(fields: T): Definite<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Definite<T>;
}

/** ISO date and time to the second. */
export function writeTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
