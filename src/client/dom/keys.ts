// When a single key is a command: nobody types, no modifier is held, and the reader has not switched such keys off.
import { readChoice } from '../settings/choices.ts';

export function isCommand(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  return readChoice('keys') === 'on' && !target?.isContentEditable && !target?.matches('input, textarea, select');
}

/** Whether a dialog or a sheet lies over the page: keys then are for it. */
export function isCovered(): boolean {
  return document.querySelector('dialog[open], :popover-open') !== null;
}
