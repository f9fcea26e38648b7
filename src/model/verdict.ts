// What can be said of a reference from its record and the answers in the lock.
import type { Notice, Registry } from '../../schemas/lock.ts';
import type { Acknowledged } from '../../schemas/reference.ts';

/** Who said it, and when. */
export type Testimony = {
  readonly registry: Registry;
  /** `doi:10.…`, `arxiv:…`, `isbn:…`. */
  readonly identifier: string;
  /** ISO date and time. */
  readonly asked: string;
  readonly url: string;
};

/** What happened to the work, as a status. */
export type Fate = 'retracted' | 'withdrawn' | 'concern' | 'superseded';

export type ComparedField = Exclude<keyof Acknowledged, Fate>;

/** One field in which record and registry disagree; both values as they are shown. */
export type Difference = {
  readonly field: ComparedField;
  readonly written: string;
  readonly registered: string;
  readonly by: Testimony;
};

/** Common to all verdicts that rest on answers. */
export type Answered = {
  /** The answers that count, the one that decides first. */
  readonly by: readonly [Testimony, ...Testimony[]];
  /** Fields that some registry knows and that were compared; empty when only the identifier is known to exist. */
  readonly compared: readonly ComparedField[];
  /** Those that the author did not acknowledge. */
  readonly differences: readonly Difference[];
};

export type Verdict =
  /** All compared fields agree. */
  | (Answered & { readonly status: 'verified' })
  | (Answered & { readonly status: 'differs' })
  /** `acknowledged`: why the author cites it nevertheless. */
  | (Answered & { readonly status: Fate; readonly notice: Notice; readonly acknowledged: string | undefined })
  /** The record was edited after the answers were compared; `differences` from what it says now. */
  | (Answered & { readonly status: 'stale' })
  /** Seen somewhere that is no registry; `scope` says how much of the record. */
  | {
      readonly status: 'attested';
      readonly source: string;
      readonly scope: 'full record' | 'title+identifier';
      readonly date: string | undefined;
    }
  /** No registry can know it, or none that was asked does; `why` in Chinese. */
  | { readonly status: 'unverifiable'; readonly why: string }
  /** These registries could know it, and were never asked. */
  | { readonly status: 'unlocked'; readonly registries: readonly Registry[] };

export type Status = Verdict['status'];

/** In the order in which totals are given. */
export const STATUSES = [
  'verified',
  'attested',
  'unverifiable',
  'unlocked',
  'stale',
  'differs',
  'superseded',
  'concern',
  'withdrawn',
  'retracted',
] as const satisfies readonly Status[];
