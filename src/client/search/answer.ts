// Hits → what is shown: sections in the order of their best passage, each with its first passages, cut around what was found.
import type { Corpus } from './corpus.ts';
import { type Excerpt, excerptPassage } from './excerpt.ts';
import { findHits, type Hit, type Hits } from './find.ts';

export type Question = {
  readonly query: string;
  /** How many sections to show. */
  readonly sections: number;
  /** Addresses of the sections whose passages are all shown. */
  readonly opened: readonly string[];
};

export type Answer = {
  readonly sections: readonly FoundSection[];
  /** How many there are in all. */
  readonly sectionCount: number;
  readonly placeCount: number;
};

export type FoundSection = {
  readonly address: string;
  readonly trail: string;
  readonly title: Excerpt;
  /** Whether the title itself was found. */
  readonly isFound: boolean;
  readonly passages: readonly Excerpt[];
  /** Passages that are not shown. */
  readonly more: number;
};

const PASSAGES_SHOWN = 3;

type Ranked = readonly (readonly [index: number, hit: Hit])[];

export function answerQuestion(corpus: Corpus, { query, sections, opened }: Question): Answer {
  const hits = findHits(corpus, query);
  const groups = groupByPage(corpus, hits);
  const shown = groups.slice(0, sections).map(([page, ranked]) => describe(corpus, page, ranked, opened));
  return { sections: shown, sectionCount: groups.length, placeCount: hits.size };
}

/** Best first; of equals the section with more passages, then the earlier one. */
function groupByPage({ passages }: Corpus, hits: Hits): (readonly [page: number, ranked: Ranked])[] {
  const groups = new Map<number, [number, Hit][]>();
  for (const [index, hit] of hits) {
    const page = passages[index]?.page ?? 0;
    const group = groups.get(page) ?? [];
    group.push([index, hit]);
    groups.set(page, group);
  }
  const best = (ranked: Ranked) => ranked[0]?.[1].score ?? 0;
  return [...groups]
    .map(([page, group]) => [page, group.toSorted(([a, one], [b, other]) => one.score - other.score || a - b)] as const)
    .toSorted(([a, one], [b, other]) => best(one) - best(other) || other.length - one.length || a - b);
}

function describe(
  { pages, passages, fold }: Corpus,
  page: number,
  ranked: Ranked,
  opened: readonly string[],
): FoundSection {
  const { address = '', title = '', number = '', trail = '' } = pages[page] ?? {};
  const kindOf = (index: number) => passages[index]?.passage.kind;
  const titleHit = ranked.find(([index]) => kindOf(index) === 'title')?.[1];
  const rest = ranked.filter(([index]) => kindOf(index) !== 'title');
  const shown = opened.includes(address) ? rest : rest.slice(0, PASSAGES_SHOWN);
  const head = { kind: 'title', anchor: '', text: title, ...(number && { number }) } as const;
  return {
    address,
    trail,
    title: excerptPassage(head, titleHit ?? { score: 0, needles: [] }, fold),
    isFound: titleHit !== undefined,
    passages: shown.flatMap(([index, hit]) => {
      const passage = passages[index]?.passage;
      return passage ? [excerptPassage(passage, hit, fold)] : [];
    }),
    more: rest.length - shown.length,
  };
}
