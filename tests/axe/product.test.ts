// axe on every kind of page × colours × widths, each with each: what `npm test` asks pairwise. Run by `npm run test:axe`.
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations, PAGES, SCHEMES, WIDTHS } from '../axe-pages.ts';
import { findChromium, launchChromium, serveSite } from '../chromium.ts';
import { BASE, renderSmallSite, SMALL } from '../small-site.ts';

const site = await renderSmallSite();
const CASES = PAGES.flatMap((path) =>
  SCHEMES.flatMap((scheme) => WIDTHS.map((width) => [path, scheme, width] as const)),
);

const executable = findChromium();
let browser: Browser;
let server: Server;
let origin = '';

describe.skipIf(!executable)('in Chromium', () => {
  beforeAll(async () => {
    ({ origin, server } = await serveSite(site, BASE, SMALL));
    browser = await launchChromium(executable ?? '');
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(CASES)('axe finds nothing on %s in %s colours at %i px', async (path, scheme, width) => {
    expect(await findViolations(browser, `${origin}${BASE}${path}`, scheme, width)).toEqual([]);
  });
});

test('every kind of page is asked about', () => {
  const asked = site.pages.filter(({ address, kind }) => PAGES.includes(address) || kind === 'not-found');
  expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(site.pages.map(({ kind }) => kind)));
});
