// An answer → the options of the list: a group for each section, its passages, and what shows more. Texts only, never markup.
import { element } from '../dom/element.ts';
import type { Answer, FoundPassage, FoundSection } from './answer.ts';
import type { Excerpt, Words } from './excerpt.ts';

/** What choosing an option does, beside following a link. */
export type Choices = {
  readonly showSection: (address: string) => void;
  readonly showSections: () => void;
  readonly search: (query: string) => void;
  readonly forget: () => void;
};

/** Sections and passages that are worth more than a look are told apart by a word. */
const KIND_WORDS: Readonly<Partial<Record<Excerpt['kind'], string>>> = { term: '术语', heading: '标题', code: '代码' };

export function renderAnswer({ sections, sectionCount }: Answer, base: string, choices: Choices): HTMLElement[] {
  const groups = sections.map((section, index) => renderSection(section, index, base, choices));
  const left = sectionCount - sections.length;
  return left > 0 ? [...groups, renderChoice(`还有${left}节，再显示一些`, choices.showSections)] : groups;
}

export function renderHistory(queries: readonly string[], choices: Choices): HTMLElement[] {
  if (queries.length === 0) return [];
  const head = element('div', { class: 'search-section', id: 'page:search-recent' }, '最近搜索过');
  const options = queries.map((query) => renderChoice(query, () => choices.search(query)));
  const group = { role: 'group', 'aria-labelledby': 'page:search-recent' };
  return [element('div', group, head, ...options, renderChoice('清除这些记录', choices.forget))];
}

function renderSection(section: FoundSection, index: number, base: string, choices: Choices): HTMLElement {
  const { address, trail, title, isFound, passages, more } = section;
  const id = `page:search-section-${index}`;
  const words = [...renderNumber(title), element('span', {}, ...renderWords(title.text))];
  const where = trail ? [element('span', { class: 'search-trail' }, trail)] : [];
  const head = isFound
    ? element(
        'a',
        { class: 'search-section', id, role: 'option', tabindex: '-1', href: base + address },
        ...words,
        ...where,
      )
    : element('div', { class: 'search-section', id }, ...words, ...where);
  const options = passages.map((passage) => renderPassage(passage, base + address));
  const rest = more > 0 ? [renderChoice(`这一节还有${more}处`, () => choices.showSection(address))] : [];
  return element('div', { role: 'group', 'aria-labelledby': id }, head, ...options, ...rest);
}

function renderPassage(passage: FoundPassage, page: string): HTMLElement {
  const { kind } = passage;
  const word = KIND_WORDS[kind];
  const label = word && !passage.number.length ? [element('span', { class: 'search-kind' }, word)] : [];
  const body = element(kind === 'formula' || kind === 'code' ? 'code' : 'span', {}, ...renderWords(passage.text));
  const attributes = {
    class: `search-passage search-${kind}`,
    role: 'option',
    tabindex: '-1',
    href: linkTo(passage, page),
  };
  const note = passage.note ? [element('span', { class: 'search-note' }, passage.note)] : [];
  return element('a', attributes, ...label, ...renderNumber(passage), body, ...note);
}

/** See `passage-mark.ts`. */
function linkTo({ kind, anchor, marks, before }: Excerpt, page: string): string {
  const asked = new URLSearchParams(marks.map((mark) => [kind === 'formula' ? 'formula' : 'mark', mark]));
  if (before && kind !== 'formula') asked.set('before', before);
  return `${page}${asked.size > 0 ? `?${asked}` : ''}${anchor && `#${encodeURIComponent(anchor)}`}`;
}

function renderChoice(text: string, choose: () => void): HTMLElement {
  const option = element('div', { class: 'search-choice', role: 'option' }, text);
  option.addEventListener('click', choose);
  return option;
}

function renderNumber({ number }: Excerpt): HTMLElement[] {
  return number.length > 0 ? [element('span', { class: 'number' }, ...renderWords(number))] : [];
}

function renderWords(words: readonly Words[]): (Node | string)[] {
  return words.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
}
