// What a reader types → questions; answers → the list and the line that says how much there is. One for the overlay, one for the page.
import { element } from '../dom/element.ts';
import type { Engine, Reply } from './engine.ts';
import { followResults } from './following.ts';
import type { History } from './history.ts';
import { isComposing, openListbox } from './listbox.ts';
import { type Choices, renderAnswer, renderHistory } from './results.ts';

export type Panel = {
  readonly place: HTMLElement;
  readonly base: string;
  readonly engine: Engine;
  readonly history: History;
};

const HINT = '几个词用空格隔开，次序不限；也可以输入拼音或首字母、图表公式的编号、TeX、文献的作者与题名。';

/** Sections shown at first, and with each “more”. */
const STEP = 6;

export function openPanel({ place, base, engine, history }: Panel): void {
  const [input, form] = [place.querySelector('input'), place.querySelector('form')];
  if (!input || !form) return;
  const listbox = openListbox(input);
  const status = element('p', { class: 'search-status', role: 'status' });
  const isOverlay = place instanceof HTMLDialogElement;
  const hints = isOverlay ? [element('p', { class: 'search-hints', 'aria-hidden': 'true' }, ...describeKeys())] : [];
  place.append(status, listbox.list, ...hints);

  let [query, sections, opened, isSame]: [string, number, readonly string[], boolean] = ['', STEP, [], false];
  const ask = () => engine.ask({ query, sections, opened });
  const search = (typed: string) => {
    [query, sections, opened, isSame] = [typed, STEP, [], false];
    if (!isOverlay) keepInAddress(query);
    listbox.outdate();
    if (query) return ask();
    engine.forget();
    status.replaceChildren(HINT);
    listbox.show(renderHistory(history.list(), choices), 0);
  };
  const choices: Choices = {
    showSection: (address) => {
      [opened, isSame] = [[...opened, address], true];
      ask();
    },
    showSections: () => {
      [sections, isSame] = [sections + STEP, true];
      ask();
    },
    search: (again) => {
      input.value = again;
      search(again);
    },
    forget: () => {
      history.clear();
      search('');
    },
  };
  engine.listen((reply) => {
    status.replaceChildren(...describeReply(reply, query, engine.retry));
    if ('answer' in reply) listbox.show(renderAnswer(reply.answer, base, choices), isSame ? listbox.active() : 0);
  });
  followTyping(input, search);
  followResults(listbox.list, place, () => history.add(query));
  // Enter without an option: the overlay leads to the page of search, and there nothing is left to do.
  form.addEventListener('submit', (event) => {
    if (!isOverlay) event.preventDefault();
  });
  if (!isOverlay) input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  search(input.value.trim());
  if (!isOverlay) input.focus();
}

function followTyping(input: HTMLInputElement, search: (typed: string) => void): void {
  let composes = false;
  const read = () => search(input.value.trim());
  input.addEventListener('compositionstart', () => {
    composes = true;
  });
  input.addEventListener('compositionend', () => {
    composes = false;
    read();
  });
  input.addEventListener('input', () => {
    if (!composes) read();
  });
  const dialog = input.closest('dialog');
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event) || !dialog) return;
    // Of itself the field would only be emptied.
    event.preventDefault();
    dialog.close();
  });
  dialog?.addEventListener('cancel', (event) => {
    if (composes) event.preventDefault();
  });
}

/** So that Back comes back to what was found. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if ((address.searchParams.get('q') ?? '') === query) return;
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}

function describeReply(reply: Reply, query: string, retry: () => void): (Node | string)[] {
  if ('failure' in reply) {
    const button = element('button', { type: 'button' }, '重试');
    button.addEventListener('click', retry);
    return ['没能载入搜索要用的索引，可能是网络断了。', button];
  }
  const { sectionCount, placeCount } = reply.answer;
  const loading = reply.isComplete ? '' : '正在载入全书……';
  if (sectionCount > 0) return [`在${sectionCount}节中找到${placeCount}处${loading && `，${loading}`}`];
  if (loading) return [loading];
  return [`没有找到“${query}”。可以少打几个字，换一种说法，或用英文、拼音、缩写再试。`];
}

function describeKeys(): Node[] {
  const pairs = [
    ['↑↓', '选择'],
    ['Enter', '打开'],
    ['Esc', '关闭'],
  ] as const;
  return pairs.map(([key, words]) => element('span', {}, element('kbd', {}, key), ` ${words}`));
}
