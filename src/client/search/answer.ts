// Hits → what is shown: sections in the order of their best passage, each with its first passages, cut around what was found.
import type { Corpus } from './corpus.ts';
import { type Excerpt, excerptPassage } from './excerpt.ts';
import { findHits, type Hit, type Hits } from './find.ts';
import type { Fold } from './fold.ts';

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
  readonly passages: readonly FoundPassage[];
  /** Passages that are not shown. */
  readonly more: number;
};

/** `note`: of a term the beginning of its definition, of a reference the author whom its entry leaves out; else empty. */
export type FoundPassage = Excerpt & { readonly note: string };

const [PASSAGES_SHOWN, NOTE_LENGTH] = [3, 80];

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

function describe(corpus: Corpus, page: number, ranked: Ranked, opened: readonly string[]): FoundSection {
  const { address = '', title = '', number = '', trail = '' } = corpus.pages[page] ?? {};
  const isTitle = (index: number) => corpus.passages[index]?.passage.kind === 'title';
  const titleHit = ranked.find(([index]) => isTitle(index))?.[1];
  const rest = ranked.filter(([index]) => !isTitle(index));
  const shown = opened.includes(address) ? rest : rest.slice(0, PASSAGES_SHOWN);
  const head = { kind: 'title', anchor: '', text: title, ...(number && { number }) } as const;
  return {
    address,
    trail,
    title: excerptPassage(head, titleHit ?? { score: 0, needles: [] }, corpus.fold),
    isFound: titleHit !== undefined,
    passages: shown.flatMap(([index, hit]) => describePassage(corpus, index, hit)),
    more: rest.length - shown.length,
  };
}

function describePassage({ passages, fold }: Corpus, index: number, hit: Hit): FoundPassage[] {
  const [passage, next] = [passages[index]?.passage, passages[index + 1]?.passage];
  if (!passage) return [];
  const excerpt = excerptPassage(passage, hit, fold);
  const isSeen = excerpt.text.some(({ isMarked }) => isMarked);
  const unseen = isSeen || passage.unseen === undefined ? '' : nameUnseen(passage.unseen, hit, fold);
  // What is said of a term stands behind it.
  const note = passage.kind === 'term' && next?.anchor === passage.anchor ? next.text : unseen;
  return [{ ...excerpt, note: note.length > NOTE_LENGTH ? `${note.slice(0, NOTE_LENGTH)}……` : note }];
}

function nameUnseen(unseen: string, { needles }: Hit, fold: Fold): string {
  const isFound = (name: string) => needles.some((needle) => fold(name).text.includes(needle));
  return unseen.split('；').filter(isFound).join('、');
}
