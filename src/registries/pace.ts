// Runs requests to one registry no closer together and no more at once than it allows.
import type { Clock, Manners } from './client.ts';

export type Pace = <T>(request: () => Promise<T>) => Promise<T>;

export function createPace({ interval, concurrency }: Pick<Manners, 'interval' | 'concurrency'>, clock: Clock): Pace {
  const waiting: (() => void)[] = [];
  let running = 0;
  let next = 0;
  return async (request) => {
    if (running >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      const start = Math.max(next, clock.now());
      next = start + interval;
      if (start > clock.now()) await clock.wait(start - clock.now());
      return await request();
    } finally {
      const follower = waiting.shift();
      // Whoever waits takes the place over.
      if (follower) follower();
      else running -= 1;
    }
  };
}
