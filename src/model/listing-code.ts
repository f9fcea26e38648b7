// A listing → the code it shows: its own, or that of the file it names. Lines end with LF, and the last one does not end.
import type { Listing } from './section.ts';
import type { Source } from './source.ts';

export function listingCode({ code, target }: Pick<Listing, 'code' | 'target'>, source: Source): string {
  const file = target === undefined ? undefined : source.get(target);
  // Blank lines between the fences are the author's; at the end of a file they are nobody's.
  if (code.trim() || file?.kind !== 'text') return code.replace(/\n$/, '');
  return file.text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '');
}
