// A CSL style → how many elements one entry can come to, with macros written out: a few lines of macros that name one another can make
// millions.
import type { StyleElement } from '../../model/style-file.ts';

/** The heaviest styles in use come to some thousands. */
export const MAX_WEIGHT = 50_000;

/** Infinity for macros that name themselves. */
export function weighStyle(style: StyleElement): number {
  const macros = new Map<string, StyleElement>();
  for (const child of elementsOf(style)) {
    const name = attribute(child, 'name');
    if (child.name === 'macro' && name !== undefined) macros.set(name, child);
  }
  const macroWeights = new Map<string, number>();
  const weigh = (element: StyleElement): number => {
    const weights = elementsOf(element).map(weigh);
    // Of alternatives one is taken.
    const join = (sum: number, weight: number) => (element.name === 'choose' ? Math.max(sum, weight) : sum + weight);
    const own = 1 + weights.reduce(join, 0);
    const named = attribute(element, 'macro');
    return named === undefined ? own : own + weighMacro(named);
  };
  const weighMacro = (name: string): number => {
    const known = macroWeights.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    macroWeights.set(name, Number.POSITIVE_INFINITY);
    const weight = macro ? weigh(macro) : 0;
    macroWeights.set(name, weight);
    return weight;
  };
  return elementsOf(style)
    .filter(({ name }) => name === 'citation' || name === 'bibliography')
    .reduce((sum, part) => sum + weigh(part), 0);
}

function elementsOf({ children }: StyleElement): StyleElement[] {
  return children.filter((child) => typeof child === 'object');
}

function attribute({ attributes }: StyleElement, name: string): string | undefined {
  return attributes.find(([candidate]) => candidate === name)?.[1];
}
