// Identifiers and what is known of them → the registries are asked in rounds, each about what the last one left open. What comes in is
// handed on at once, so that an interruption loses little.
import type { Answer, Registry } from '../../schemas/lock.ts';
import { type Known, nextRegistry } from '../evidence/identifiers.ts';
import type { Client } from './client.ts';
import type { Reader } from './reader.ts';
import { READERS } from './registries.ts';
import type { Finding } from './work.ts';

export type Question = {
  readonly identifier: string;
  /** Answers that count as given; empty to ask everything again. */
  readonly known: readonly Answer[];
};

export type Listener = {
  /** Called as answers come in. */
  readonly onFindings: (registry: Registry, findings: readonly Finding[]) => void;
  /** How many questions of this round are done. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** A registry that did not answer, why, and about which identifiers. */
export type Silence = {
  readonly reader: Reader;
  readonly reasons: ReadonlySet<string>;
  readonly identifiers: ReadonlySet<string>;
};

type State = {
  readonly known: ReadonlyMap<string, Known[]>;
  readonly silences: Map<Registry, { reader: Reader; reasons: Set<string>; identifiers: Set<string> }>;
};

/** Each identifier should come once. Answers the registries that left something open. */
export async function askRegistries(
  questions: readonly Question[],
  client: Client,
  listener: Listener,
): Promise<readonly Silence[]> {
  const known = new Map(questions.map(({ identifier, known }): [string, Known[]] => [identifier, [...known]]));
  const state: State = { known, silences: new Map() };
  for (let round = planRound(state); round.size > 0; round = planRound(state))
    await runRound(round, state, client, listener);
  return [...state.silences.values()].filter(({ reasons }) => reasons.size > 0);
}

type Round = ReadonlyMap<Reader, readonly string[]>;

function planRound({ known, silences }: State): Round {
  const round = new Map<Reader, string[]>();
  for (const [identifier, answers] of known) {
    const isSecond = identifier.startsWith('doi:') && !answers.some(({ registry }) => registry === 'openalex');
    const next: readonly (Registry | undefined)[] = [
      nextRegistry(identifier, answers),
      isSecond ? 'openalex' : undefined,
    ];
    for (const registry of next) {
      const reader = registry && READERS.get(registry);
      if (!reader || silences.get(reader.registry)?.identifiers.has(identifier)) continue;
      const identifiers = round.get(reader) ?? [];
      identifiers.push(identifier);
      round.set(reader, identifiers);
    }
  }
  return round;
}

/** All registries at once, each with one list after the other. */
async function runRound(round: Round, state: State, client: Client, listener: Listener): Promise<void> {
  const total = [...round.values()].reduce((sum, identifiers) => sum + identifiers.length, 0);
  let done = 0;
  const askReader = async ([reader, identifiers]: readonly [Reader, readonly string[]]) => {
    for (let start = 0; start < identifiers.length; start += reader.batch) {
      const some = identifiers.slice(start, start + reader.batch);
      await askSome(reader, some, state, client, listener);
      done += some.length;
      listener.onProgress?.(done, total);
    }
  };
  await Promise.all([...round].map(askReader));
}

async function askSome(
  reader: Reader,
  identifiers: readonly string[],
  { known, silences }: State,
  client: Client,
  listener: Listener,
): Promise<void> {
  const { findings, failures } = await reader.ask(identifiers, client);
  for (const finding of findings) known.get(finding.identifier)?.push({ registry: reader.registry, ...finding });
  const answered = new Set(findings.map(({ identifier }) => identifier));
  const silence = silences.get(reader.registry) ?? { reader, reasons: new Set(), identifiers: new Set() };
  silences.set(reader.registry, silence);
  for (const identifier of identifiers) if (!answered.has(identifier)) silence.identifiers.add(identifier);
  for (const failure of failures) silence.reasons.add(failure);
  if (findings.length > 0) listener.onFindings(reader.registry, findings);
}
