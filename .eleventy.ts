// Eleventy's configuration: one virtual, paginated template writes every page. The pages come finished, as global data that
// whoever starts Eleventy adds (src/build.ts): no text of the book is ever read as a template.
import type { EleventyConfig } from '@11ty/eleventy';
import type { Page } from './src/model/page.ts';

type PageData = { readonly finished: Page };

export default function configureEleventy(config: EleventyConfig): void {
  config.setUseGitIgnore(false);
  config.setTemplateFormats(['11ty.js']);
  config.addTemplate('pages.11ty.js', {
    data: {
      pagination: { data: 'pages', size: 1, alias: 'finished' },
      permalink: ({ finished }: PageData) => finished.path,
      eleventyExcludeFromCollections: true,
    },
    render: ({ finished }: PageData) => finished.html,
  });
}
