// Laws of the parser on arbitrary text. The seed is fixed; NUM_RUNS makes a long search, SEED another.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Section, SectionFacts } from '../src/model/section.ts';
import { parseSection } from '../src/parse/section.ts';
import { anyText, constructText } from './parse/arbitrary-text.ts';

const FILE = 'chapters/one/page.md';
const RUNS = { numRuns: Number(process.env.NUM_RUNS ?? 500), seed: Number(process.env.SEED ?? 20260801) };
vi.setConfig({ testTimeout: 3_600_000 });

const parse = (text: string): Section => parseSection(FILE, text, '');

function hold(text: fc.Arbitrary<string>, law: (text: string) => void): void {
  fc.assert(fc.property(text, law), RUNS);
}

type Range = { readonly start: number; readonly end: number };

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

/** A copy of plain data in which every range, spans and pieces included, is replaced. */
function mapRanges(value: unknown, map: (range: Range) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapRanges(item, map));
  if (typeof value !== 'object' || value === null) return value;
  const { start, end, file, ...rest } = value as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(rest).map(([name, field]) => [name, mapRanges(field, map)]));
  return isRange(value) ? { ...fields, range: map(value) } : { ...fields, ...(file !== undefined && { file }) };
}

function factsOf({ hash, file, frontMatter, body, ...facts }: Section): SectionFacts {
  return facts;
}

test('it never throws, and every range lies in the file', () => {
  hold(anyText, (text) => {
    mapRanges(parse(text), (range) => {
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThanOrEqual(text.length);
    });
  });
});

test('facts are plain data', () => {
  hold(anyText, (text) => {
    const section = parse(text);
    expect(JSON.parse(JSON.stringify(section))).toEqual(section);
  });
});

test('keys and labels stand where they say', () => {
  hold(anyText, (text) => {
    const section = parse(text);
    const parts = [
      ...section.citations.flatMap(({ items }) => items.map(({ key }) => key)),
      ...section.crossReferences.flatMap(({ items }) => items.map(({ label }) => label)),
      ...section.labels.map(({ id }) => id),
      ...[...section.footnoteReferences, ...section.footnotes].map(({ label }) => label),
      ...section.attributes.flatMap(({ classes }) => classes),
    ];
    for (const { value, span } of parts)
      expect(text.slice(span.start, span.end).replaceAll('\0', '\ufffd')).toBe(value);
  });
});

test('the pieces of a paragraph are in order, apart, inside it, and texts equal what is written', () => {
  hold(anyText, (text) => {
    for (const { pieces, span, text: heard } of parse(text).paragraphs) {
      let end = span.start;
      for (const piece of pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(end);
        end = piece.end;
        if (piece.kind === 'text') expect(text.slice(piece.start, end).replaceAll('\0', '\ufffd')).toBe(piece.text);
      }
      expect(end).toBeLessThanOrEqual(span.end);
      expect(pieces.map((piece) => piece.text).join('')).toBe(heard);
    }
  });
});

test('a place is an offset in its paragraph', () => {
  hold(anyText, (text) => {
    const { citations, crossReferences, terms, footnoteReferences, paragraphs } = parse(text);
    for (const { span, place } of [...citations, ...crossReferences, ...terms, ...footnoteReferences]) {
      const paragraph = paragraphs[place?.paragraph ?? -1];
      expect(place?.offset).toBeLessThanOrEqual(paragraph?.text.length ?? -1);
      expect(span.start).toBeGreaterThanOrEqual(paragraph?.span.start ?? 0);
      expect(span.end).toBeLessThanOrEqual(paragraph?.span.end ?? 0);
    }
  });
});

test('anchors are unique', () => {
  hold(anyText, (text) => {
    const { headings, paragraphs } = parse(text);
    const anchors = [
      ...headings.flatMap(({ anchor, label }) => (label ? [] : [anchor])),
      ...paragraphs.flatMap(({ anchor }) => anchor ?? []),
    ];
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

/** Constructs that mean the same wherever they stand in a line. */
const ALONE = ['citations', 'crossReferences', 'formulas', 'figures', 'terms', 'footnoteReferences'] as const;

test('a construct alone is read as it was', () => {
  hold(constructText, (text) => {
    const section = parse(text);
    for (const list of ALONE)
      for (const fact of section[list]) {
        const slice = text.slice(fact.span.start, fact.span.end);
        // Containers stand between lines, definitions elsewhere, and `[` before a key may belong to a bracket that is none.
        if (slice.includes('\n') || (list === 'figures' && !slice.includes(']('))) continue;
        const shifted = parse(slice)[list].map((alone) => withoutPlace(alone, 0));
        expect(shifted, slice).toContainEqual(withoutPlace(fact, fact.span.start));
      }
  });
});

/** A fact relative to where it starts, without what depends on its surroundings. */
function withoutPlace(fact: object, origin: number): unknown {
  const { place, block, ...rest } = fact as { place?: unknown; block?: unknown };
  return mapRanges(rest, ({ start, end }) => [start - origin, end - origin]);
}

test('line ends of two characters move facts, and change none', () => {
  hold(constructText, (text) => {
    const moved = Array.from(
      { length: text.length + 1 },
      (_, offset) => offset + text.slice(0, offset).split('\n').length - 1,
    );
    const expected = mapRanges(factsOf(parse(text)), ({ start, end }) => [moved[start], moved[end]]);
    const found = mapRanges(factsOf(parse(text.replaceAll('\n', '\r\n'))), ({ start, end }) => [start, end]);
    expect(withoutReturns(found)).toEqual(expected);
  });
});

/** Edits write the line ends of their file. */
function withoutReturns(facts: unknown): unknown {
  return JSON.parse(JSON.stringify(facts).replaceAll('\\r\\n', '\\n'));
}

test('a byte order mark moves facts by one', () => {
  hold(constructText, (text) => {
    const expected = mapRanges(factsOf(parse(text)), ({ start, end }) => [start + 1, end + 1]);
    expect(mapRanges(factsOf(parse(`\ufeff${text}`)), ({ start, end }) => [start, end])).toEqual(expected);
  });
});

test('edits of near misses are inside the file and apart from each other', () => {
  hold(anyText, (text) => {
    for (const { edits = [] } of parse(text).nearMisses) {
      const order = edits.toSorted((a, b) => a.span.start - b.span.start);
      for (const [index, { span }] of order.entries())
        expect(span.start).toBeGreaterThanOrEqual(order[index - 1]?.span.end ?? 0);
    }
  });
});
