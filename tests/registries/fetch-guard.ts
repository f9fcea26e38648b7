// Lets requests go to 127.0.0.1 and nowhere else, for as long as a file of tests runs.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

const own = globalThis.fetch;

/** Call it once in a file. What would leave this machine is refused, and fails the test that tried. */
export function guardFetch(): void {
  const outward: string[] = [];
  beforeAll(() => {
    globalThis.fetch = (input, init) => {
      const { href, hostname } = new URL(String(input));
      if (hostname === '127.0.0.1') return own(input, init);
      outward.push(href);
      return Promise.reject(new Error(`a test asked for ${href}`));
    };
  });
  afterEach(() => expect(outward.splice(0)).toEqual([]));
  afterAll(() => {
    globalThis.fetch = own;
  });
}
