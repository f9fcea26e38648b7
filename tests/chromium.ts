// A real Chromium and a loopback host for a finished site, for browser tests.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { headersFor } from './host-headers.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** `CHROMIUM_PATH`, then the usual places. With `KANBEN_REQUIRE_BROWSER` set a missing browser is an error instead of a skip. */
export function findChromium(): string | undefined {
  const found = [process.env.CHROMIUM_PATH ?? '', ...USUAL_PLACES].find((path) => path && existsSync(path));
  if (!found && process.env.KANBEN_REQUIRE_BROWSER) throw new Error('no Chromium found; set CHROMIUM_PATH');
  return found;
}

/** Without service workers, as pages without them are complete: else each visit would have the whole site kept by its new browser. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  const browser = await launchWithWorkers(executablePath);
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.addInitScript('delete Navigator.prototype.serviceWorker');
    return context;
  };
  return browser;
}

export function launchWithWorkers(executablePath: string, ...more: readonly string[]): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet, ...more],
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Path in the site → content, of everything that a host gets. */
export function listHosted(site: SiteOutput, bookFolder: string): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...site.pages.map(({ path, html }): [string, string] => [path, html]),
    ...site.files.map(({ path, content }): [string, string | Uint8Array] => [path, content]),
    ...[...site.images].map(([path, address]): [string, Uint8Array] => [address, readFileSync(join(bookFolder, path))]),
  ]);
}

/** Serves a site below `base` as static hosts do: `x/` is `x/index.html`, anything unknown is 404.html, with the headers it asks for. */
export function serveSite(
  site: SiteOutput,
  base: string,
  bookFolder: string,
): Promise<{ origin: string; server: Server }> {
  return serveFiles(listHosted(site, bookFolder), base);
}

/** The same for files that may change meanwhile. */
export async function serveFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  base: string,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const asked = address.startsWith(base) ? address.slice(base.length) : undefined;
    const path = asked === undefined || /(?:^|\/)$/.test(asked) ? `${asked}index.html` : asked;
    const known = files.has(path);
    const type = TYPES[known ? extname(path) : '.html'] ?? 'text/plain';
    response.writeHead(known ? 200 : 404, {
      'content-type': type,
      ...headersFor(String(files.get('_headers')), address),
    });
    response.end(files.get(known ? path : '404.html'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
