// The label and title under a figure or over a table: 图3-1 题注, with one en space; a label that has no number is left out.
import type { Part } from '../model/span.ts';
import type { Context } from './context.ts';
import { escapeHtml, tag } from './html.ts';

/** `title` is HTML. Empty when there is neither number nor title. */
export function captionContent({ book }: Pick<Context, 'book'>, label: Part | undefined, title: string): string {
  const target = label && book.targets.get(label.value);
  const number = target?.number ? tag('span', { class: 'number' }, escapeHtml(target.text)) : '';
  return [number, title].filter((part) => part).join('\u2002');
}
