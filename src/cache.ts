// Remembers what is slow to make. A key names the maker and everything the result depends on, so that an entry is never wrong.

/** Lives as long as its owner wants: one build, or an editor's session. */
export type Cache = { readonly entries: Map<string, unknown> };

export function createCache(): Cache {
  return { entries: new Map() };
}

/** The remembered result of `make` for `key`; `make` must be pure and must not return undefined. */
export function remember<T>(cache: Cache, key: string, make: () => T): T {
  const remembered = cache.entries.get(key);
  if (remembered !== undefined) return remembered as T;
  const made = make();
  cache.entries.set(key, made);
  return made;
}
