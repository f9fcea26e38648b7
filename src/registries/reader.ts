// What every registry's file provides, and the steps that several of them share.
import type { z } from 'zod';
import type { Registry } from '../../schemas/lock.ts';
import type { Client } from './client.ts';
import type { Finding } from './work.ts';

export type Reader = {
  readonly registry: Registry;
  /** How many identifiers it can be asked about at once. */
  readonly batch: number;
  /** One whose silence leaves nothing open: it repeats what others say. */
  readonly isOptional: boolean;
  /** `identifiers` as the lock writes them. What it finds no words about was not answered; why, is in `failures`. */
  readonly ask: (identifiers: readonly string[], client: Client) => Promise<Answering>;
};

export type Answering = { readonly findings: readonly Finding[]; readonly failures: readonly string[] };

export const MALFORMED = '回答不合格式';

export function fail(reason: string): Answering {
  return { findings: [], failures: [reason] };
}

export function join(answerings: readonly Answering[]): Answering {
  return {
    findings: answerings.flatMap(({ findings }) => findings),
    failures: answerings.flatMap(({ failures }) => failures),
  };
}

/** `doi:10.1000/x` → `10.1000/x`. */
export function bareOf(identifier: string): string {
  return identifier.slice(identifier.indexOf(':') + 1);
}

export type Read<T> = { readonly value: T } | { readonly absent: true } | { readonly failure: string };

/** Fields that the schema does not name may say anything. */
export async function getJson<T>(
  client: Client,
  registry: Registry,
  path: string,
  schema: z.ZodType<T>,
): Promise<Read<T>> {
  const reply = await client.get(registry, path, 'json');
  if (reply.kind === 'absent') return { absent: true };
  if (reply.kind === 'failed') return { failure: reply.reason };
  const read = schema.safeParse(parseJson(reply.text));
  return read.success ? { value: read.data } : { failure: MALFORMED };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or not JSON: the schema refuses it.
    return undefined;
  }
}
