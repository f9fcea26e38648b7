// The HTML that citeproc writes → pieces. Only the tags that it is known to write count; anything else is text, whoever wrote it.
import type { TextStyle } from '../../model/reference-text.ts';

export type ReadPiece = {
  readonly text: string;
  readonly styles: readonly TextStyle[];
  /** Of the innermost link. */
  readonly href?: string;
  /** Stands beside the entry: its number. */
  readonly beside: boolean;
};

type State = { readonly styles: readonly TextStyle[]; readonly href?: string; readonly beside: boolean };
type Change = (state: State) => State;

const add =
  (style: TextStyle): Change =>
  (state) => ({ ...state, styles: state.styles.includes(style) ? state.styles : [...state.styles, style] });

const drop =
  (style: TextStyle): Change =>
  (state) => ({ ...state, styles: state.styles.filter((other) => other !== style) });

const keep: Change = (state) => state;

/** Opening tag, whole → what it changes. */
const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['<i>', add('italic')],
  ['<em>', add('italic')],
  ['<b>', add('bold')],
  ['<sup>', add('superscript')],
  ['<sub>', add('subscript')],
  ['<span style="font-variant:small-caps;">', add('small-caps')],
  ['<span style="font-style:normal;">', drop('italic')],
  ['<span style="font-weight:normal;">', drop('bold')],
  ['<span style="font-variant:normal;">', drop('small-caps')],
  ['<span style="text-decoration:none;">', keep],
  ['<span style="text-decoration:underline;">', keep],
  ['<span style="baseline">', keep],
  ['<span class="nocase">', keep],
  ['<div class="csl-entry">', keep],
  ['<div class="csl-block">', keep],
  ['<div class="csl-indent">', keep],
  ['<div class="csl-right-inline">', keep],
  ['<div class="csl-left-margin">', (state) => ({ ...state, beside: true })],
]);

const TOKEN = /<\/?[a-z]+(?: [a-z]+="[^"<>]*")?>|&#(?:38|60|62);|[^<&]+|[<&]/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&#38;', '&'],
  ['&#60;', '<'],
  ['&#62;', '>'],
]);

export function readHtml(html: string): ReadPiece[] {
  const pieces: ReadPiece[] = [];
  const open: { readonly name: string; readonly outside: State }[] = [];
  let state: State = { styles: [], beside: false };
  for (const [token] of html.matchAll(TOKEN)) {
    const change = openingChange(token);
    if (change) {
      open.push({ name: /[a-z]+/.exec(token)?.[0] ?? '', outside: state });
      state = change(state);
    } else if (token === `</${open.at(-1)?.name}>`) {
      state = open.pop()?.outside ?? state;
    } else addText(pieces, ENTITIES.get(token) ?? token, state);
  }
  return trimPieces(pieces);
}

function openingChange(token: string): Change | undefined {
  const href = /^<a href="([^"]*)">$/.exec(token)?.[1];
  return href === undefined ? CHANGES.get(token) : (state) => ({ ...state, href: decode(href) });
}

function decode(text: string): string {
  return text.replace(/&#(?:38|60|62);/g, (entity) => ENTITIES.get(entity) ?? entity);
}

function addText(pieces: ReadPiece[], written: string, state: State): void {
  const text = written.replace(/[\n\r\t]+/g, ' ');
  const last = pieces.at(-1);
  if (last && isAlike(last, state)) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push({ ...state, text });
}

function isAlike(a: State, b: State): boolean {
  return a.href === b.href && a.beside === b.beside && a.styles.join() === b.styles.join();
}

/** citeproc indents what it writes: blanks at the ends, and pieces of nothing but blanks there, are not the entry's. */
function trimPieces(pieces: readonly ReadPiece[]): ReadPiece[] {
  const parts = [pieces.filter(({ beside }) => beside), pieces.filter(({ beside }) => !beside)];
  return parts.flatMap((part) => trimEnd(trimStart(part)));
}

function trimStart(pieces: readonly ReadPiece[]): ReadPiece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  if (first < 0) return [];
  return pieces.slice(first).map((piece, index) => (index === 0 ? { ...piece, text: piece.text.trimStart() } : piece));
}

function trimEnd(pieces: readonly ReadPiece[]): ReadPiece[] {
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '');
  return pieces
    .slice(0, last + 1)
    .map((piece, index) => (index === last ? { ...piece, text: piece.text.trimEnd() } : piece));
}
