// SVG → PNG, by code that is the same on every machine. It knows no fonts: letters come as paths.
import { type Cache, remember } from '../../../cache.ts';
import type { ReadPackageFile } from '../assets.ts';

/** `width` in pixels; the height follows the drawing. */
export type Paint = (svg: string, width: number) => Uint8Array;

export async function loadPaint(cache: Cache, read: ReadPackageFile): Promise<Paint> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(Uint8Array.from(read('dependency', '@resvg/resvg-wasm/index_bg.wasm'))).catch(allowSecondTime);
  return (svg, width) =>
    remember(cache, `png ${width} ${svg}`, () => {
      const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width } });
      const image = drawing.render();
      const png = image.asPng();
      image.free();
      drawing.free();
      return png;
    });
}

/** The library has one memory for the whole process, and takes no other. */
function allowSecondTime(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
}
