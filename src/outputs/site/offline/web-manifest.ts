// The book → what systems are told when a reader installs it. https://www.w3.org/TR/appmanifest/
import type { BookSettings } from '../../../../schemas/book.ts';
import type { SiteFile } from '../assets.ts';
import { PAPER } from '../colours.ts';
import { summarizeText } from '../plain-text.ts';
import { ICON_ADDRESS, LARGE_ICON_ADDRESS, MANIFEST_ADDRESS, TOUCH_ICON_ADDRESS } from './addresses.ts';

/** `base` begins and ends with `/`. */
export function writeWebManifest({ title, language, abstract }: BookSettings, base: string): SiteFile {
  const description = summarizeText(abstract);
  const icon = (address: string, sizes: string, type: string) => ({ src: base + address, sizes, type });
  const large = icon(LARGE_ICON_ADDRESS, '512x512', 'image/png');
  const content = {
    id: base,
    name: title,
    lang: language,
    ...(description && { description }),
    start_url: base,
    scope: base,
    display: 'standalone',
    // Readers follow a note and want to come back.
    display_override: ['minimal-ui'],
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['books', 'education'],
    icons: [
      icon(TOUCH_ICON_ADDRESS, '192x192', 'image/png'),
      large,
      { ...large, purpose: 'maskable' },
      icon(ICON_ADDRESS, 'any', 'image/svg+xml'),
    ],
  };
  return { path: MANIFEST_ADDRESS, content: `${JSON.stringify(content, null, 1)}\n` };
}
