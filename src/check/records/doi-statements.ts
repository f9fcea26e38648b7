// DOI in normal form → what its publisher wrote into it: year, volume, issue, first page. Only patterns that leave no choice.

export type DoiStatement = {
  /** First and last year in which the work can have come out. */
  readonly years?: readonly [number, number];
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
};

/** `late`: how many years after the one in the DOI the work may be dated; the number is given when a paper is accepted. */
type Pattern = { readonly of: RegExp; readonly late: number; readonly early?: number };

const PATTERNS: readonly Pattern[] = [
  // IEEE: CVPR.2016.90, TPAMI.2016.2567384.
  { of: /^10\.1109\/[a-z][a-z\d-]*\.(?<year>(?:19|20)\d\d)\.\d+$/, late: 4 },
  // ACL: 2023.emnlp-main.298, P18-1031.
  { of: /^10\.18653\/v1\/(?<year>20\d\d)\.[a-z\d-]+\.\d+$/, late: 0 },
  { of: /^10\.(?:18653|3115)\/v1\/[a-z](?<short>\d\d)-\d{4}$/, late: 0 },
  // SICI: (SICI)1097-4571(199009)41:6<391::AID-ASI1>3.0.CO;2-9.
  {
    of: /^10\.\d{4}\/\(sici\)\d{4}-?\d{3}[\dx]\((?<year>(?:19|20)\d\d)\d{0,4}(?:\/\d+)?\)(?<volume>\d+):(?<issue>\d+)<(?<page>\d+)::/,
    late: 0,
  },
  // MIT Press: neco.1997.9.8.1735.
  { of: /^10\.1162\/[a-z]{3,5}\.(?<year>(?:19|20)\d\d)\.(?<volume>\d+)\.(?<issue>\d+)\.(?<page>\d+)$/, late: 0 },
  // Wiley: j.1538-7305.1948.tb01338.x was put online later; others are numbered on acceptance.
  { of: /^10\.(?:1002|1111)\/j\.\d{4}-\d{3}[\dx]\.(?<year>(?:19|20)\d\d)\.tb\d+\.x$/, late: 0 },
  { of: /^10\.(?:1002|1111)\/j\.\d{4}-\d{3}[\dx]\.(?<year>(?:19|20)\d\d)\.\d+\.x$/, late: 3 },
  // Elsevier: j.neunet.2014.09.003, 0893-6080(89)90020-8.
  { of: /^10\.1016\/j\.[a-z]+\.(?<year>(?:19|20)\d\d)\.\d\d\.\d{3}$/, late: 4, early: 1 },
  { of: /^10\.1016\/j\.[a-z]+\.(?<year>20\d\d)\.\d{6}$/, late: 3, early: 1 },
  { of: /^10\.1016\/\d{4}-\d{3}[\dx]\((?<short>\d\d)\)\d{5}-[\dx]$/, late: 4 },
  // Springer Nature: s41586-025-09422-z.
  { of: /^10\.(?:1007|1038|1186)\/s\d{5}-0(?<short>\d\d)-\d{4,5}-[\da-z]$/, late: 4 },
  // Nature before 2001: 323533a0.
  { of: /^10\.1038\/(?<volume>\d{3})(?<page>\d{3,4})a0$/, late: 0 },
  // PNAS: 2018340118, 79.8.2554.
  { of: /^10\.1073\/pnas\.\d{7}(?<volume>\d{3})$/, late: 0 },
  { of: /^10\.1073\/pnas\.(?<volume>\d{2,3})\.(?<issue>\d+)\.(?<page>\d+)$/, late: 0 },
  // American Physical Society: PhysRevLett.77.3865.
  { of: /^10\.1103\/(?:physrev[a-z]*|revmodphys)\.(?<volume>\d+)\.(?<page>\d+)$/, late: 0 },
  // AAAI: aaai.v33i01.33014780.
  { of: /^10\.1609\/aaai\.v(?<volume>\d+)i0?(?<issue>\d+)\.\d+$/, late: 0 },
  // Oxford: biomet/57.1.97.
  { of: /^10\.1093\/[a-z]+\/(?<volume>\d+)\.(?<issue>\d+)\.(?<page>\d+)$/, late: 0 },
  // Chinese journals: j.issn.0372-2112.2019.04.021, j.cnki.jnju.2019.02.001, SP.J.1001.2010.03725.
  {
    of: /^10\.\d{4,5}\/j\.(?:issn\.?\d{4}-\d{3}[\dx]|cnki\.[a-z\d-]+)\.(?<year>(?:19|20)\d\d)\.(?<issue>\d\d)\.\d{3}$/,
    late: 0,
  },
  { of: /^10\.\d{4,5}\/sp\.j\.\d{4}\.(?<year>(?:19|20)\d\d)\.\d{5}$/, late: 0 },
  // Copernicus, IJCAI, Interspeech, LIPIcs.
  { of: /^10\.5194\/[a-z]+-(?<volume>\d+)-(?<page>\d+)-(?<year>20\d\d)$/, late: 0 },
  { of: /^10\.21437\/interspeech\.(?<year>20\d\d)-\d+$/, late: 0 },
  { of: /^10\.(?:24963\/ijcai\.|4230\/lipics\.[a-z-]+\.)(?<year>20\d\d)[./]\d+$/, late: 1 },
  // Taylor & Francis: 01621459.1958.10501452; SIAM: 16M1080173, by the year of submission; bioRxiv.
  { of: /^10\.1080\/\d{7}[\dx]\.(?<year>(?:19|20)\d\d)\.\d+$/, late: 4 },
  { of: /^10\.1137\/(?<short>\d\d)m\d{6,7}$/, late: 8 },
  { of: /^10\.1101\/(?<year>20\d\d)\.\d\d\.\d\d\.\d+$/, late: 3 },
];

/** Two digits below this are of this century. */
const CENTURY = 50;

/** Undefined for a DOI that tells nothing. */
export function readDoiStatement(doi: string): DoiStatement | undefined {
  for (const { of, late, early = 0 } of PATTERNS) {
    const groups = of.exec(doi)?.groups;
    if (!groups) continue;
    const { year, short, volume, issue, page } = groups;
    const stated = year ?? (short === undefined ? undefined : fullYear(short));
    return {
      ...(stated === undefined ? {} : { years: [Number(stated) - early, Number(stated) + late] as const }),
      ...(volume === undefined ? {} : { volume }),
      ...(issue === undefined ? {} : { issue }),
      ...(page === undefined ? {} : { page }),
    };
  }
  return undefined;
}

function fullYear(short: string): string {
  return (Number(short) < CENTURY ? '20' : '19') + short;
}
