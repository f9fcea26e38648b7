// The site → what hosts shall send with its files, in the format that Netlify and Cloudflare Pages share, and the Content-Security-Policy,
// which each page also carries itself. Law: nothing is loaded or sent but from and to the site's own host, and no code runs but its own.
import { createHash } from 'node:crypto';
import { MANIFEST_ADDRESS, WORKER_ADDRESS } from './offline/addresses.ts';
import type { Scripts } from './scripts.ts';
import type { Site } from './site.ts';

export const HEADERS_PATH = '_headers';

/** https://www.w3.org/TR/CSP3/ */
export function writePolicy({ first }: Pick<Scripts, 'first'>): string {
  const hash = createHash('sha256').update(first).digest('base64');
  return [
    `default-src 'none'`,
    `script-src 'self' 'sha256-${hash}'`,
    `style-src 'self'`,
    // Formulas and drawings are set with attributes; those cannot load anything, for the other lines hold for them too.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ');
}

/** Of each header no more than one line holds for a file: hosts join several with commas. */
export function writeHeaders({ base, scripts }: Pick<Site, 'base' | 'scripts'>): string {
  const everywhere = [
    // Framing can be forbidden by a header only.
    `Content-Security-Policy: ${writePolicy(scripts)}; frame-ancestors 'none'`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy: same-origin',
  ];
  const asked = ['Cache-Control: no-cache'];
  const rules: readonly (readonly [path: string, headers: readonly string[]])[] = [
    [`${base}*`, everywhere],
    // Named by their content.
    [`${base}assets/*`, ['Cache-Control: public, max-age=31536000, immutable']],
    [base, asked],
    [`${base}*/`, asked],
    [`${base}*.html`, asked],
    [base + WORKER_ADDRESS, asked],
    [base + MANIFEST_ADDRESS, [...asked, 'Content-Type: application/manifest+json']],
    // Browsers take a text without a charset for Western.
    [`${base}*.md`, ['Content-Type: text/markdown; charset=utf-8', ...asked]],
    [`${base}*.txt`, ['Content-Type: text/plain; charset=utf-8', ...asked]],
  ];
  return rules.map(([path, headers]) => `${[path, ...headers].join('\n  ')}\n`).join('');
}
