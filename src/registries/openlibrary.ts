// Open Library: ISBNs → books. https://openlibrary.org/api/books?bibkeys=ISBN:…,ISBN:…&jscmd=data&format=json
import { z } from 'zod';
import type { Client } from './client.ts';
import { readName } from './names.ts';
import { type Answering, bareOf, fail, getJson, MALFORMED, type Reader } from './reader.ts';
import { type Finding, readLine, readLines, type Work, writeDate } from './work.ts';

const text = z.string().nullish();
const named = z.array(z.object({ name: text })).nullish();
const bookSchema = z.object({
  title: z.string(),
  subtitle: text,
  authors: named,
  publishers: named,
  publish_places: named,
  publish_date: text,
});
const listSchema = z.record(z.string(), bookSchema);

export const openlibrary: Reader = {
  registry: 'openlibrary',
  batch: 20,
  isOptional: false,
  ask,
};

async function ask(identifiers: readonly string[], client: Client): Promise<Answering> {
  const isbns = identifiers.map(bareOf);
  const read = await getJson(client, 'openlibrary', writePath(isbns), listSchema);
  if ('failure' in read) return fail(read.failure);
  if ('absent' in read) return fail(MALFORMED);
  const books = new Map(Object.entries(read.value));
  const findings = isbns.map((isbn): Finding => {
    const book = books.get(`ISBN:${isbn}`);
    const url = client.endpoint('openlibrary') + writePath([isbn]);
    return { identifier: `isbn:${isbn}`, url, found: book !== undefined, ...(book && { work: readWork(isbn, book) }) };
  });
  return { findings, failures: [] };
}

function writePath(isbns: readonly string[]): string {
  return `/api/books?bibkeys=${isbns.map((isbn) => `ISBN:${isbn}`).join(',')}&jscmd=data&format=json`;
}

function readWork(isbn: string, book: z.infer<typeof bookSchema>): Work {
  const [title, subtitle] = [readLine(book.title), readLine(book.subtitle)];
  const year = /\b(?:1[4-9]|20)\d\d\b/.exec(book.publish_date ?? '')?.[0];
  return {
    type: 'book',
    titles: readLines([title, subtitle === undefined ? undefined : `${title}: ${subtitle}`]),
    authors: (book.authors ?? []).flatMap(({ name }) => readName(name ?? '') ?? []),
    issued: [writeDate([year === undefined ? null : Number(year)])].filter((date) => date !== undefined),
    publishers: readLines((book.publishers ?? []).map(({ name }) => name)),
    place: readLine(book.publish_places?.[0]?.name),
    isbn,
  };
}
