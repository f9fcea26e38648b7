// Text of glossary.yaml → the book's terms.
import { type Glossary, glossarySchema } from '../../schemas/glossary.ts';
import type { Yaml } from '../model/yaml.ts';
import { readYaml } from './yaml.ts';

/** A term that lacks a required field is left out; the others remain. */
export function parseGlossary(file: string, text: string): Yaml<Glossary> {
  return readYaml(file, text, glossarySchema);
}
