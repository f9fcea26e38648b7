// Eleventy's configuration: one virtual, paginated template writes every page, and whatever else of the site is text. They come
// finished, as global data that whoever starts Eleventy adds (src/build.ts): no text of the book is ever read as a template.
import type { EleventyConfig } from '@11ty/eleventy';

type Finished = { readonly finished: { readonly path: string; readonly content: string } };

export default function configureEleventy(config: EleventyConfig): void {
  config.setUseGitIgnore(false);
  config.setTemplateFormats(['11ty.js']);
  // It would tell of a transform that takes long, quiet mode or not.
  config.benchmarks.config.setIsVerbose(false);
  // What hosts read, `_headers`, has none.
  config.configureErrorReporting({ allowMissingExtensions: true });
  config.addTemplate('texts.11ty.js', {
    data: {
      pagination: { data: 'texts', size: 1, alias: 'finished' },
      permalink: ({ finished }: Finished) => finished.path,
      eleventyExcludeFromCollections: true,
    },
    render: ({ finished }: Finished) => finished.content,
  });
}
