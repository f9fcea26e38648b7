// A field as an author wrote it → one line of text that is safe to set between the marks of an entry.

/** Controls, soft hyphens, zero-width and bidirectional characters: they would hide or reorder what follows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** NFC, blanks collapsed, invisible characters removed; lone surrogates become U+FFFD. Empty for a missing field. */
export function cleanText(value: string | undefined): string {
  if (value === undefined) return '';
  const visible = value
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(INVISIBLE, '');
  return visible.replace(/\s+/gu, ' ').trim();
}

/** A title without the single point that some databases end it with; an ellipsis stays. */
export function cleanTitle(value: string | undefined): string {
  const title = cleanText(value);
  return /[^.．。…][.．。]$/u.test(title) ? title.slice(0, -1).trimEnd() : title;
}

/** Pages or an article number: ranges with `-`, as the standard joins pages, whatever dash was typed. */
export function cleanPages(value: string | undefined, comma: string): string {
  return cleanText(value)
    .replace(/^(?:pp?\.\s*|第)/i, '')
    .replace(/页$/u, '')
    .replace(/\s*(?:--+|[‐-―−～~])\s*/g, '-')
    .replace(/\s*[,，、]\s*/g, comma);
}
