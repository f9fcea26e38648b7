// Remembers what is slow to make. A key names the maker and everything the result depends on, so that an entry is never wrong.

/** Lives as long as its owner wants: one build, or an editor's session. */
export type Cache = {
  readonly entries: Map<string, unknown>;
  /** Of the compile before: what is used again moves over. */
  readonly previous?: ReadonlyMap<string, unknown>;
};

export function createCache(): Cache {
  return { entries: new Map() };
}

/** A cache for the next compile: it knows what the last one used, and no more, so that a long session does not grow. */
export function renewCache({ entries }: Cache): Cache {
  return { entries: new Map(), previous: entries };
}

/** The remembered result of `make` for `key`; `make` must be pure and must not return undefined. */
export function remember<T>({ entries, previous }: Cache, key: string, make: () => T): T {
  const remembered = entries.get(key) ?? previous?.get(key);
  const result = remembered === undefined ? make() : (remembered as T);
  entries.set(key, result);
  return result;
}
