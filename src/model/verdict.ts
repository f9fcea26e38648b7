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

/** As authors and readers see them, in the order in which totals are given. */
export const STATUS_WORDS: { readonly [status in Status]: string } = {
  verified: '已核实',
  attested: '另有依据',
  unverifiable: '无从查证',
  unlocked: '尚未核对',
  stale: '改动后未核对',
  differs: '与登记不符',
  superseded: '已有新版',
  concern: '有关注声明',
  withdrawn: '已撤回',
  retracted: '已撤稿',
};

export const STATUSES = Object.keys(STATUS_WORDS) as readonly Status[];

export const REGISTRY_TITLES: { readonly [registry in Registry]: string } = {
  arxiv: 'arXiv',
  crossref: 'Crossref',
  datacite: 'DataCite',
  'doi.org': 'doi.org',
  openalex: 'OpenAlex',
  openlibrary: 'Open Library',
};
