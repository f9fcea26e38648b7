// A clock that only moves when someone waits, and notes for how long.
import type { Clock } from '../../src/registries/client.ts';

export type FakeClock = Clock & { readonly waits: number[] };

export function fakeClock(start = Date.parse('2026-10-01T08:00:00Z')): FakeClock {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    async wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}
