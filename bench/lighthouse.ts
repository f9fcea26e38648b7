// The book in content/ as a host would send it → what Lighthouse says of a section, a chapter, the cover and the references on a phone.
// Lighthouse is fetched by npx when it is not there: it is too large to be a dependency. Measures, never judges.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../tests/chromium.ts';
import { headersFor } from '../tests/host-headers.ts';
import { printTable } from './table.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const DIST = join(import.meta.dirname, '..');
const PAGES = ['theory/mathematics/', 'recommendation/cases/', 'theory/', '', 'references.html'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^text|json|javascript|svg/;

type Audit = { readonly score: number | null; readonly title: string; readonly displayValue?: string };
type Report = {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
};

const run = promisify(execFile);
const scratch = mkdtempSync(join(tmpdir(), 'kanben-lighthouse-'));
const site = join(scratch, 'site');
try {
  await run('node', [join(DIST, 'src/cli.js'), 'build', join(DIST, '../content'), '--out', site]);
  const server = await serve(site);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const rows: string[][] = [];
  const losses: string[] = [];
  for (const page of PAGES) {
    const { categories, audits } = await measure(origin + page);
    rows.push([
      page || '(cover)',
      ...CATEGORIES.map((name) => String(Math.round((categories[name]?.score ?? 0) * 100))),
    ]);
    losses.push(...listLosses(categories, audits).map((loss) => `${page || '(cover)'}: ${loss}`));
  }
  server.close();
  printTable('Lighthouse, phone settings', ['page', ...CATEGORIES], rows);
  process.stdout.write(`\n${losses.map((loss) => `- ${loss}\n`).join('')}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** As static hosts do: gzip, and the headers that the site's `_headers` asks for. */
async function serve(root: string): Promise<Server> {
  const rules = readFileSync(join(root, '_headers'), 'utf8');
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const path = join(root, address.endsWith('/') ? `${address}index.html` : address);
    const isKnown = path.startsWith(root + sep) && statSync(path, { throwIfNoEntry: false })?.isFile();
    const file = isKnown ? path : join(root, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const isCompressed = COMPRESSED.test(type);
    response.writeHead(isKnown ? 200 : 404, {
      'content-type': type,
      ...(isCompressed && { 'content-encoding': 'gzip' }),
      ...headersFor(rules, address),
    });
    response.end(isCompressed ? gzipSync(readFileSync(file)) : readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

async function measure(address: string): Promise<Report> {
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const only = `--only-categories=${CATEGORIES.join(',')}`;
  const { stdout } = await run('npx', ['--yes', LIGHTHOUSE, address, '--output=json', '--quiet', only, flags], {
    env: { ...process.env, CHROME_PATH: findChromium() },
    maxBuffer: 1 << 27,
  });
  return JSON.parse(stdout) as Report;
}

/** What counts, and is not perfect. */
function listLosses(categories: Report['categories'], audits: Report['audits']): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return counted.flatMap(({ id }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score >= 0.995) return [];
    return [`${id} ${Math.round(audit.score * 100)}${audit.displayValue ? `, ${audit.displayValue}` : ''}`];
  });
}
