// A value → its JSON, which is the same value to every reader and does nothing to a terminal, a log or a CI system that shows it.
import { COMMAND_MARK, UNSAFE } from './display-text.ts';

/** Indented, with a line end. Line ends are all of the layout: those in strings are escaped before. */
export function writeJson(value: unknown): string {
  const unsafe = new RegExp(`(?!\\n)${UNSAFE.source}|${COMMAND_MARK.source}`, 'gu');
  return `${JSON.stringify(value, null, 2).replace(unsafe, escapeUnits)}\n`;
}

function escapeUnits(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
