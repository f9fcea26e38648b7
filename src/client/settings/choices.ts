// What readers choose about all pages, kept by the browser → attributes of the root element, which the style sheets and scripts read.
// One set for all books of a host: it is the reader that differs. Law: what is not in this list never reaches a page.

/** The first of each is what holds without any choice, and sets no attribute. */
const ALLOWED = {
  theme: ['system', 'light', 'dark', 'paper'],
  size: ['normal', 'small', 'large', 'larger'],
  measure: ['normal', 'narrow', 'wide'],
  keys: ['on', 'off'],
} as const;

export type ChoiceName = keyof typeof ALLOWED;

const PLACE = 'kanben-reading';

/** Puts on the root element what was chosen before. */
export function applyChoices(): void {
  const kept = readKept();
  for (const name of Object.keys(ALLOWED) as ChoiceName[]) setChoice(name, kept[name]);
}

export function readChoice(name: ChoiceName): string {
  return document.documentElement.dataset[name] ?? ALLOWED[name][0];
}

export function choose(name: ChoiceName, value: string): void {
  setChoice(name, value);
  try {
    localStorage.setItem(PLACE, JSON.stringify(document.documentElement.dataset));
  } catch {
    // Refused or full: the choice holds for this page.
  }
}

function setChoice(name: ChoiceName, value: unknown): void {
  const { dataset } = document.documentElement;
  const [, ...others]: readonly string[] = ALLOWED[name];
  const allowed = others.find((other) => other === value);
  if (allowed) dataset[name] = allowed;
  else delete dataset[name];
}

function readKept(): Readonly<Partial<Record<string, unknown>>> {
  try {
    return Object(JSON.parse(localStorage.getItem(PLACE) ?? '{}'));
  } catch {
    return {};
  }
}
