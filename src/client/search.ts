// Search, once it is used: the field of a place becomes a combobox over results. Loaded by `enhancements/search.ts`.
import { addressOf } from './dom/later.ts';
import { openEngine } from './search/engine.ts';
import { openHistory } from './search/history.ts';
import { openPanel } from './search/panel.ts';

/** `place` holds a form with one field: a dialog over a page, or a part of the page of search. */
export function attachSearch(place: HTMLElement, base: string): void {
  const engine = openEngine(addressOf('search-worker'), addressOf('search-index'));
  openPanel({ place, base, engine, history: openHistory(base) });
}
