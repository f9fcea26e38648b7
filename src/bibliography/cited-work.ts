// One work of a citation, as the forms of citing take it.
import type { AuthorYear } from '../model/reference-text.ts';
import type { Locator } from '../model/section.ts';
import { cleanPages, cleanText } from './field-text.ts';

export type CitedWork = {
  readonly key: string;
  /** Its place in the list of references. */
  readonly number: number;
  /** Of the author–date form. */
  readonly label?: AuthorYear;
  readonly locator?: Pick<Locator, 'kind' | 'value'>;
  readonly prefix?: string;
  /** The text around it says who wrote it. */
  readonly suppressAuthor?: boolean;
};

/** Without those that say again what another says: the same work at the same place, with the same words before it. */
export function dropRepeated(works: readonly CitedWork[]): CitedWork[] {
  const seen = new Set<string>();
  return works.filter(({ key, prefix = '', locator }) => {
    const identity = JSON.stringify([key, prefix, locator?.kind ?? '', locator?.value ?? '']);
    return seen.size < seen.add(identity).size;
  });
}

/** Whether it has neither locator nor prefix. */
export function isBare(work: CitedWork): boolean {
  return cleanText(work.locator?.value) === '' && prefixText(work) === '';
}

/** Pages with the marks of the style; anything else as written. Empty for none. */
export function locatorText({ locator }: CitedWork, comma: string): string {
  const value = cleanText(locator?.value);
  return locator?.kind === 'page' ? cleanPages(value, comma) : value;
}

export function prefixText({ prefix }: CitedWork): string {
  return cleanText(prefix);
}
