// arXiv: numbers → preprints, those taken back among them. https://export.arxiv.org/api/query?id_list=…, an Atom feed.
import type { Notice } from '../../schemas/lock.ts';
import { parseArxiv } from '../model/identifiers/arxiv.ts';
import type { Client } from './client.ts';
import { readName } from './names.ts';
import { type Answering, bareOf, fail, join, MALFORMED, type Reader } from './reader.ts';
import { type Finding, readLine, readLines, type Work } from './work.ts';
import { type Element, parseXml } from './xml.ts';

export const arxiv: Reader = { registry: 'arxiv', batch: 50, isOptional: false, ask };

async function ask(identifiers: readonly string[], client: Client): Promise<Answering> {
  const read = await listEntries(identifiers.map(bareOf), client);
  if ('failure' in read) return fail(read.failure);
  const findings = [...read.entries].map(([number, entry]) => describe(number, entry, client));
  const missing = identifiers.filter((identifier) => !read.entries.has(bareOf(identifier)));
  return join([{ findings, failures: [] }, ...(await Promise.all(missing.map((one) => askOne(one, client))))]);
}

/** What a list lacks is asked for by itself: only then is it certain that arXiv does not have it. */
async function askOne(identifier: string, client: Client): Promise<Answering> {
  const number = bareOf(identifier);
  const read = await listEntries([number], client);
  if ('failure' in read) return fail(read.failure);
  const entry = read.entries.get(number);
  const finding = entry
    ? describe(number, entry, client)
    : { identifier, url: addressOf(number, client), found: false };
  return { findings: [finding], failures: [] };
}

type Listed = { readonly entries: ReadonlyMap<string, Element> } | { readonly failure: string };

async function listEntries(numbers: readonly string[], client: Client): Promise<Listed> {
  const path = `/api/query?id_list=${numbers.map(encodeURIComponent).join(',')}&max_results=${numbers.length}`;
  const reply = await client.get('arxiv', path, 'xml');
  if (reply.kind !== 'text') return { failure: reply.kind === 'failed' ? reply.reason : MALFORMED };
  const feed = parseXml(reply.text);
  if (feed?.name !== 'feed' || !feed.children.some(({ name }) => name === 'opensearch:totalResults'))
    return { failure: MALFORMED };
  const entries = feed.children.filter(({ name }) => name === 'entry');
  // A mistake in the question comes back as an entry of its own.
  if (entries.some((entry) => textOf(entry, 'id').includes('/api/errors'))) return { failure: MALFORMED };
  const numbered = entries.flatMap((entry): [string, Element][] => {
    const read = parseArxiv(textOf(entry, 'id'));
    return 'value' in read ? [[read.value.replace(/v\d+$/, ''), entry]] : [];
  });
  if (numbered.length < entries.length) return { failure: MALFORMED };
  return { entries: new Map(numbered.filter(([number]) => numbers.includes(number))) };
}

function addressOf(number: string, client: Client): string {
  return `${client.endpoint('arxiv')}/api/query?id_list=${number}`;
}

function describe(number: string, entry: Element, client: Client): Finding {
  const notices = [...readWithdrawal(entry), ...readPublication(entry)];
  return {
    identifier: `arxiv:${number}`,
    url: addressOf(number, client),
    found: true,
    work: readWork(number, entry),
    notices,
  };
}

function readWork(number: string, entry: Element): Work {
  const names = entry.children.filter(({ name }) => name === 'author').map((author) => textOf(author, 'name'));
  const dates = ['published', 'updated'].map((name) => /^\d{4}-\d\d-\d\d/.exec(textOf(entry, name))?.[0]);
  return {
    type: 'article',
    titles: readLines([textOf(entry, 'title')]),
    authors: names.flatMap((name) => readName(name) ?? []),
    issued: [...new Set(dates.filter((date) => date !== undefined))],
    arxiv: number,
  };
}

const TAKEN_BACK =
  /\b(?:paper|article|submission|manuscript|work|version|preprint|note|letter|report|thesis|draft)\s+(?:has|have|had|was|is|are)\s+(?:been\s+|now\s+|being\s+)*withdrawn\b/i;
const COMMENT =
  /^\W*withdrawn\b|\bwithdrawn\s+(?:by|due|because|from)\b|\b(?:author|arxiv|submitter)s?\s+(?:has|have)?\s*withdr[ae]wn?\b/i;

/** arXiv has no field for it: the comment says so, or the abstract begins with it. */
function readWithdrawal(entry: Element): Notice[] {
  const [comment, summary] = [textOf(entry, 'arxiv:comment'), textOf(entry, 'summary')];
  const isWithdrawn = TAKEN_BACK.test(comment) || COMMENT.test(comment) || TAKEN_BACK.test(summary.slice(0, 80));
  const date = /^\d{4}-\d\d-\d\d/.exec(textOf(entry, 'updated'))?.[0];
  return isWithdrawn ? [{ kind: 'withdrawal', ...(date === undefined ? {} : { date }) }] : [];
}

function readPublication(entry: Element): Notice[] {
  const work = readLine(textOf(entry, 'arxiv:doi'))?.toLowerCase() ?? readLine(textOf(entry, 'arxiv:journal_ref'));
  return work === undefined ? [] : [{ kind: 'published', work }];
}

function textOf(element: Element, name: string): string {
  return (
    element.children
      .find((child) => child.name === name)
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? ''
  );
}
