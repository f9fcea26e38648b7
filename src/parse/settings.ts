// Text of book.yaml → the book's settings.
import { type BookSettings, bookSchema } from '../../schemas/book.ts';
import type { Yaml, YamlPath } from '../model/yaml.ts';
import { readYaml } from './yaml.ts';

/** Of required fields, by their last key: what the rest of the book is compiled with while the author is told of the gap. */
const SUBSTITUTES = new Map<string, unknown>([
  ['title', '未命名'],
  ['authors', [{ name: '佚名' }]],
  ['name', '佚名'],
  ['date', '1970-01-01'],
  ['chapters', []],
]);

/** Settings of a book whose book.yaml is missing or unreadable. */
export const EMPTY_SETTINGS: BookSettings = bookSchema.parse({
  title: '未命名',
  authors: [{ name: '佚名' }],
  date: '1970-01-01',
});

/** The value is undefined only when nothing of the file can be read. */
export function parseSettings(file: string, text: string): Yaml<BookSettings> {
  const fill = (path: YamlPath) => structuredClone(SUBSTITUTES.get(String(path.at(-1))));
  return readYaml(file, text, bookSchema, { fill });
}
