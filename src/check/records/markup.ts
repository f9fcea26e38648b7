// Text of a field → HTML that was left in it, with what it stands for where that is certain. Linear.
import type { TextPlace } from './text-findings.ts';

/** Tags that only change how a text looks; a title about HTML names others, and does not close them. */
const STYLED =
  /<(i|b|em|strong|u|span|sc|scp|tt|jats:\w+|bold|italic|sub|sup|inf|p)(?:\s[^<>]{0,100})?>([^<>]{0,300})<\/\1>/gi;
/** Formulas of registries. */
const FORMULA = /<(mml:math|math|jats:inline-formula)\b[^<>]{0,300}>[\s\S]{0,2000}?<\/\1>/gi;
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|rsquo|lsquo|ldquo|rdquo|eacute|uuml|ouml|auml|szlig|times|#\d{2,6}|#x[\da-f]{2,5});/gi;
const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    eacute: 'é',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
    szlig: 'ß',
    times: '×',
  }),
);

export function findMarkup(text: string): TextPlace[] {
  if (!/[<&]/.test(text)) return [];
  const formulas = [...text.matchAll(FORMULA)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  const styled = [...text.matchAll(STYLED)].map(({ 0: whole, 1: tag = '', 2: inner = '', index }) => ({
    start: index,
    end: index + whole.length,
    // Without sub and sup the text would read otherwise: H2O, x2.
    ...(/^su[bp]$|^inf$/i.test(tag) ? {} : { meant: inner }),
  }));
  const entities = [...text.matchAll(ENTITY)].map(({ 0: entity, index }) => ({
    start: index,
    end: index + entity.length,
    meant: decodeEntity(entity.slice(1, -1)),
  }));
  return withoutInner([...formulas, ...styled, ...entities]);
}

/** What lies in another place is part of it. */
function withoutInner(places: readonly TextPlace[]): TextPlace[] {
  let end = 0;
  return places
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      const isOuter = place.start >= end;
      if (isOuter) end = place.end;
      return isOuter;
    });
}

function decodeEntity(name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name.toLowerCase()) ?? '';
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 31 && point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '';
}
