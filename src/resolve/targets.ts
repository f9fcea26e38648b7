// Labels of all pages → what cross-references can name, each numbered by its kind's own counter in its chapter.
import type { BookSettings } from '../../schemas/book.ts';
import type { BookPage, Chapter, Target } from '../model/book.ts';
import { type LabelKind, labelKind } from '../model/label.ts';
import type { Label, Section } from '../model/section.ts';
import { fillNumber, idSpan } from './order.ts';

/** Of two equal labels the first in reading order is kept; a rule reports the other. */
export function resolveTargets(
  pages: readonly BookPage[],
  chapters: readonly Chapter[],
  settings: BookSettings,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  const counters = new Map<string, number>();
  for (const page of pages) {
    const chapter = chapters[page.chapter];
    keep(targets, pageTarget(page, settings));
    for (const label of page.section.labels) {
      const kind = labelKind(label.id.value);
      if (!kind || targets.has(label.id.value)) continue;
      if (kind === 'sec') keep(targets, headingTarget(page, label, settings));
      else {
        const counter = `${page.chapter} ${kind}`;
        const ordinal = (counters.get(counter) ?? 0) + 1;
        counters.set(counter, ordinal);
        keep(targets, thingTarget(page, label, kind, chapter?.number ?? '', ordinal, settings));
      }
    }
  }
  return targets;
}

function keep(targets: Map<string, Target>, target: Target | undefined): void {
  if (target && !targets.has(target.label)) targets.set(target.label, target);
}

function pageTarget(page: BookPage, settings: BookSettings): Target {
  const text =
    page.kind === 'chapter' ? page.numberText : page.number && fillNumber(settings.numbers.section, page.number);
  return {
    label: page.id,
    kind: 'sec',
    ...numberParts(page.number),
    text: text || `“${page.title}”`,
    title: page.title,
    span: idSpan(page.section),
    file: page.section.file,
    address: `${page.address}#${page.id}`,
  };
}

function headingTarget(page: BookPage, label: Label, settings: BookSettings): Target | undefined {
  const heading = page.headings.find(({ anchor }) => anchor === label.id.value);
  if (!heading) return undefined;
  return {
    label: label.id.value,
    kind: 'sec',
    ...numberParts(heading.number),
    text: heading.number ? fillNumber(settings.numbers.section, heading.number) : `“${heading.text}”`,
    title: heading.text,
    span: label.id.span,
    file: page.section.file,
    address: `${page.address}#${heading.anchor}`,
  };
}

/** `3.2.1` → its last step counts within the steps before it. */
function numberParts(number: string): Pick<Target, 'number' | 'prefix' | 'ordinal'> {
  const dot = number.lastIndexOf('.');
  const last = number.slice(dot + 1);
  return { number, prefix: dot < 0 ? '' : number.slice(0, dot), ordinal: Number(last) || letterCount(last) };
}

/** A → 1, Z → 26, AA → 27; 0 for nothing. */
function letterCount(letters: string): number {
  return [...letters].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 64, 0);
}

function thingTarget(
  page: BookPage,
  label: Label,
  kind: Exclude<LabelKind, 'sec'>,
  prefix: string,
  ordinal: number,
  settings: BookSettings,
): Target {
  const number = prefix ? `${prefix}-${ordinal}` : String(ordinal);
  return {
    label: label.id.value,
    kind,
    number,
    prefix,
    ordinal,
    text: fillNumber(settings.numbers[kind], number),
    title: titleOf(page.section, label),
    span: label.id.span,
    file: page.section.file,
    address: `${page.address}#${label.id.value}`,
  };
}

/** Caption or name of the labelled thing, as written. */
function titleOf(section: Section, label: Label): string {
  const isIt = (thing: { label?: Label['id'] }): boolean => thing.label?.span.start === label.id.span.start;
  if (label.thing === 'figure')
    return (section.figures.find(isIt) ?? section.diagrams.find(isIt))?.caption?.value ?? '';
  if (label.thing === 'table') return section.tables.find(isIt)?.caption?.value ?? '';
  if (label.thing === 'listing') return section.listings.find(isIt)?.caption?.value ?? '';
  if (label.thing === 'theorem') return section.blocks.find(isIt)?.name?.value ?? '';
  return '';
}
