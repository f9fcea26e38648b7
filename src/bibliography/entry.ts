// The areas of an entry and how they are joined: pieces of plain text, for render to escape and link. Never markup.
import type { Entry, EntryPiece, TextPiece } from '../model/reference-text.ts';

/** What stands between two `. ` of an entry; empty when the record has nothing for it. */
export type Area = readonly EntryPiece[];

/** Opens the host item (析出文献). No point and no blank stand after it. */
export const HOST_MARK = '//';

/** An entry or a citation as a reader reads it. */
export function plainText(entry: readonly TextPiece[]): string {
  return entry.map((piece) => piece.text).join('');
}

/** An area of plain text; empty text makes an empty area. */
export function textArea(text: string): Area {
  return text === '' ? [] : [{ text }];
}

/** Areas joined by `. ` and closed by `.`; an area that ends with a point of its own (`et al.`, `2nd ed.`) gets no second one. */
export function joinAreas(areas: readonly Area[]): Entry {
  const pieces: EntryPiece[] = [];
  for (const area of areas.filter((candidate) => plainText(candidate) !== '')) {
    if (pieces.length > 0) pieces.push({ text: separatorAfter(pieces) });
    pieces.push(...area);
  }
  if (!plainText(pieces.slice(-1)).endsWith('.')) pieces.push({ text: '.' });
  return mergePlain(pieces);
}

/** The areas with {@link HOST_MARK} put at the end of the last one that holds anything. */
export function openHost(areas: readonly Area[]): readonly Area[] {
  const filled = areas.filter((area) => area.length > 0);
  const last = filled.at(-1) ?? [];
  return [...filled.slice(0, -1), [...last, { text: HOST_MARK }]];
}

function separatorAfter(pieces: readonly EntryPiece[]): string {
  const text = pieces.at(-1)?.text ?? '';
  if (text.endsWith(HOST_MARK) && pieces.at(-1)?.kind === undefined) return '';
  return text.endsWith('.') ? ' ' : '. ';
}

function mergePlain(pieces: readonly EntryPiece[]): Entry {
  const merged: EntryPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.text === '') continue;
    if (last && last.kind === undefined && piece.kind === undefined)
      merged[merged.length - 1] = { text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}
