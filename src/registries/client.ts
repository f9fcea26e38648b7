// Requests to registries: paced, capped, retried. An answer that is slow, too large, of the wrong type or from elsewhere is a failure
// with a reason; nothing here throws. Time comes from the clock it is given.
import type { Registry } from '../../schemas/lock.ts';
import { createPace, type Pace } from './pace.ts';
import { type Failed, type Limits, type Reply, requestOnce } from './request.ts';

export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** Of a registry: where it is, and how often it may be asked. */
export type Manners = {
  /** Address without a `/` at the end. */
  readonly endpoint: string;
  /** Milliseconds from one request to the next. */
  readonly interval: number;
  readonly concurrency: number;
};

export type ClientOptions = {
  readonly manners: ReadonlyMap<Registry, Manners>;
  /** Who asks: `Kanben/0.1.0 (mailto:…)`. */
  readonly agent: string;
  /** What is added to every query and shown nowhere: keys. */
  readonly secrets?: ReadonlyMap<Registry, string>;
  readonly clock: Clock;
  readonly limits?: Partial<Limits>;
};

export type Client = {
  readonly clock: Clock;
  readonly endpoint: (registry: Registry) => string;
  /** `path` begins with `/`; `accept` is the type of content that counts as an answer, as `+json` or `xml`. */
  readonly get: (registry: Registry, path: string, accept: string) => Promise<Reply>;
};

/** Attempts at one request, and the waits between them, in milliseconds, where the registry names none. */
const WAITS = [1_000, 4_000, 15_000];
/** A registry that wants to be left alone for longer is given up for this run. */
const MAX_WAIT = 120_000;
/** Failed requests in a row after which a registry is asked no more. */
const MAX_FAILURES = 2;

const LIMITS: Limits = { maxBytes: 5_000_000, timeout: 30_000, maxRedirects: 5 };

type Line = { readonly manners: Manners; readonly pace: Pace; failures: number; last: Failed };

export function createClient({ manners, agent, secrets, clock, limits = {} }: ClientOptions): Client {
  const lines = new Map<Registry, Line>();
  for (const [registry, own] of manners)
    lines.set(registry, {
      manners: own,
      pace: createPace(own, clock),
      failures: 0,
      last: { kind: 'failed', reason: '' },
    });
  const all = { ...LIMITS, ...limits };
  return {
    clock,
    endpoint: (registry) => manners.get(registry)?.endpoint ?? '',
    async get(registry, path, accept) {
      const line = lines.get(registry);
      if (!line) return { kind: 'failed', reason: '没有设置地址' };
      if (line.failures >= MAX_FAILURES) return line.last;
      const secret = secrets?.get(registry);
      const url = line.manners.endpoint + path + (secret ? `${path.includes('?') ? '&' : '?'}${secret}` : '');
      const response = await insist(() => requestOnce(url, { accept, agent, limits: all }), line, clock);
      line.failures = response.kind === 'failed' ? line.failures + 1 : 0;
      if (response.kind === 'failed') line.last = response;
      return response;
    },
  };
}

/** Asks again, a bounded number of times, when the registry is busy or out of reach. */
async function insist(request: () => Promise<Reply>, { pace }: Line, clock: Clock): Promise<Reply> {
  for (const wait of WAITS) {
    const response = await pace(request);
    if (response.kind !== 'failed' || response.retry === undefined) return response;
    const asked = response.retry.after === undefined ? wait : response.retry.after(clock.now());
    if (asked > MAX_WAIT) return response;
    await clock.wait(asked);
  }
  return pace(request);
}
