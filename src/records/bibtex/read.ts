// Text of a BibTeX or biblatex file → its records. Good entries are kept whatever is wrong with others.
import { joinReadings, judgeDraft, type Reading, type Remark } from '../reading.ts';
import { draftFields } from './draft.ts';
import { decodeFields } from './entry-fields.ts';
import { type BibtexEntry, scanBibtex } from './scan.ts';
import { loadTexDecoder, type TexDecoder } from './tex.ts';
import { VAGUE_TYPES } from './types.ts';

export async function readBibtex(text: string): Promise<Reading> {
  const decoder = await loadTexDecoder();
  const { entries, remarks } = scanBibtex(text);
  const parents = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return joinReadings([
    { records: [], remarks },
    ...entries.map((entry) => readEntry({ ...entry, fields: inheritFields(entry, parents) }, decoder)),
  ]);
}

function readEntry({ type, key, offset, fields }: BibtexEntry, decoder: TexDecoder): Reading {
  const place = { offset, key };
  if (decoder.isExhausted()) {
    const [message, hint] = ['文件里的 TeX 太多，从这一条起没有读', '分成几个文件'];
    return { records: [], remarks: [{ kind: 'left-out', ...place, message, hint }] };
  }
  const decoded = decodeFields(fields, decoder);
  const drafted = draftFields(type, decoded);
  if (!drafted) {
    const [message, hint] = [`@${type} 没有对应的文献类型`, '改成 @misc 等常用的类型，或直接写成 YAML'];
    return { records: [], remarks: [{ kind: 'left-out', ...place, message, hint }] };
  }
  const { records, remarks } = judgeDraft({ ...place, fields: drafted });
  const isGuess = VAGUE_TYPES.has(type) && drafted.type === 'report';
  const message = `看不出 @${type} 是哪类文献，按报告导入`;
  const guess: Remark[] = isGuess ? [{ kind: 'changed', ...place, message, hint: '导入后改正 type' }] : [];
  return { records, remarks: [...remarks, ...guess, ...decoded.remarks(place)] };
}

/** What a whole says of itself under this name it says of its parts under another. */
const INHERITED = new Map([
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
  ['author', 'bookauthor'],
]);
const OWN = new Set([
  'crossref',
  'doi',
  'url',
  'urldate',
  'abstract',
  'keywords',
  'pages',
  'pagetotal',
  'note',
  'annote',
  'shorttitle',
]);

/** The entry's own fields, then those of the whole that `crossref` names. */
function inheritFields({ key, fields }: BibtexEntry, parents: ReadonlyMap<string, BibtexEntry>): BibtexEntry['fields'] {
  const whole = fields.get('crossref')?.trim().toLowerCase();
  const parent = whole ? parents.get(whole) : undefined;
  if (!parent || parent.key === key) return fields;
  const donated = [...parent.fields]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]): [string, string] => [INHERITED.get(name) ?? name, value]);
  return new Map([...donated, ...fields]);
}
