// What previews hold: for the small book and the one in content/ every citation, cross-reference, footnote mark and term has one that is
// right; and of books made for it, what a fragment may not carry from its page, and how long texts are kept apart.
import { expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { exampleSource } from './example-book.ts';
import { listPreviewedLinks, type PageLink, readPreviews } from './preview-files.ts';
import { BASE, CONTENT, renderBookSite, renderSmallSite } from './small-site.ts';

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

/** The words of a link that its preview must repeat: 图2-3 or its number, ①, [3], a term in its own or the glossary's words. */
function numberOf(words: string): string {
  return words.match(/[A-Z]?\d+(?:[-.]\d+)*|[①-㊿]/u)?.[0] ?? words;
}

function judge({ href, words, id, page }: PageLink, fragment: string | undefined): string[] {
  const at = `${page} ${href} ${words} ${id}`;
  if (fragment === undefined) return [`${at}: no preview`];
  const isTerm = href.includes('#term-');
  const text = textOf(fragment);
  // Of a term any of its names may stand in the text: its entry is known by its anchor.
  const isRight = isTerm ? fragment.includes(` id="preview:${href.split('#')[1]}"`) : text.includes(numberOf(words));
  const problems = isRight && text.length > words.length ? [] : [`${at}: ${text.slice(0, 80)}`];
  const ids = [...fragment.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name ?? '');
  if (new Set(ids).size < ids.length || ids.some((name) => !name.startsWith('preview:'))) problems.push(`${at}: ids`);
  if (/ (?:href|src)="#(?!preview:)|anchor-name|doc-backlink|<script|\son\w+=/.test(fragment))
    problems.push(`${at}: not detached`);
  return problems;
}

function judgeSite(site: SiteOutput, base: string): { readonly count: number; readonly problems: string[] } {
  const previews = readPreviews(site, base);
  const links = listPreviewedLinks(site);
  return {
    count: links.length,
    problems: links.flatMap((link) => judge(link, previews.get(link.page)?.fragments[link.href])),
  };
}

test('in the small book every link of a reader has its preview, and it is right', async () => {
  const { count, problems } = judgeSite(await renderSmallSite(), BASE);
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(20);
});

test('in the real book too', async () => {
  const { count, problems } = judgeSite(await renderBookSite(readSource(CONTENT), '/'), '/');
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(500);
}, 120_000);
