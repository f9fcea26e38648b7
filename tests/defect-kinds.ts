// One clean record → the same with one thing wrong: every way in which the suite of seeded defects spoils records, and the rule that must
// see it. `at` leads to the value that is wrong; a finding anywhere inside it counts.
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type PlainRecord = { readonly [field: string]: Json };

export type Spoilt = {
  readonly records: readonly PlainRecord[];
  /** Of the record that is wrong, the last one unless it says so. */
  readonly at: readonly (string | number)[];
  readonly cited?: false;
  /** Some page lists this category. */
  readonly category?: string;
};

export type DefectKind = {
  readonly rule: string;
  readonly name: string;
  /** Undefined for a record that cannot be spoilt so. */
  readonly spoil: (record: PlainRecord) => Spoilt | undefined;
};

type Name = { readonly [part: string]: string };

const text = (record: PlainRecord, field: string): string | undefined => {
  const value = record[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
const yearOf = (record: PlainRecord): number | undefined => {
  const year = Number(text(record, 'issued')?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : undefined;
};
const arxivOf = ({ custom }: PlainRecord): string | undefined => {
  const arxiv = typeof custom === 'object' && custom !== null && 'arxiv' in custom ? custom.arxiv : undefined;
  return typeof arxiv === 'string' && /^\d/.test(arxiv) ? arxiv : undefined;
};
const namesOf = ({ author }: PlainRecord): readonly Name[] =>
  Array.isArray(author) ? (author as readonly Name[]) : [];

/** The record with one field other than it was. */
function put(record: PlainRecord, field: string, value: Json): Spoilt {
  return { records: [{ ...record, [field]: value }], at: [field] };
}

function without(record: PlainRecord, field: string): PlainRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}

function putArxiv(record: PlainRecord, arxiv: string): Spoilt {
  return { records: [{ ...record, custom: { arxiv } }], at: ['custom', 'arxiv'] };
}

/** Changes a text field that the record has. */
function change(field: string, spoil: (value: string, record: PlainRecord) => string | undefined): DefectKind['spoil'] {
  return (record) => {
    const value = text(record, field);
    const spoilt = value === undefined ? undefined : spoil(value, record);
    return spoilt === undefined || spoilt === value ? undefined : put(record, field, spoilt);
  };
}

/** Changes the first name for which `spoil` knows how. */
function changeName(spoil: (name: Name) => Name | undefined): DefectKind['spoil'] {
  return (record) => {
    const names = namesOf(record);
    const index = names.findIndex((name) => spoil(name) !== undefined);
    const spoilt = names[index] && spoil(names[index]);
    if (!spoilt) return undefined;
    const author = names.map((name, place) => (place === index ? spoilt : name));
    return { records: [{ ...record, author }], at: ['author', index] };
  };
}

const isLatin = (word: string | undefined): word is string => /^\p{Lu}\p{Ll}+$/u.test(word ?? '');
const cut = (value: string, at: number) => value.slice(0, at) + value.slice(at + 1);

const IDENTIFIERS: readonly DefectKind[] = [
  {
    rule: 'invalid-doi',
    name: 'a digit of the prefix lost',
    spoil: change('DOI', (doi) => (/^10\.\d{4}\//.test(doi) ? cut(doi, 3) : undefined)),
  },
  { rule: 'invalid-doi', name: 'as an address', spoil: change('DOI', (doi) => `https://doi.org/${doi}`) },
  { rule: 'invalid-doi', name: 'with the point of its sentence', spoil: change('DOI', (doi) => `${doi}.`) },
  { rule: 'invalid-doi', name: 'with a blank', spoil: change('DOI', (doi) => doi.replace('/', '/ ')) },
  { rule: 'invalid-doi', name: 'percent-encoded', spoil: change('DOI', (doi) => doi.replace('/', '%2F')) },
  { rule: 'invalid-doi', name: 'behind doi:', spoil: change('DOI', (doi) => `doi:${doi}`) },
  { rule: 'invalid-doi', name: 'of a template', spoil: change('DOI', () => '10.1145/nnnnnnn.nnnnnnn') },
  {
    rule: 'invalid-arxiv',
    name: 'month 13',
    spoil: (record) => changeArxiv(record, (id) => `${id.slice(0, 2)}13${id.slice(4)}`),
  },
  { rule: 'invalid-arxiv', name: 'a digit lost', spoil: (record) => changeArxiv(record, (id) => cut(id, 6)) },
  {
    rule: 'invalid-arxiv',
    name: 'as an address',
    spoil: (record) => changeArxiv(record, (id) => `https://arxiv.org/abs/${id}`),
  },
  {
    rule: 'invalid-arxiv',
    name: 'a number that no month has',
    spoil: (record) => (arxivOf(record) ? putArxiv(record, '1706.93762') : undefined),
  },
  {
    rule: 'invalid-isbn',
    name: 'another check digit',
    spoil: change('ISBN', (isbn) => isbn.replace(/[\dX]$/, (digit) => (digit === '4' ? '5' : '4'))),
  },
  { rule: 'invalid-isbn', name: 'a digit lost', spoil: change('ISBN', (isbn) => cut(isbn, 6)) },
  {
    rule: 'invalid-issn',
    name: 'another check digit',
    spoil: (record) => (record.type === 'article-journal' ? put(record, 'ISSN', '0378-5956') : undefined),
  },
  { rule: 'invalid-url', name: 'without its scheme', spoil: change('URL', (url) => url.replace(/^https?:\/\//, '')) },
  { rule: 'invalid-url', name: 'with the point of its sentence', spoil: change('URL', (url) => `${url}。`) },
  { rule: 'invalid-url', name: 'with a blank', spoil: change('URL', (url) => `${url}a b`) },
  {
    rule: 'invalid-cstr',
    name: 'a digit lost',
    spoil: (record) => ({
      records: [{ ...record, custom: { cstr: '3125.11.sciencedb.06290' } }],
      at: ['custom', 'cstr'],
    }),
  },
  {
    rule: 'invalid-pmid',
    name: 'the number of another register',
    spoil: (record) => put(record, 'PMID', 'PMC4403369'),
  },
  { rule: 'invalid-pmid', name: 'too long', spoil: (record) => put(record, 'PMID', '2112345678') },
  {
    rule: 'identifiers-disagree',
    name: 'two arXiv numbers',
    spoil: (record) => (arxivOf(record) ? put(record, 'URL', 'https://arxiv.org/abs/2304.12345') : undefined),
  },
  {
    rule: 'identifiers-disagree',
    name: 'two DOIs',
    spoil: (record) => (text(record, 'DOI') ? put(record, 'URL', 'https://doi.org/10.1000/182') : undefined),
  },
];

function changeArxiv(record: PlainRecord, spoil: (id: string) => string): Spoilt | undefined {
  const id = arxivOf(record);
  return id === undefined ? undefined : putArxiv(record, spoil(id));
}

const SHAPE: readonly DefectKind[] = [
  ...['title', 'issued', 'container-title', 'publisher', 'number', 'URL'].map((field) => ({
    rule: 'schema-violation',
    name: `without ${field}`,
    spoil: (record: PlainRecord) =>
      isRequired(record, field) ? { records: [without(record, field)], at: ['id'] } : undefined,
  })),
  {
    rule: 'schema-violation',
    name: 'a field misspelt',
    spoil: (record) => (record.title ? { records: [{ ...record, titel: 'x' }], at: ['titel'] } : undefined),
  },
  { rule: 'schema-violation', name: 'a type that does not exist', spoil: (record) => put(record, 'type', 'journal') },
  {
    rule: 'schema-violation',
    name: 'a day that does not exist',
    spoil: (record) => put(record, 'issued', '2021-02-30'),
  },
  {
    rule: 'schema-violation',
    name: 'a name without a family',
    spoil: (record) => {
      const made = changeName(({ given, family }) => (given && family ? { given } : undefined))(record);
      return made && { ...made, at: ['author'] };
    },
  },
  {
    rule: 'duplicate-reference',
    name: 'one key twice',
    spoil: (record) => ({
      records: [
        { ...record, title: '另一篇全然不同的文献' },
        { id: record.id ?? '', type: 'book', title: '江畔植物志', issued: 1987 },
      ],
      at: ['id'],
    }),
  },
  {
    rule: 'uncited-reference',
    name: 'nobody cites it',
    spoil: (record) => ({ records: [record], at: ['id'], cited: false }),
  },
  {
    rule: 'reference-without-annotation',
    name: 'listed without a word',
    spoil: (record) => ({
      records: [
        { ...record, custom: { ...(arxivOf(record) ? { arxiv: arxivOf(record) ?? '' } : {}), category: ['books'] } },
      ],
      at: ['id'],
      category: 'books',
    }),
  },
  {
    rule: 'reference-order',
    name: 'before its turn',
    spoil: (record) => ({
      records: [{ id: 'zzz1987', type: 'book', title: '江畔植物志', issued: 1987 }, record],
      at: ['id'],
    }),
  },
];

const REQUIRED: { readonly [type: string]: readonly string[] } = {
  'article-journal': ['title', 'issued', 'container-title'],
  'paper-conference': ['title', 'issued', 'container-title'],
  book: ['title', 'issued'],
  thesis: ['title', 'publisher'],
  standard: ['number'],
  patent: ['number'],
  webpage: ['URL'],
};

function isRequired(record: PlainRecord, field: string): boolean {
  const isAlone = field !== 'container-title' || record['event-title'] === undefined;
  return isAlone && (REQUIRED[String(record.type)] ?? []).includes(field) && record[field] !== undefined;
}

const JOURNALS = new Set([
  'Neural Computation',
  'Nature',
  'IEEE Transactions on Information Theory',
  'SIAM Review',
  'IEEE Transactions on Pattern Analysis and Machine Intelligence',
  'Nature Machine Intelligence',
]);
const DATED_DOI =
  /^10\.(?:1162\/neco|18653|3115\/v1|1109\/[a-z]+\d*\.(?:19|20)\d\d|1016\/j\.[a-z]+\.20|1038\/s\d|1007\/s1)/i;
const isKnown = (record: PlainRecord) =>
  JOURNALS.has(text(record, 'container-title') ?? '') && !DATED_DOI.test(text(record, 'DOI') ?? '');

/** Proceedings with their year in the name, and nowhere else. */
const isOfItsYear = (record: PlainRecord) =>
  text(record, 'container-title')?.includes(String(yearOf(record))) && !DATED_DOI.test(text(record, 'DOI') ?? '');
const moveYear = (record: PlainRecord, years: number) => put(record, 'issued', (yearOf(record) ?? 0) + years);

const YEARS: readonly DefectKind[] = [
  {
    rule: 'year-against-arxiv',
    name: 'a preprint of ten years before',
    spoil: (record) => (record.type === 'article' && arxivOf(record) ? moveYear(record, -10) : undefined),
  },
  {
    rule: 'year-against-arxiv',
    name: 'a preprint of the year before',
    spoil: (record) =>
      record.type === 'article' && /^\d\d(?!01)/.test(arxivOf(record) ?? '')
        ? put(record, 'issued', 1999 + Number(arxivOf(record)?.slice(0, 2)))
        : undefined,
  },
  {
    rule: 'year-against-arxiv',
    name: 'the number of another century of papers',
    spoil: (record) =>
      record.type === 'article' && arxivOf(record) && !text(record, 'URL') && (yearOf(record) ?? 0) < 2024
        ? { ...putArxiv(record, '2512.00123'), at: ['issued'] }
        : undefined,
  },
  {
    rule: 'field-against-doi',
    name: 'five years too early',
    spoil: (record) => (DATED_DOI.test(text(record, 'DOI') ?? '') ? moveYear(record, -5) : undefined),
  },
  {
    rule: 'field-against-doi',
    name: 'two digits of the year changed',
    spoil: (record) =>
      /^10\.(?:1162\/neco|18653|3115\/v1)/.test(text(record, 'DOI') ?? '') ? moveYear(record, 1) : undefined,
  },
  {
    rule: 'field-against-doi',
    name: 'another volume',
    spoil: (record) =>
      /^10\.(?:1162\/neco\.|1038\/\d{6}a0)/.test(text(record, 'DOI') ?? '')
        ? put(record, 'volume', String(Number(record.volume) + 3))
        : undefined,
  },
  {
    rule: 'field-against-doi',
    name: 'another first page',
    spoil: (record) =>
      /^10\.(?:1162\/neco\.|1038\/\d{6}a0)/.test(text(record, 'DOI') ?? '') ? put(record, 'page', '1-9') : undefined,
  },
  {
    rule: 'field-against-doi',
    name: 'the DOI of another paper',
    spoil: (record) =>
      /^10\.1162\/neco\./.test(text(record, 'DOI') ?? '')
        ? put(record, 'DOI', '10.1162/neco.2001.13.1.139')
        : undefined,
  },
  {
    rule: 'volume-against-year',
    name: 'a year late',
    spoil: (record) =>
      isKnown(record) ? { records: [{ ...record, issued: (yearOf(record) ?? 0) + 1 }], at: ['volume'] } : undefined,
  },
  {
    rule: 'volume-against-year',
    name: 'digits of the volume changed',
    spoil: (record) =>
      isKnown(record) && !arxivOf(record) ? put(record, 'volume', String(Number(record.volume) + 24)) : undefined,
  },
  {
    rule: 'year-against-container',
    name: 'before the meeting',
    spoil: (record) => (isOfItsYear(record) && !arxivOf(record) ? moveYear(record, -2) : undefined),
  },
  {
    rule: 'year-against-container',
    name: 'six years after the meeting',
    spoil: (record) => (isOfItsYear(record) && (yearOf(record) ?? 0) < 2020 ? moveYear(record, 6) : undefined),
  },
  {
    rule: 'future-date',
    name: 'digits of the year swapped',
    spoil: (record) =>
      /^(?:book|thesis|report|article-newspaper)$/.test(String(record.type)) && typeof record.issued === 'number'
        ? put(record, 'issued', 2042)
        : undefined,
  },
  {
    rule: 'future-date',
    name: 'seen after the edition',
    spoil: (record) => (text(record, 'URL') ? put(record, 'accessed', '2026-11-30') : undefined),
  },
  {
    rule: 'dates-out-of-order',
    name: 'the original after the reprint',
    spoil: (record) =>
      record.type === 'book' && yearOf(record) && (yearOf(record) ?? 0) < 2025
        ? put(record, 'original-date', (yearOf(record) ?? 0) + 1)
        : undefined,
  },
  {
    rule: 'dates-out-of-order',
    name: 'a page seen before it was',
    spoil: (record) =>
      record.type === 'webpage' && yearOf(record)
        ? put(record, 'accessed', `${(yearOf(record) ?? 0) - 1}-05-04`)
        : undefined,
  },
];

const PLACES: readonly DefectKind[] = [
  {
    rule: 'container-against-type',
    name: 'proceedings as a journal',
    spoil: (record) =>
      record.type === 'paper-conference' &&
      /^(?:Advances|Proceedings of the .*Conference|International Conference)/.test(
        text(record, 'container-title') ?? '',
      ) &&
      !/AAAI/.test(text(record, 'container-title') ?? '')
        ? { records: [without({ ...record, type: 'article-journal' }, 'event-title')], at: ['type'] }
        : undefined,
  },
  {
    rule: 'container-against-type',
    name: 'a journal as proceedings',
    spoil: (record) =>
      record.type === 'article-journal' &&
      /^(?:Journal of|IEEE Transactions|Nature$|Nature Machine|Communications of the ACM|智能学报)/.test(
        text(record, 'container-title') ?? '',
      )
        ? put(record, 'type', 'paper-conference')
        : undefined,
  },
  {
    rule: 'container-against-type',
    name: 'arXiv as a journal',
    spoil: (record) =>
      record.type === 'article' && arxivOf(record)
        ? {
            records: [
              {
                ...without(record, 'publisher'),
                type: 'article-journal',
                'container-title': `arXiv preprint arXiv:${arxivOf(record)}`,
              },
            ],
            at: ['type'],
          }
        : undefined,
  },
  {
    rule: 'container-against-type',
    name: 'CoRR as a journal',
    spoil: (record) =>
      record.type === 'article' && arxivOf(record)
        ? {
            records: [
              {
                ...without(record, 'publisher'),
                type: 'article-journal',
                'container-title': 'CoRR',
                volume: `abs/${arxivOf(record)}`,
              },
            ],
            at: ['type'],
          }
        : undefined,
  },
  {
    rule: 'impossible-page-range',
    name: 'ends swapped',
    spoil: change('page', (page) => (/^\d+-\d+$/.test(page) ? page.split('-').reverse().join('-') : undefined)),
  },
  {
    rule: 'impossible-page-range',
    name: 'without its end',
    spoil: change('page', (page) => (/^\d+-\d+$/.test(page) ? page.replace(/\d+$/, '') : undefined)),
  },
  { rule: 'impossible-page-range', name: 'a date', spoil: change('page', () => '5-Dec') },
  { rule: 'impossible-page-range', name: 'nothing', spoil: change('page', () => 'n/a') },
  {
    rule: 'field-not-read',
    name: 'an issue of a book',
    spoil: (record) => (record.type === 'book' ? put(record, 'issue', 3) : undefined),
  },
  {
    rule: 'field-not-read',
    name: 'a page of a web page',
    spoil: (record) => (record.type === 'webpage' ? put(record, 'page', '35-41') : undefined),
  },
  {
    rule: 'field-not-read',
    name: 'an edition of an article',
    spoil: (record) => (record.type === 'article-journal' ? put(record, 'edition', 2) : undefined),
  },
  {
    rule: 'field-not-read',
    name: 'a journal of a thesis or book',
    spoil: (record) =>
      /^(?:thesis|book|patent|standard)$/.test(String(record.type))
        ? put(record, 'container-title', '智能学报')
        : undefined,
  },
  {
    rule: 'field-not-read',
    name: 'seen, but nowhere',
    spoil: (record) =>
      !text(record, 'URL') && !text(record, 'DOI') && !record.custom
        ? put(record, 'accessed', '2024-05-01')
        : undefined,
  },
];

const NAMES: readonly DefectKind[] = [
  {
    rule: 'swapped-name',
    name: 'family with an initial',
    spoil: changeName(({ family, given = '' }) =>
      isLatin(family) && /^\p{Lu}\p{Ll}+ \p{Lu}\.$/u.test(given) ? { family: given, given: family } : undefined,
    ),
  },
  {
    rule: 'swapped-name',
    name: 'pinyin',
    spoil: changeName(({ family = '', given = '' }) =>
      /^(?:He|Sun|Zhang|Ren|Xu|Wang|Zhu|Guo)$/.test(family) &&
      /^(?:Kaiming|Xiangyu|Shaoqing|Yongcheng|Daya)$/.test(given)
        ? { family: given, given: family }
        : undefined,
    ),
  },
  {
    rule: 'swapped-name',
    name: 'Han',
    spoil: changeName(({ family = '', given = '' }) =>
      /^[王李张刘陈杨黄赵吴周]$/.test(family) &&
      /^[^王李张刘陈杨黄赵吴周林高云]{1,2}$/.test(given) &&
      /\p{Script=Han}/u.test(given)
        ? { family: given, given: family }
        : undefined,
    ),
  },
  {
    rule: 'swapped-name',
    name: 'a given name only',
    spoil: changeName(({ family, given = '' }) =>
      isLatin(family) && /^(?:Yoshua|Yann|Geoffrey|Jürgen|Ilya|Sepp|Timothy|Jeffrey)$/.test(given) && given !== 'Sepp'
        ? { family: given, given: family }
        : undefined,
    ),
  },
  {
    rule: 'misdivided-name',
    name: 'a comma in the family name',
    spoil: changeName(({ family, given }) => (family && given ? { family: `${family}, ${given}` } : undefined)),
  },
  {
    rule: 'misdivided-name',
    name: 'two persons in one',
    spoil: changeName(({ family, given }) =>
      isLatin(family) && given ? { family: `${family} and Smith`, given } : undefined,
    ),
  },
  {
    rule: 'misdivided-name',
    name: 'Han divided a character late',
    spoil: changeName(({ family = '', given = '' }) =>
      /^[王李张刘陈杨黄赵吴周]$/.test(family) && /^[^\p{ASCII}林高云宁]{2}$/u.test(given)
        ? { family: family + given.charAt(0), given: given.charAt(1) }
        : undefined,
    ),
  },
  {
    rule: 'misdivided-name',
    name: 'several persons in one',
    spoil: (record) =>
      /\p{Script=Han}/u.test(text(record, 'title') ?? '')
        ? { records: [{ ...record, author: [{ literal: '张晓岚、李瑞华' }] }], at: ['author', 0] }
        : undefined,
  },
  {
    rule: 'capitalised-name',
    name: 'family',
    spoil: changeName((name) =>
      isLatin(name.family) && name.family.length > 2 ? { ...name, family: name.family.toUpperCase() } : undefined,
    ),
  },
  {
    rule: 'capitalised-name',
    name: 'given',
    spoil: changeName((name) =>
      isLatin(name.given) && name.given.length > 3 ? { ...name, given: name.given.toUpperCase() } : undefined,
    ),
  },
  {
    rule: 'capitalised-name',
    name: 'both',
    spoil: changeName((name) =>
      isLatin(name.family) && isLatin(name.given)
        ? { family: name.family.toUpperCase(), given: name.given.toUpperCase() }
        : undefined,
    ),
  },
  {
    rule: 'blank-in-name',
    name: 'in the given name',
    spoil: changeName((name) =>
      /^\p{Script=Han}{2}$/u.test(name.given ?? '') ? { ...name, given: [...(name.given ?? '')].join(' ') } : undefined,
    ),
  },
  {
    rule: 'blank-in-name',
    name: 'between the two',
    spoil: changeName(({ family = '', given = '' }) =>
      /^\p{Script=Han}{2}$/u.test(family + given) ? { literal: `${family}\u3000${given}` } : undefined,
    ),
  },
  ...['others', 'et al.', '等'].map((others) => ({
    rule: 'others-as-name',
    name: others,
    spoil: (record: PlainRecord) =>
      namesOf(record).length > 0
        ? {
            records: [{ ...record, author: [...namesOf(record), { literal: others }] }],
            at: ['author', namesOf(record).length],
          }
        : undefined,
  })),
  {
    rule: 'others-as-name',
    name: 'behind a name',
    spoil: changeName(({ family, given }) =>
      isLatin(family) && given ? { family: `${family} et al.`, given } : undefined,
    ),
  },
];

const MARKED: readonly DefectKind[] = ['1', '*', '†,1'].map((mark) => ({
  rule: 'stray-mark-in-name',
  name: `a mark ${mark}`,
  spoil: changeName((name) => (name.family && name.given ? { ...name, given: name.given + mark } : undefined)),
}));

/** What Windows-1252 makes of the bytes of UTF-8. */
const misread = (value: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(value));

/** What GBK makes of the bytes of UTF-8, where nothing is lost on the way. */
const misreadAsGbk = (value: string) => {
  const read = new TextDecoder('gbk').decode(new TextEncoder().encode(value));
  return read.includes('\ufffd') ? undefined : read;
};

const TEXTS: readonly DefectKind[] = [
  {
    rule: 'garbled-text',
    name: 'a Chinese title read as GBK',
    spoil: change('title', (title) =>
      /^\p{Script=Han}+$/u.test(title) && title.length > 5 ? misreadAsGbk(title) : undefined,
    ),
  },
  {
    rule: 'latex-leftover',
    name: 'hyphens for a Chinese dash',
    spoil: change('title', (title) => (/^\p{Script=Han}+$/u.test(title) ? `${title}--以一地为例` : undefined)),
  },
  {
    rule: 'latex-leftover',
    name: 'a dash by name',
    spoil: change('title', (title) => (title.includes(': ') ? title.replace(': ', ' \\textendash{} ') : undefined)),
  },
  {
    rule: 'garbled-text',
    name: 'an accent in a name',
    spoil: changeName((name) =>
      /[éèöüäåçñó]/.test(name.family ?? '') ? { ...name, family: misread(name.family ?? '') } : undefined,
    ),
  },
  {
    rule: 'garbled-text',
    name: 'a Chinese title',
    spoil: change('title', (title) => (/^\p{Script=Han}+/u.test(title) ? misread(title) : undefined)),
  },
  {
    rule: 'garbled-text',
    name: 'an apostrophe or dash',
    spoil: change('title', (title) =>
      /^[\p{ASCII}]+$/u.test(title) && title.includes(' ') ? title.replace(' ', ` ${misread('–')} `) : undefined,
    ),
  },
  {
    rule: 'garbled-text',
    name: 'a character lost',
    spoil: change('title', (title) => `${title.slice(0, 3)}\ufffd${title.slice(4)}`),
  },
  {
    rule: 'garbled-text',
    name: 'in the journal',
    spoil: change('container-title', (title) => (/学报/.test(title) ? misread(title) : undefined)),
  },
  {
    rule: 'latex-leftover',
    name: 'an accent in a name',
    spoil: changeName((name) =>
      /[éü]/.test(name.family ?? '')
        ? { ...name, family: (name.family ?? '').replace('é', "{\\'e}").replace('ü', '{\\"u}') }
        : undefined,
    ),
  },
  {
    rule: 'latex-leftover',
    name: 'braces around capitals',
    spoil: change('title', (title) =>
      /\b[A-Z]{3,}\b/.test(title) ? title.replace(/\b[A-Z]{3,}\b/, '{$&}') : undefined,
    ),
  },
  {
    rule: 'latex-leftover',
    name: 'an escaped sign',
    spoil: change('title', (title) => (title.includes(' and ') ? title.replace(' and ', ' \\& ') : undefined)),
  },
  {
    rule: 'latex-leftover',
    name: 'a dash of hyphens',
    spoil: change('title', (title) => (title.includes(': ') ? title.replace(': ', ' -- ') : undefined)),
  },
  { rule: 'latex-leftover', name: 'a formula', spoil: change('title', (title) => `${title} in $\\ell_1$ norm`) },
  {
    rule: 'latex-leftover',
    name: 'hyphens between pages',
    spoil: change('page', (page) => (/^\d+-\d+$/.test(page) ? page.replace('-', '--') : undefined)),
  },
  {
    rule: 'markup-leftover',
    name: 'an entity',
    spoil: change('title', (title) => (title.includes(' and ') ? title.replace(' and ', ' &amp; ') : undefined)),
  },
  {
    rule: 'markup-leftover',
    name: 'italics',
    spoil: change('title', (title) => (/^[A-Z]\w+ /.test(title) ? title.replace(/^\w+/, '<i>$&</i>') : undefined)),
  },
  {
    rule: 'fullwidth-latin',
    name: 'letters in a title',
    spoil: change('title', (title) => (/[A-Z]{3,}/.test(title) ? title.replace(/[A-Z]{3,}/, widen) : undefined)),
  },
  { rule: 'fullwidth-latin', name: 'digits of a volume', spoil: change('volume', widen) },
];

function widen(value: string): string {
  return value.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const TWICE: readonly DefectKind[] = [
  {
    rule: 'same-work-twice',
    name: 'one DOI',
    spoil: (record) =>
      text(record, 'DOI')
        ? repeat(record, { title: `${record.title}`, DOI: String(record.DOI).toUpperCase() })
        : undefined,
  },
  {
    rule: 'same-work-twice',
    name: 'one arXiv number',
    spoil: (record) =>
      arxivOf(record)
        ? repeat(
            record,
            { title: 'Another title altogether', page: '9' },
            'DOI',
            ...(record.type === 'article' ? ['page'] : []),
          )
        : undefined,
  },
  {
    rule: 'same-work-twice',
    name: 'title, author and year',
    spoil: (record) =>
      String(record.title).length > 24 &&
      namesOf(record).length > 0 &&
      !/^(?:article|webpage)$/.test(String(record.type))
        ? repeat(record, { title: String(record.title).toUpperCase() }, 'DOI', 'custom', 'URL', 'PMID', 'ISBN')
        : undefined,
  },
  {
    rule: 'preprint-and-published',
    name: 'by number',
    spoil: (record) =>
      arxivOf(record) && /^(?:article-journal|paper-conference)$/.test(String(record.type))
        ? pairWithPreprint(record, { custom: { arxiv: `${arxivOf(record)}` } })
        : undefined,
  },
  {
    rule: 'preprint-and-published',
    name: 'by title',
    spoil: (record) =>
      String(record.title).length > 24 &&
      /^(?:article-journal|paper-conference)$/.test(String(record.type)) &&
      namesOf(record).length > 0 &&
      (yearOf(record) ?? 0) > 1995
        ? pairWithPreprint(record, { number: 'PP-17' })
        : undefined,
  },
];

/** The record and, under a key behind its own, the same once more. */
function repeat(record: PlainRecord, other: PlainRecord, ...left: readonly string[]): Spoilt {
  const fields = Object.entries({ ...record, ...other, id: `${record.id}x` }).filter(
    ([field]) => !left.includes(field),
  );
  const spoilt = Object.fromEntries(fields);
  return { records: [record, spoilt], at: ['id'] };
}

function pairWithPreprint(record: PlainRecord, own: PlainRecord): Spoilt {
  const { title, author, issued } = record;
  const preprint = {
    id: `${record.id}x`,
    type: 'article',
    title: title ?? '',
    author: author ?? [],
    issued: issued ?? 0,
    publisher: 'PreprintHub',
    ...own,
  };
  const arxiv = arxivOf(preprint);
  const year = arxiv ? 2000 + Number(arxiv.slice(0, 2)) : yearOf(record);
  return { records: [record, { ...preprint, issued: year ?? 0 }], at: ['id'] };
}

export const DEFECT_KINDS: readonly DefectKind[] = [
  ...IDENTIFIERS,
  ...SHAPE,
  ...YEARS,
  ...PLACES,
  ...NAMES,
  ...MARKED,
  ...TEXTS,
  ...TWICE,
];
