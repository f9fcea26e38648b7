// The only writer of HTML: every text and attribute value passes through `escapeHtml`.

/** Attribute name (ours, never an author's) → value; false and undefined leave the attribute out, true writes it bare. */
export type HtmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Safe as text and between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

export function openTag(name: string, attributes: HtmlAttributes = {}): string {
  let html = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    html += value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${html}>`;
}

/** An element with `content`, which is HTML already. */
export function tag(name: string, attributes: HtmlAttributes, content: string): string {
  return `${openTag(name, attributes)}${content}</${name}>`;
}
