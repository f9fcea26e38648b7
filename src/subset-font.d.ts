// What we use of subset-font, which has no types of its own.
declare module 'subset-font' {
  /** A font with the glyphs that `text` needs, and all that those need. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly noHinting: true },
  ): Promise<Uint8Array>;
  /** The whole font in another format. */
  export default function subsetFont(
    font: Uint8Array,
    text: undefined,
    options: { readonly keepAllGlyphs: true; readonly targetFormat: 'truetype' },
  ): Promise<Uint8Array>;
}
