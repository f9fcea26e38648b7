// Where a work is cited → links to these places: 2.3节：the sentence. Each leads to its citation, whose sentence the style sheet marks.
import type { CitedReference, CitingPlace, Sentence } from '../model/book.ts';
import type { RenderOptions } from './context.ts';
import { formulaText } from './formula-text.ts';
import { escapeHtml, tag } from './html.ts';

/** More are folded. */
const MAX_SHOWN = 3;

/** In characters: a line of the list. Most of the page's weight are these sentences. */
const MAX_LENGTH = 36;
/** In UTF-16 units. A page of text without a full stop is one sentence: no more of it is looked at than can be shown. */
const MAX_READ = 2 * MAX_LENGTH + 2;

type Options = Pick<RenderOptions, 'base' | 'typeset'>;

/** Empty for no place. */
export function renderCitingPlaces({ places }: Pick<CitedReference, 'places'>, options: Options): string {
  if (places.length === 0) return '';
  const sentences = groupBySentence(places);
  const list = tag('ul', {}, sentences.map((group) => tag('li', {}, linkSentence(group, options))).join(''));
  if (sentences.length <= MAX_SHOWN) return tag('div', { class: 'cited-by' }, list);
  return tag('details', { class: 'cited-by' }, `<summary>引用于${places.length}处</summary>${list}`);
}

type Group = readonly [CitingPlace, ...CitingPlace[]];

/** A sentence that cites a work twice is said once. */
function groupBySentence(places: readonly CitingPlace[]): Group[] {
  const groups: [CitingPlace, ...CitingPlace[]][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last?.[0].page === place.page && last[0].sentence === place.sentence) last.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** To its first citation, then to the others by their counts. */
function linkSentence([first, ...others]: Group, { base, typeset }: Options): string {
  const { pageText, sentence } = first;
  const quoted = sentence.text === '' ? '' : `：${escapeHtml(shortenSentence(speak(sentence, typeset)))}`;
  const link = linkPlace(first, `<span>${escapeHtml(pageText)}</span>${quoted}`, base);
  return [link, ...others.map((place, index) => linkPlace(place, `<span>第${index + 2}处</span>`, base))].join(' ');
}

function speak({ text, formulas }: Sentence, typeset: Options['typeset']): string {
  let index = 0;
  const nextWords = () => {
    const formula = formulas[index++];
    return formula ? formulaText(formula, typeset) : '';
  };
  return text.slice(0, MAX_READ).replace(/\ufffc/g, nextWords);
}

function linkPlace({ address }: CitingPlace, html: string, base: string): string {
  return tag('a', { href: base + address.replaceAll('%', '%25'), role: 'doc-backlink' }, html);
}

/** Cut at the last mark in the second half of what fits, else between two characters, never inside a Latin word, number or formula. */
export function shortenSentence(sentence: string): string {
  const characters = [...sentence.slice(0, MAX_READ)];
  if (characters.length <= MAX_LENGTH) return sentence;
  const fitting = characters.slice(0, MAX_LENGTH).join('');
  const mark = fitting.search(/(?:[，；：、]|[,;](?= ))(?!.*(?:[，；：、]|[,;] ))/);
  if (mark >= fitting.length / 2) return `${fitting.slice(0, mark)}……`;
  const whole = fitting.replace(/[^\p{Script=Han}\s，。；：！？、《》“”‘’（）]+$/u, '');
  return `${whole.length >= fitting.length / 2 ? whole.trimEnd() : fitting}……`;
}
