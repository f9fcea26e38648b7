// Words that are HTML, names that JavaScript keeps for itself, addresses that run: on the page they are words.
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from '../src/model/page.ts';
import { exampleSource } from './example-book.ts';
import { renderBookSite } from './small-site.ts';

const HOSTILE = '</script></title><script>alert(1)</script>"><img src=x onerror=alert(2)>$&';

const BOOK = `title: '${HOSTILE}书'
subtitle: '${HOSTILE}'
authors:
  - {name: '${HOSTILE}人', url: 'javascript:alert(3)', orcid: '"><script>', affiliation: '${HOSTILE}'}
keywords: ['${HOSTILE}']
abstract: '${HOSTILE}'
url: 'javascript:alert(4)'
date: 2026-08-01
copyright: '${HOSTILE}'
licence: '${HOSTILE}'
numbers: {part: '${HOSTILE}{}', chapter: '<b>{}'}
parts:
  - title: '${HOSTILE}部分'
    chapters: [first, {chapter: constructor, title: '${HOSTILE}', status: planned}]
`;
const CHAPTER = `---
id: sec-first
title: '${HOSTILE}章'
summary: '${HOSTILE}'
keywords: ['${HOSTILE}']
authors: ['${HOSTILE}']
sections: [one, {section: prototype, title: '${HOSTILE}', status: planned}]
---

## ${HOSTILE} {#sec-x}

## __proto__

## constructor
`;
const SECTION = `---\nid: sec-one\ntitle: '${HOSTILE}节'\nsummary: '${HOSTILE}'\n---\n\n见[@lin2024]。\n`;

const hash = (code: string): string => createHash('sha256').update(code).digest('base64');

let pages: readonly Page[] = [];

beforeAll(async () => {
  const files = { 'book.yaml': BOOK, 'chapters/first/index.md': CHAPTER, 'chapters/first/one.md': SECTION };
  ({ pages } = await renderBookSite(exampleSource(new Map(Object.entries(files))), '/'));
});

test('no page holds a script, an image or an event that the book only speaks of', () => {
  expect(pages.map(({ path }) => path)).toEqual([
    'index.html',
    'first/index.html',
    'first/one/index.html',
    'references.html',
    'glossary.html',
    'contents.html',
    'status.html',
    'search.html',
    '404.html',
  ]);
  for (const { html } of pages) {
    const allowed = /script-src 'self' 'sha256-([^']+)'/.exec(html)?.[1];
    const [, description = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    expect(JSON.stringify(JSON.parse(description)).includes('<')).toBe(html.includes('ld+json'));
    expect(description).not.toMatch(/[<>&]/);
    const others = html
      .replace(/<script type="application\/ld\+json">[^<>]*<\/script>/, '')
      .replace(/<script type="module"[^<>]*><\/script>/, '')
      .replace(/<script>(.*?)<\/script>/, (whole, code) => (hash(code) === allowed ? '' : whole));
    expect(others).not.toMatch(/<script|<\/script|<img|<b>1/i);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:href|src)="\s*javascript:/i);
    expect(html).not.toMatch(/<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*\sonerror=/i);
  }
});

test('the words themselves are there, unchanged', () => {
  const shown = HOSTILE.replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  expect(pages[0]?.html).toContain(`<h1>${shown}书</h1>`);
  expect(pages[1]?.html).toContain(`${shown}章</h1>`);
  expect(pages[1]?.html).toContain('id="constructor"');
  expect(pages[2]?.html).toContain(`<meta name="description" content="${shown}">`);
});
