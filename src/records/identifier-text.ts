// An identifier as another program writes it → bare, with the capitals that it was written with.
import type { Identifier } from '../model/identifiers/identifier.ts';

/** What is none stays as it is: the rules about identifiers will say so. */
export function bareIdentifier(parse: (text: string) => Identifier, written: string): string {
  const read = parse(written);
  if ('problem' in read) return read.meant ?? written;
  const start = written.toLowerCase().indexOf(read.value.toLowerCase());
  return start < 0 ? read.value : written.slice(start, start + read.value.length);
}
