// The schemas as JSON Schemas, for editors: file name → text. Draft 7, which the YAML and JSON extensions of VS Code read.
import { z } from 'zod';
import { bookSchema } from './book.ts';
import { chapterSchema } from './chapter.ts';
import { glossarySchema } from './glossary.ts';
import { lockSchema } from './lock.ts';
import { pageSchema } from './page.ts';
import { REFERENCE_TYPES, REQUIRED_FIELDS, type ReferenceType, referenceSchema } from './reference.ts';
import { sectionSchema } from './section.ts';
import { statusSchema } from './status.ts';

type JsonSchema = { readonly [key: string]: unknown };

/** Names and texts of the files in `schemas/json/`. */
export function writeJsonSchemas(): ReadonlyMap<string, string> {
  const schemas: [name: string, schema: JsonSchema][] = [
    ['book', toJsonSchema(bookSchema)],
    ['chapter', toJsonSchema(chapterSchema)],
    ['section', toJsonSchema(sectionSchema)],
    ['glossary', toJsonSchema(glossarySchema)],
    ['references', referencesJsonSchema()],
    ['lock', toJsonSchema(lockSchema)],
    ['page', toJsonSchema(pageSchema)],
    ['status', toJsonSchema(statusSchema)],
  ];
  return new Map(schemas.map(([name, schema]) => [`${name}.schema.json`, printSchema(schema)]));
}

/** Of the JSON versions of pages, for who reads those. */
export function writePageSchema(): string {
  return printSchema(toJsonSchema(pageSchema));
}

/** Of status.json, likewise. */
export function writeStatusSchema(): string {
  return printSchema(toJsonSchema(statusSchema));
}

function printSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What authors write, not what it is read as: defaults may be left out. */
function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/** A list, or Pandoc's mapping that holds one; each record with the fields its type asks for. */
function referencesJsonSchema(): JsonSchema {
  const { $schema, ...shape } = toJsonSchema(referenceSchema);
  const record = { ...shape, allOf: REFERENCE_TYPES.map(requirementOf) };
  const list = { type: 'array', items: { $ref: '#/definitions/reference' } };
  const mapping = {
    type: 'object',
    properties: { references: list },
    required: ['references'],
    additionalProperties: false,
  };
  return { $schema, anyOf: [list, mapping], definitions: { reference: record } };
}

function requirementOf(type: ReferenceType): JsonSchema {
  const fields = REQUIRED_FIELDS[type].map((alternatives) => ({ anyOf: alternatives.map(requireField) }));
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: { properties: { type: { const: type } }, required: ['type'] }, then: { allOf: fields } };
}

function requireField(field: string): JsonSchema {
  const [outer = '', inner] = field.split('.');
  return inner ? { required: [outer], properties: { [outer]: { required: [inner] } } } : { required: [outer] };
}
