// What hosts are told to send, and that pages of every kind live under their Content-Security-Policy, which nothing foreign gets past.
import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { headersFor } from './host-headers.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';

let site: SiteOutput;
let file = '';

beforeAll(async () => {
  site = await renderSmallSite();
  file = String(site.files.find(({ path }) => path === '_headers')?.content);
}, 60_000);

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/;
const policyOf = (html: string) => POLICY.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';

test('every page carries the policy before anything it could load, and hosts send the same with a word about frames', () => {
  const sent = headersFor(file, `${BASE}learning/`)['content-security-policy'];
  for (const { html } of site.pages) {
    expect(`${policyOf(html)}; frame-ancestors 'none'`).toBe(sent);
    expect(html.search(POLICY)).toBeLessThan(html.search(/<(?:script|link|style)\b/));
  }
  expect(sent).toContain("default-src 'none'");
  expect(sent?.match(/'unsafe-[a-z]+'/g)).toEqual(["'unsafe-inline'"]);
  expect(sent).toContain("style-src-attr 'unsafe-inline'");
});

test('the only code within a page is the one whose hash the policy names', () => {
  for (const { html } of site.pages) {
    const [, code = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(code).digest('base64');
    expect(policyOf(html)).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(html.match(/<script(?![^>]* src=)[^>]*>/g)?.filter((tag) => !tag.includes('ld+json'))).toHaveLength(1);
    expect(html).not.toContain('<style');
  }
});

test('what is named by its content is kept for ever, pages are asked for each time, and no line is too long for a host', () => {
  const cache = (path: string) => headersFor(file, BASE + path)['cache-control'];
  for (const { path } of site.files.filter(({ path }) => path.startsWith('assets/')))
    expect(cache(path)).toBe('public, max-age=31536000, immutable');
  for (const { address } of site.pages) expect(cache(address)).toBe('no-cache');
  for (const path of ['service-worker.js', 'manifest.webmanifest']) expect(cache(path)).toBe('no-cache');
  expect(headersFor(file, `${BASE}manifest.webmanifest`)['content-type']).toBe('application/manifest+json');
  expect(cache('feed.xml')).toBeUndefined();
  // https://developers.cloudflare.com/pages/configuration/headers/
  for (const line of file.split('\n')) expect(line.length).toBeLessThan(2000);
});

const executable = findChromium();
let browser: Browser;
let server: Server;
let origin = '';

describe.skipIf(!executable)('in Chromium', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    ({ origin, server } = await serveSite(site, BASE, SMALL));
    browser = await launchChromium(executable ?? '');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('no page of any kind breaks the policy, and its formulas are set', async () => {
    const context = await browser.newContext();
    const violations: string[] = [];
    await context.exposeFunction('report', (text: string) => violations.push(text));
    await context.addInitScript(
      `addEventListener('securitypolicyviolation', (event) => report(location.pathname + ': ' + event.violatedDirective + ' ' + event.blockedURI), true)`,
    );
    const page = await context.newPage();
    for (const { address } of site.pages) await page.goto(`${origin}${BASE}${address}`);
    await page.goto(`${origin}${BASE}learning/gradient/`);
    expect(
      await page.evaluate<string>(`getComputedStyle(document.querySelector('.katex .katex-strut')).height`),
    ).not.toBe('auto');
    expect(violations).toEqual([]);
    await context.close();
  });

  test('code, styles, frames, images and requests of others are refused', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}${BASE}`);
    const refused = await page.evaluate<string[]>(INTRUDE);
    expect(refused.toSorted()).toEqual([
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
    ]);
    expect(await page.evaluate<string>('String(window.intruded)')).toBe('undefined');
    await page.close();
  });
});

/** What markup that got into a page would try; waits until each attempt was judged. */
const INTRUDE = `new Promise((done) => {
  const refused = new Set();
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    refused.add(effectiveDirective);
    if (refused.size === 7) done([...refused]);
  }, true);
  const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
  add('script', { textContent: 'window.intruded = true' });
  add('style', { textContent: 'body { display: none }' });
  add('iframe', { src: 'data:text/html,x' });
  add('img', { src: 'https://other.example/x.png' });
  document.body.insertAdjacentHTML('beforeend', '<b onclick="window.intruded = true">x</b>');
  document.body.lastElementChild.click();
  add('form', { action: 'https://other.example/', method: 'post' });
  document.body.lastElementChild.submit();
  fetch('https://other.example/').catch(() => {});
})`;
