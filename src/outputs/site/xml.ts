// Any text → text that may stand in XML, between tags and between double quotes.
import { escapeHtml } from '../../render/html.ts';

/** What XML 1.0 cannot hold, escaped or not, is left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ''));
}

/** `<name>text</name>`. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
