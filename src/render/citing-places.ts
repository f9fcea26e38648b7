// Where a work is cited → links to these places: 2.3节：the sentence. Each leads to its citation, whose sentence the style sheet marks.
import type { CitedReference, CitingPlace } from '../model/book.ts';
import { escapeHtml, tag } from './html.ts';

/** More are folded. */
const MAX_SHOWN = 3;

/** Empty for no place. */
export function renderCitingPlaces({ places }: Pick<CitedReference, 'places'>, base: string): string {
  if (places.length === 0) return '';
  const list = tag('ul', {}, places.map((place) => tag('li', {}, linkPlace(place, base))).join(''));
  if (places.length <= MAX_SHOWN) return tag('div', { class: 'cited-by' }, list);
  return tag('details', { class: 'cited-by' }, `<summary>引用于${places.length}处</summary>${list}`);
}

function linkPlace({ pageText, address, sentence }: CitingPlace, base: string): string {
  const href = base + address.replaceAll('%', '%25');
  const quoted = sentence === '' ? '' : `：${escapeHtml(shortenSentence(sentence))}`;
  return tag('a', { href, role: 'doc-backlink' }, `<span>${escapeHtml(pageText)}</span>${quoted}`);
}

/** In characters: a line and a half of the list. */
const MAX_LENGTH = 48;

/** Cut at the last mark in the second half of what fits, else between two characters, never inside a Latin word or number. */
export function shortenSentence(sentence: string): string {
  // A page of text without a full stop is one sentence: no more of it is looked at than can be shown.
  const characters = [...sentence.slice(0, 2 * MAX_LENGTH + 2)];
  if (characters.length <= MAX_LENGTH) return sentence;
  const fitting = characters.slice(0, MAX_LENGTH).join('');
  const mark = Math.max(...[...'，；：、,;'].map((character) => fitting.lastIndexOf(character)));
  if (mark >= fitting.length / 2) return `${fitting.slice(0, mark)}……`;
  const whole = fitting.replace(/[\p{Script=Latin}\p{N}_.-]+$/u, '');
  return `${whole.length >= fitting.length / 2 ? whole.trimEnd() : fitting}……`;
}
