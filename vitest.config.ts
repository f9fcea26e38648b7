// Where the tests are and how long one may take: some start Eleventy, Chromium, or the command line once for each of their cases.
import { defineConfig } from 'vitest/config';

/** Where to write a result for programs, beside what is printed. */
const outputFile = process.env.KANBEN_TEST_RESULT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/axe/**'],
    environment: 'node',
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...(outputFile && { reporters: ['default', ['json', { outputFile }]] }),
  },
});
