// Every page of the small book and of the one in content/: valid HTML, and no link that leads nowhere.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import { followLinks } from './site-links.ts';
import { BASE, CONTENT, renderBookSite, SMALL } from './small-site.ts';

const VALIDATOR = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'doctype-style': ['error', { style: 'lowercase' }],
      // KaTeX places the parts of a formula by them, and authors size images.
      'no-inline-style': 'off',
      // For what other hosts deliver: there is none.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Anchors are labels and Chinese headings; the shell's hold a colon, so that they cannot meet.
      'valid-id': ['error', { relaxed: true }],
      // The box that scrolls is a region only where it has a caption to name it.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

async function validate(html: string): Promise<string[]> {
  const { results } = await VALIDATOR.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId} ${line}: ${message}`),
  );
}

/** Without the drawn half of each formula, which KaTeX makes and readers' aids do not see: it is most of a page. */
function withoutDrawnFormulas(html: string): string {
  let kept = '';
  let at = 0;
  for (let start = html.indexOf('<span class="katex-html"'); start >= 0; ) {
    kept += html.slice(at, start);
    at = endOfSpan(html, start);
    start = html.indexOf('<span class="katex-html"', at);
  }
  return kept + html.slice(at);
}

function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b[^>]*>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

const small = await renderBookSite(readSource(SMALL), BASE);
const real = await renderBookSite(readSource(CONTENT), '/');

test('the validator finds what is wrong', async () => {
  const page = small.pages[0]?.html ?? '';
  expect(await validate(page.replace('<main ', '<main id="page:contents" '))).not.toEqual([]);
  expect(await validate(page.replace('</h1>', ''))).not.toEqual([]);
});

describe('the small book', { timeout: 60_000 }, () => {
  test.each(small.pages.map(({ path, html }) => [path, html] as const))('%s is valid', async (_path, html) => {
    expect(await validate(html)).toEqual([]);
  });

  test('every link leads somewhere', () => {
    const { broken, count } = followLinks(small, BASE);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });

  test('the follower of links finds those that lead nowhere', () => {
    const [cover, ...others] = small.pages;
    const lame = { ...small, pages: cover ? [{ ...cover, html: `<a href="${BASE}no/"></a><a href="#no"></a>` }] : [] };
    expect(followLinks(lame, BASE).broken).toEqual([`index.html: ${BASE}no/`, 'index.html: #no has no anchor']);
    expect(others).not.toEqual([]);
  });
});

describe('the book in content/', { timeout: 120_000 }, () => {
  test.each(real.pages.map(({ path, html }) => [path, html] as const))('%s is valid', async (_path, html) => {
    expect(await validate(withoutDrawnFormulas(html))).toEqual([]);
  });

  test('every link leads somewhere', () => {
    const { broken, count } = followLinks(real, '/');
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });
});
