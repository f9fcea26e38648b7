// Formula or diagram → HTML or an error, synchronous and remembered; what typesets them is loaded only when the book has any.
import { type Cache, remember } from '../cache.ts';
import type { Book } from '../model/book.ts';
import { hashText } from '../model/hash.ts';
import type { Diagram, Formula } from '../model/section.ts';
import { drawMermaid, type Mermaid } from './mermaid.ts';
import { type Katex, type Typesetting, typesetTex } from './tex.ts';

export type Typeset = (construct: Formula | Diagram) => Typesetting;

/** Call it again when the book has changed; what is remembered stays. */
export async function loadTypeset(
  { sections, settings }: Pick<Book, 'sections' | 'settings'>,
  cache: Cache,
): Promise<Typeset> {
  const all = [...sections.values()];
  const katex = all.some(({ formulas }) => formulas.length > 0) ? await loadKatex() : undefined;
  const mermaid = all.some(({ diagrams }) => diagrams.length > 0) ? await import('beautiful-mermaid') : undefined;
  const macros = new Map(Object.entries(settings.macros));
  const macrosKey = hashText(JSON.stringify([...macros]));
  return (construct) =>
    'tex' in construct
      ? remember(cache, `formula ${macrosKey} ${construct.display} ${construct.tex.value}`, () =>
          typesetTex(loaded(katex), construct.tex.value, construct.display, macros),
        )
      : remember(cache, `diagram ${diagramPrefix(construct)} ${construct.language.value} ${construct.code.value}`, () =>
          typesetDiagram(loaded(mermaid), construct),
        );
}

async function loadKatex(): Promise<Katex> {
  return (await import('katex')).default;
}

/** A construct of another book than the one loaded for is a mistake of ours. */
function loaded<T>(library: T | undefined): T {
  if (library === undefined) throw new Error('typeset was loaded for a book without such constructs');
  return library;
}

function typesetDiagram(mermaid: Mermaid, diagram: Diagram): Typesetting {
  if (diagram.language.value !== 'mermaid') {
    return { error: { message: `不支持的图示语言 ${diagram.language.value}`, offset: 0, length: 0 } };
  }
  return drawMermaid(
    mermaid,
    diagram.code.value,
    diagramPrefix(diagram),
    diagram.alternative?.value ?? diagram.caption?.value ?? '图示',
  );
}

/** Two underscores cannot stand in a label: no id in a drawing equals a label. */
function diagramPrefix({ label, span }: Diagram): string {
  return `${label?.value ?? `diagram-${hashText(`${span.file} ${span.start}`)}`}__`;
}
