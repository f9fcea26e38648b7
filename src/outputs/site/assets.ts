// Style sheets, math fonts, images and icon of a site, named by their content's hash so that browsers may keep them for ever.
import { createHash } from 'node:crypto';
import { joinPath, splitAddress } from '../../model/address-parts.ts';
import type { Book } from '../../model/book.ts';
import { imageAddress } from '../../model/page.ts';
import type { Paint } from './cards/paint.ts';
import { findMathFaces } from './math-faces.ts';
import type { CutFont } from './math-fonts.ts';
import { composeMathStyles } from './math-styles.ts';
import { ICON_ADDRESS } from './offline/addresses.ts';
import { drawIcons } from './offline/icons.ts';
import type { Site } from './site.ts';

export type SiteFile = { readonly path: string; readonly content: string | Uint8Array };

export type Assets = Pick<Site, 'styles' | 'mathFonts' | 'icon'> & { readonly files: readonly SiteFile[] };

/** Style sheets in the order of the cascade, in this package. */
export const STYLE_FILES: readonly string[] = [
  '1-foundation',
  '2-layout',
  '3-navigation',
  '4-cover',
  '5-prose',
  '6-figures',
  '7-blocks',
  '8-references',
  '8-citing',
  '8-directories',
  '8-search',
  '8-comfort',
  '8-previews',
  '9-media',
].map((name) => `src/outputs/site/styles/${name}.css`);

/** Bytes of a file of this package, or of a dependency: `katex/dist/katex.css`. */
export type ReadPackageFile = (origin: 'own' | 'dependency', path: string) => Uint8Array;

/** `bodies` are the rendered pages, for the fonts they need. */
export async function prepareAssets(
  read: ReadPackageFile,
  cutFont: CutFont,
  paint: Paint,
  bodies: readonly string[],
): Promise<Assets> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const fonts = await Promise.all(
    [...findMathFaces(bodies)].map(async ([face, characters]): Promise<[string, SiteFile]> => {
      const font = read('dependency', `katex/dist/fonts/${face}.woff2`);
      return [face, hashedFile(`${face}.woff2`, await cutFont(font, characters))];
    }),
  );
  const nearby = new Map(fonts.map(([face, { path }]) => [face, path.slice('assets/'.length)]));
  const icons = drawIcons(paint);
  const main = hashedFile('book.css', STYLE_FILES.map((path) => squeezeStyles(decode(read('own', path)))).join('\n'));
  const math = hashedFile(
    'math.css',
    composeMathStyles(decode(read('dependency', 'katex/dist/katex.min.css')), nearby, bodies),
  );
  const files = [main, ...icons, ...(fonts.length > 0 ? [math, ...fonts.map(([, file]) => file)] : [])];
  const mathFonts = new Map(fonts.map(([face, { path }]) => [face, path]));
  return { files, styles: { main: main.path, math: math.path }, mathFonts, icon: ICON_ADDRESS };
}

/** Our own sheets without comments and blanks, which are a quarter of what readers would load; no string in them holds the like. */
function squeezeStyles(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\s*([{};])\s*/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replaceAll(';}', '}')
    .trim();
}

/** Raster images that written pages show or link to: path in the book → path in the site. Vector images are part of the pages. */
export function listImages(book: Book): ReadonlyMap<string, string> {
  const paths = book.pages.flatMap(({ section: { file, figures, links } }) => [
    ...figures.map(({ target }) => target),
    ...links.map(({ href }) => joinPath(file, splitAddress(href.value).path)),
  ]);
  const images = new Map<string, string>();
  for (const path of paths) {
    const file = path === undefined ? undefined : book.source.get(path);
    if (path !== undefined && file?.kind === 'image') images.set(path, imageAddress(path, file));
  }
  return images;
}

/** A file under `assets/`, named for people and by its content. */
export function hashedFile(name: string, content: string | Uint8Array): SiteFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const dot = name.lastIndexOf('.');
  return { path: `assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, content };
}
