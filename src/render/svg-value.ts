// One attribute value of an SVG → the same value with its local references prefixed, or what is wrong with it.
import { DROPPED_PROPERTIES, FUNCTIONS, PROPERTIES } from './svg-allowed.ts';

export type CheckedValue =
  | { readonly value: string; readonly references: readonly string[] }
  | { readonly problem: string };

const ID = /^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u;
/** No CSS escape, comment, at-rule, block or markup, and no scheme or outside address (`:` and `//`). */
const FORBIDDEN = /[\\@{}<>;:]|\/[/*]/;

/** The bracket of a call, with the name before it and `#id` in it. Looking back from the bracket keeps this linear. */
const CALL = /\((?<=([\w-]*)\()\s*(?:(['"]?)#([^'"()\s]*)\2\s*\))?/g;

export function isSvgId(text: string): boolean {
  return text.length <= 200 && ID.test(text);
}

/** `href`: `#id` only. */
export function checkReference(value: string, prefix: string): CheckedValue {
  const id = value.trim().replace(/^#/, '');
  if (!value.trim().startsWith('#') || !isSvgId(id))
    return { problem: `只能引用图内的“#名称”，不能引用 ${shorten(value)}` };
  return { value: `#${prefix}${id}`, references: [id] };
}

/** A presentation attribute, or a property of `style`. */
export function checkValue(value: string, prefix: string): CheckedValue {
  const references: string[] = [];
  let problem: string | undefined;
  const prefixed = value.replace(CALL, (call, name: string, _quote, id: string | undefined) => {
    if (name === 'url' && id !== undefined && isSvgId(id)) {
      references.push(id);
      return `(#${prefix}${id})`;
    }
    if (id !== undefined || (name !== '' && !FUNCTIONS.has(name)))
      problem ??= `不能用 ${shorten(name + call)}：只能引用图内的“url(#名称)”`;
    return call;
  });
  // Ids may hold a colon, so it is the rest that must not.
  if (FORBIDDEN.test(value.replace(/url\(\s*(['"]?)#[^'"()\s]*\1\s*\)/g, ''))) problem ??= `不能有值 ${shorten(value)}`;
  return problem === undefined ? { value: prefixed, references } : { problem };
}

/** `style="…"`, as far as its properties are among `kept`; what drawing programs leave behind is dropped. */
export function checkStyle(style: string, prefix: string, kept: ReadonlySet<string>): CheckedValue {
  const declarations: string[] = [];
  const references: string[] = [];
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim();
    if (declaration.trim() === '' || property.startsWith('-') || DROPPED_PROPERTIES.has(property)) continue;
    if (!PROPERTIES.has(property)) return { problem: `style 里不能有 ${shorten(declaration.trim())}` };
    const checked = checkValue(declaration.slice(colon + 1).trim(), prefix);
    if ('problem' in checked) return checked;
    if (!kept.has(property)) continue;
    declarations.push(`${property}:${checked.value}`);
    references.push(...checked.references);
  }
  return { value: declarations.join(';'), references };
}

function shorten(text: string): string {
  return text.length <= 40 ? `“${text}”` : `“${text.slice(0, 40)}…”`;
}
