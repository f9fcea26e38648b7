// A section's facts → one line each, in document order; every span is shown as the text it covers («…»), so that a wrong one is seen.
import type { Place, Section, SectionFacts } from '../../src/model/section.ts';
import type { Span } from '../../src/model/span.ts';

/** Characters that an editor would hide or change, and how they are written in cases. */
const VISIBLE: readonly (readonly [character: string, shown: string])[] = [
  ['\r', '␍'],
  ['\t', '␉'],
  ['\ufeff', '⟨BOM⟩'],
  ['\0', '␀'],
];

export function hideMarks(text: string): string {
  return VISIBLE.reduce((shown, [character, mark]) => shown.replaceAll(mark, character), text);
}

export function showMarks(text: string): string {
  return VISIBLE.reduce((shown, [character, mark]) => shown.replaceAll(character, mark), text).replaceAll('\n', '⏎');
}

const NAMES: readonly (readonly [list: keyof SectionFacts, name: string])[] = [
  ['paragraphs', ''],
  ['headings', 'heading'],
  ['labels', 'label'],
  ['citations', 'citation'],
  ['crossReferences', 'cross-reference'],
  ['figures', 'figure'],
  ['tables', 'table'],
  ['formulas', 'formula'],
  ['listings', 'listing'],
  ['diagrams', 'diagram'],
  ['blocks', 'block'],
  ['terms', 'term'],
  ['footnoteReferences', 'footnote-reference'],
  ['footnotes', 'footnote'],
  ['links', 'link'],
  ['comments', 'comment'],
  ['attributes', 'attributes'],
  ['nearMisses', 'near-miss'],
];

export function listFactLines(section: Section, text: string): string[] {
  const printer = createPrinter(section, text);
  const facts = NAMES.flatMap(([list, name]) => section[list].map((fact) => ({ name, fact, span: fact.span })));
  return facts
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ name, fact }) => `${name} ${printer(fact)}`.trim());
}

type Fields = Readonly<Record<string, unknown>>;

function createPrinter(section: Section, text: string): (value: unknown) => string {
  const slice = ({ start, end }: { start: number; end: number }): string => `«${shorten(text.slice(start, end))}»`;
  const print = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(print).join(' · ')}]`;
    if (typeof value === 'string') return showMarks(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const fields = value as Fields;
    if (isSpan(fields)) return slice(fields);
    if ('pieces' in fields) return printParagraph(fields as unknown as Section['paragraphs'][number], slice);
    return printFields(fields);
  };
  const printFields = ({ span, value, ...rest }: Fields): string => {
    const words = isSpan(span) ? [slice(span)] : [];
    if (typeof value === 'string' && isSpan(span) && text.slice(span.start, span.end) !== value)
      words.push(`= “${showMarks(value)}”`);
    else if (value !== undefined && !isSpan(span)) words.push(`value ${print(value)}`);
    for (const [name, field] of Object.entries(rest)) {
      if (field === true) words.push(name);
      else if (name === 'place') words.push(printPlace(section, field as Place));
      else if (name === 'kind' || name === 'owner' || name === 'form' || name === 'thing') words.push(String(field));
      else if (field !== false && !(Array.isArray(field) && field.length === 0)) words.push(`${name} ${print(field)}`);
    }
    return words.join(' ');
  };
  return print;
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'file' in value;
}

/** The words around a place in its paragraph, with a bar where it is. */
function printPlace(section: Section, { paragraph, offset }: Place): string {
  const text = section.paragraphs[paragraph]?.text ?? '';
  return `at ${showMarks(`${text.slice(Math.max(0, offset - 4), offset)}|${text.slice(offset, offset + 4)}`)}`;
}

/** Texts stand as they are; other pieces as their kind, what is heard of them and what was written. */
function printParagraph(
  paragraph: Section['paragraphs'][number],
  slice: (range: { start: number; end: number }) => string,
): string {
  const pieces = paragraph.pieces.map(({ kind, text, start, end }) =>
    kind === 'text' ? slice({ start, end }) : `${kind}(${showMarks(text)})${slice({ start, end })}`,
  );
  return `${paragraph.kind} ${slice(paragraph.span)}: ${pieces.join(' ')}`;
}

function shorten(text: string): string {
  return showMarks(text.length > 80 ? `${text.slice(0, 38)} ⋯ ${text.slice(-38)}` : text);
}
