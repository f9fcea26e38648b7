// `kanben refs add`: an identifier → the record that its registry has, written into the book under a key of its own, and locked.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { citationKeySchema } from '../../../schemas/shape.ts';
import { showPath } from '../../check/display-text.ts';
import { refuse, updateLockFile } from '../../disk.ts';
import { listIdentifiers, type WorkIdentifier } from '../../evidence/identifiers.ts';
import { hashRecord } from '../../evidence/record-hash.ts';
import type { Book } from '../../model/book.ts';
import { LOCK_FILE } from '../../model/lock.ts';
import { findFreeKey, loadRomanise, proposeKey } from '../../records/citekey.ts';
import { splitWholeName } from '../../records/person-name.ts';
import { judgeDraft } from '../../records/reading.ts';
import { recogniseIdentifier } from '../../records/recognise.ts';
import { indexWorks } from '../../records/same-work.ts';
import { writeRecord } from '../../records/yaml/write.ts';
import { type Fetched, fetchRecord } from '../../registries/fetch-record.ts';
import { type Command, type Invocation, optionText } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { BOOK_HELP, BOOK_OPTION, readBook, recordsOf } from './book.ts';
import { describeSilences, openClient, REGISTRY_ENVIRONMENT, REGISTRY_HELP, REGISTRY_OPTIONS } from './registries.ts';
import { INTO_HELP, judgeTarget, saveRecords } from './save.ts';

export const ADD: Command = {
  help: `用法：kanben refs add DOI|arXiv号|ISBN|网址 [选项]

向登记机构查询一篇文献，把著录写进书里，把登记机构的回答记在 ${LOCK_FILE}。
键照本书的样子取（姓、年份、题名的首词），如 vaswani2017attention。书里已有的文献不再写，只指出它的键。
网址里要有 DOI 或 arXiv 号；其他网页没有登记机构，请自己写成 webpage 类型的记录。

选项：
  --key 键       自己定键
${INTO_HELP}；默认 references/added.yaml
${REGISTRY_HELP}${BOOK_HELP}${REGISTRY_ENVIRONMENT}`,
  options: { key: { type: 'string' }, into: { type: 'string' }, ...REGISTRY_OPTIONS, ...BOOK_OPTION },
  run,
};

const DEFAULT_TARGET = 'references/added.yaml';

async function run(invocation: Invocation): Promise<number> {
  const [written] = invocation.words;
  if (written === undefined) refuse('要添加哪篇文献？写成 kanben refs add DOI、arXiv 号、ISBN 或网址');
  const identifier = recogniseIdentifier(written) ?? refuse(describeStranger(written));
  const dir = bookFolder(invocation.folder);
  const book = readBook(dir);
  const target = judgeTarget(book, optionText(invocation, 'into') ?? DEFAULT_TARGET);
  const key = judgeKey(book, optionText(invocation, 'key'));
  refuseKnown(book, identifier);
  const fetched = await fetchRecord(identifier, openClient(invocation, book));
  const { text, code } = describeSilences(fetched.silences, () => [identifier]);
  if (!fetched.record) {
    process.stdout.write(text || `登记机构没有 ${identifier} 的著录\n`);
    return code || 1;
  }
  const record = await settleRecord(book, fetched.record, key);
  const [file = target] = saveRecords(dir, book, target, [record], []);
  const hash = hashRecord(record);
  // The record first: without its lock it is a record that was not asked about yet, while a lock alone would be about nothing.
  updateLockFile(dir, (answers) =>
    new Map(answers).set(
      record.id,
      fetched.answers.map((answer) => ({ ...answer, record: hash })),
    ),
  );
  process.stdout.write(
    `${writeRecord(record)}已写进 ${showPath(file)}，回答记在 ${LOCK_FILE}；正文里写 [@${record.id}]\n${text}`,
  );
  return code;
}

function describeStranger(written: string): string {
  return /^https?:/i.test(written)
    ? `这个网址里没有 DOI 或 arXiv 号：${written}。网页没有登记机构，请自己写成 webpage 类型的记录`
    : `这不是 DOI、arXiv 号、ISBN 或网址：${written}`;
}

function judgeKey({ references }: Book, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  const [issue] = citationKeySchema.safeParse(key).error?.issues ?? [];
  if (issue) refuse(`“${key}”不能作键：${issue.message}`);
  return references.has(key) ? refuse(`书里已有键 ${key}`) : key;
}

/** Before anyone is asked. */
function refuseKnown({ references }: Book, identifier: WorkIdentifier): void {
  for (const [key, { record }] of references)
    if (listIdentifiers(record).includes(identifier)) refuse(`书里已有这篇文献，键是 ${key}`);
}

/** Refuses a record that lacks what its type needs, and one that the book has in another form. */
async function settleRecord(
  book: Book,
  fields: NonNullable<Fetched['record']>,
  key: string | undefined,
): Promise<ReferenceRecord> {
  const divided = { ...fields, ...mapNames(fields, 'author'), ...mapNames(fields, 'editor') };
  const { records, remarks } = judgeDraft({ key: 'new', offset: 0, fields: divided });
  const [found] = records;
  if (!found) refuse(`登记机构的著录不完整：${remarks.map(({ message }) => message).join('；')}。请自己写`);
  const works = indexWorks<string>();
  for (const [known, other] of recordsOf(book)) works.add(other, known);
  const same = works.find(found.record);
  if (same?.kind === 'same') refuse(`书里已有这篇文献，键是 ${same.other}`);
  const form = found.record.type === 'article' ? '正式发表版' : '预印本';
  if (same) process.stderr.write(`书里的 ${same.other} 像是同一文献的${form}，都留着；请核对\n`);
  const proposed = proposeKey(found.record, await loadRomanise([found.record]));
  return { ...found.record, id: key ?? findFreeKey(proposed, book.references).key };
}

/** Registries give Chinese names in one piece; a book has the parts. */
function mapNames(fields: NonNullable<Fetched['record']>, field: 'author' | 'editor') {
  const names = fields[field]?.map((name) => (name.literal === undefined ? name : splitWholeName(name.literal)));
  return names === undefined ? {} : { [field]: names };
}
