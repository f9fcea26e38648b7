// Words → a finder of them in texts: at each place the longest, none inside another. Linear in the text but for the longest word.

export type FoundWord<Value> = { readonly start: number; readonly end: number; readonly value: Value };

type Node<Value> = { readonly next: Map<number, Node<Value>>; value?: Value };

/** Words longer than this are not sought. */
const MAX_WORD = 60;

/** `accepts` may refuse a word for what stands around it; then a shorter one is tried. The last of equal words counts. */
export function createWordFinder<Value>(
  words: Iterable<readonly [string, Value]>,
  accepts: (found: FoundWord<Value>, text: string) => boolean,
): (text: string) => Generator<FoundWord<Value>> {
  const root: Node<Value> = { next: new Map() };
  for (const [word, value] of words) if (word && word.length <= MAX_WORD) addWord(root, word, value);
  return function* find(text) {
    for (let at = 0; at < text.length; at++) {
      const found = longestAt(root, text, at).find((candidate) => accepts(candidate, text));
      if (!found) continue;
      yield found;
      at = found.end - 1;
    }
  };
}

function addWord<Value>(root: Node<Value>, word: string, value: Value): void {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const next = node.next.get(code) ?? { next: new Map() };
    node.next.set(code, next);
    node = next;
  }
  node.value = value;
}

const NONE: readonly never[] = [];

/** Words that begin at `start`, the longest first. */
function longestAt<Value>(root: Node<Value>, text: string, start: number): readonly FoundWord<Value>[] {
  let node = root.next.get(text.charCodeAt(start));
  if (!node) return NONE;
  const found: FoundWord<Value>[] = [];
  for (let end = start + 1; node; end++) {
    if (node.value !== undefined) found.unshift({ start, end, value: node.value });
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
  return found;
}
