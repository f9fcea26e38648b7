// What a page is → the YAML block that opens its Markdown version. Pandoc reads its words as Markdown.
import { escapeText } from './escape-text.ts';

export type MetadataValue = string | number | readonly MetadataValue[] | { readonly [key: string]: MetadataValue };

/** Fields in their order; those that are undefined or empty are left out. JSON is YAML. */
export function writeMetadata(fields: { readonly [name: string]: MetadataValue | undefined }): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? [] : writeField(name, value),
  );
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
}

/** Of a list each item has its line. */
function writeField(name: string, value: MetadataValue): string[] {
  if (!Array.isArray(value)) return [`${name}: ${toYaml(value)}`];
  return [`${name}:`, ...value.map((item) => `- ${toYaml(item)}`)];
}

/** Half a surrogate pair, which YAML texts may name, is no character. */
function toYaml(value: MetadataValue): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? escapeText(part.toWellFormed()) : part,
  );
}
