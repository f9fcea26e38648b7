// Journal and volume → the years in which that volume came out. Only journals whose volumes keep to the calendar, each seen in several
// published citations; a journal that is not here is not judged.

/** From the year `since` on, which begins with volume `first`. */
type Volumes = {
  readonly since: number;
  readonly first: number;
  readonly perYear: number;
  /** Years that a volume goes on after its own. */
  readonly late?: number;
};

/** One volume a year: name, then the year of volume 0; since when that holds, where not from the start. */
const YEARLY = `
proceedings of the aaai conference on artificial intelligence 1986 2010
communications of the acm 1957
neural computation 1988
ieee transactions on pattern analysis and machine intelligence 1978
ieee transactions on information theory 1954
ieee transactions on knowledge and data engineering 1988
ieee transactions on visualization and computer graphics 1994
ieee transactions on neural networks and learning systems 1989 2012
ieee transactions on neural networks 1989
proceedings of the ieee 1912 1963
acm transactions on information systems 1982
proceedings of the national academy of sciences 1903 1965
proceedings of the national academy of sciences of the united states of america 1903 1965
nature communications 2009
nature machine intelligence 2018
nature medicine 1994
nature methods 2003
nucleic acids research 1972
bioinformatics 1984 1998
briefings in bioinformatics 1999
transactions of the association for computational linguistics 2012
the annals of statistics 1972
annals of statistics 1972
the annals of mathematical statistics 1929
journal of the american statistical association 1905 1922
psychological review 1893 1910
the review of financial studies 1987 2004
siam review 1958
软件学报 1989
计算机学报 1977
自动化学报 1974
计算机研究与发展 1963 1990
中文信息学报 1986
电子学报 1972 1980
`;

const JOURNALS: ReadonlyMap<string, readonly Volumes[]> = new Map<string, readonly Volumes[]>([
  ...YEARLY.trim()
    .split('\n')
    .map((line): [string, readonly Volumes[]] => {
      const [, name = '', zero = '', since = zero] = /^(.+?) (\d{4})(?: (\d{4}))?$/u.exec(line) ?? [];
      return [name, [{ since: Number(since), first: Number(since) - Number(zero), perYear: 1 }]];
    }),
  ['journal of machine learning research', [{ since: 2004, first: 5, perYear: 1, late: 1 }]],
  // Books of the year after the meeting, in the beginning.
  ['advances in neural information processing systems', [{ since: 1988, first: 1, perYear: 1, late: 1 }]],
  [
    'nature',
    [
      { since: 2011, first: 469, perYear: 12 },
      { since: 1971, first: 229, perYear: 6 },
    ],
  ],
  ['science', [{ since: 1990, first: 247, perYear: 4 }]],
  ['physical review letters', [{ since: 1959, first: 2, perYear: 2 }]],
]);

/** First and last year, the first without end for volumes before the table begins; undefined for what the table does not know. */
export function yearsOfVolume(journal: string, volume: string): readonly [number, number] | undefined {
  const number = /^\d{1,4}$/.test(volume.trim()) ? Number(volume) : undefined;
  const known = JOURNALS.get(journal.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('&', 'and'));
  if (number === undefined || known === undefined) return undefined;
  const range = known.find(({ first }) => number >= first);
  const earliest = known.at(-1)?.since ?? 0;
  if (!range) return [Number.NEGATIVE_INFINITY, earliest - 1];
  const year = range.since + Math.floor((number - range.first) / range.perYear);
  return [year, year + (range.late ?? 0)];
}
