// Word → the candidate an author most likely meant, by edit distance. Bounded, so that hostile input costs little.

const MAX_LENGTH = 80;
const MAX_DISTANCE = 3;
/** Distinct words that one finder looks up: past that, hints are no help and the search is quadratic. */
const MAX_WORDS = 200;

/** {@link nearest} among fixed candidates, each word looked up once. */
export function nearestFinder(candidates: readonly string[]): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word) && known.size < MAX_WORDS) known.set(word, nearest(word, candidates));
    return known.get(word);
  };
}

/** The candidate within a third of the word's length (at most 3 edits, case ignored), the first of equals; or undefined. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > MAX_LENGTH) return undefined;
  const wanted = word.toLowerCase();
  let limit = Math.min(MAX_DISTANCE, Math.max(1, Math.floor(word.length / 3)));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance === 0) break;
    limit = distance - 1;
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours; anything above `limit` is `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) current.push(cost(a, b, row, column, current, previous, older));
    if (Math.min(...current) > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

function cost(
  a: string,
  b: string,
  row: number,
  column: number,
  current: number[],
  previous: number[],
  older: number[],
) {
  const same = a[row - 1] === b[column - 1] ? 0 : 1;
  const plain = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + same);
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return swapped ? Math.min(plain, at(older, column - 2) + 1) : plain;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
