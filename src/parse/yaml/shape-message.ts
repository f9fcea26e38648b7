// What Zod found wrong at a place → Chinese message and hint, with the nearest known key or value.
import { z } from 'zod';
import { nearest, nearestFinder } from '../../model/nearest.ts';
import type { YamlPath } from '../../model/yaml.ts';

type Wording = { readonly message: string; readonly hint?: string };

/** Keys that a hint lists. */
const MAX_LISTED = 12;

const TYPE_WORDS = new Map([
  ['string', '文字'],
  ['number', '数'],
  ['int', '整数'],
  ['boolean', 'true 或 false'],
  ['array', '列表（每项以“- ”开头）'],
  ['object', '“键: 值”的形式'],
  ['record', '“键: 值”的形式'],
]);

/** `“parts”第1项的“title”`; the root is 这份内容. */
export function nameOf(path: YamlPath): string {
  const name = path.map((step) => (typeof step === 'number' ? `第${step + 1}项` : `“${step}”`)).join('的');
  return name.replaceAll('”的第', '”第') || '这份内容';
}

/** For the keys of one thing. */
export function unknownKeyDescriber(
  schema: z.ZodType,
  path: YamlPath,
): (key: string) => Wording & { readonly meant?: string } {
  const known = schemasAt(schema, path).flatMap((found) =>
    found instanceof z.ZodObject ? Object.keys(found.shape) : [],
  );
  const find = nearestFinder(known);
  const place = path.length === 0 ? '' : `${nameOf(path)}里`;
  return (key) => {
    const close = find(key);
    const message = `${place}没有“${key}”这个键`;
    if (close) return { message, hint: `最接近的是“${close}”`, meant: close };
    return {
      message,
      hint: `可用的键有 ${known.slice(0, MAX_LISTED).join('、')}${known.length > MAX_LISTED ? ' 等' : ''}`,
    };
  };
}

export function describeMissing(schema: z.ZodType, path: YamlPath): Wording {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const meaning = schemasAt(schema, path).find((found) => found.description)?.description;
  const message = `${parent.length === 0 ? '' : nameOf(parent)}缺少“${key}”${meaning ? `（${meaning}）` : ''}`;
  return { message, hint: `补上“${key}: …”` };
}

/** `issue.message` is the schema's own words, or empty. */
export function describeWrong(issue: z.core.$ZodIssue, path: YamlPath, value: unknown): Wording {
  if (value === null) return { message: `${nameOf(path)}是空的`, hint: '写上内容，或删去这个键' };
  if (issue.message !== '') return { message: `${nameOf(path)}${issue.message}` };
  if (issue.code === 'invalid_value') return describeChoice(issue.values.map(String), path, value);
  if (issue.code === 'invalid_union') return describeType(issue.errors.flat().flatMap(expectedTypes), path, value);
  if (issue.code === 'invalid_type') return describeType(expectedTypes(issue), path, value);
  if (issue.code === 'invalid_key') return { message: `${nameOf(path)}不是可用的键`, ...messageAsHint(issue.issues) };
  return { message: `${nameOf(path)}不合要求` };
}

function describeChoice(values: readonly string[], path: YamlPath, value: unknown): Wording {
  const close = nearest(String(value), values);
  return { message: `${nameOf(path)}只能是 ${values.join('、')}`, ...(close ? { hint: `最接近的是“${close}”` } : {}) };
}

function describeType(expected: readonly string[], path: YamlPath, value: unknown): Wording {
  const words = [...new Set(expected.map((type) => TYPE_WORDS.get(type) ?? type))].join('，或');
  const message = `${nameOf(path)}应是${words}，这里是${typeOf(value)}`;
  const quote = expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean');
  return quote ? { message, hint: '加上引号' } : { message };
}

function expectedTypes(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(expectedTypes);
  return issue.code === 'invalid_type' ? [issue.expected] : [];
}

function messageAsHint(issues: readonly z.core.$ZodIssue[]): { hint?: string } {
  const hint = issues.find((issue) => issue.message !== '')?.message;
  return hint ? { hint } : {};
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'number') return Number.isInteger(value) ? '整数' : '小数';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? '文字' : '“键: 值”的形式';
}

/** Every schema that the value at `path` may follow, wrappers included. */
function schemasAt(schema: z.ZodType, path: YamlPath): z.ZodType[] {
  const all = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return all;
  return all.flatMap((found) => {
    const inner = innerSchema(found, step);
    return inner ? schemasAt(inner, rest) : [];
  });
}

function innerSchema(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) return schema.shape[step];
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap((option) => unwrap(option as z.ZodType))];
  if (schema instanceof z.ZodPipe) return [schema, ...unwrap(schema.in as z.ZodType)];
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return wrapped ? [schema, ...unwrap(schema.unwrap() as z.ZodType)] : [schema];
}
