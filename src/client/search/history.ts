// Recent searches, kept by the browser for this book; where it keeps nothing there are none.

export type History = {
  readonly list: () => readonly string[];
  readonly add: (query: string) => void;
  readonly clear: () => void;
};

const MAX_KEPT = 8;

/** Several books may lie on one host: each has its own. */
export function openHistory(base: string): History {
  const key = `kanben-searches:${base}`;
  const list = (): string[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MAX_KEPT) : [];
    } catch {
      return [];
    }
  };
  const keep = (queries: readonly string[]) => {
    try {
      localStorage.setItem(key, JSON.stringify(queries));
    } catch {
      // Refused or full: searching goes on without.
    }
  };
  return {
    list,
    add: (query) => keep([query, ...list().filter((other) => other !== query)].slice(0, MAX_KEPT)),
    clear: () => keep([]),
  };
}
