// Given names → initials without points, hyphens kept: `Jean-Baptiste R.` → `J-B R`.

/** Particles that some databases leave at the end of the given name; they are no initials. */
const PARTICLES = new Set(
  'van von de del della der den di da dos du la le y e zu zur ten ter bin ibn al el'.split(' '),
);

/** Initials of all given names; a particle after the first one stays whole. */
export function initialsOf(given: string): string {
  const words = given.split(' ').filter((word) => /^[\p{L}.-]/u.test(word));
  return words
    .map((word, index) => (index > 0 && PARTICLES.has(word) ? word : wordInitials(word)))
    .filter((initials) => initials !== '')
    .join(' ');
}

/** Runs of initials apart: `J.R.` → `J. R.`; `RT` beside a surname that is not in capitals → `R T`. */
export function splitGiven(given: string, family: string): string {
  const spaced = given.replace(/\.(?=\p{L})/gu, '. ');
  const run = /^\p{Lu}{2,3}$/u.test(spaced) && family !== family.toUpperCase();
  return run ? [...spaced].join(' ') : spaced;
}

function wordInitials(word: string): string {
  return word
    .split(/[-‐‑]/)
    .map((part) => /\p{L}\p{M}*/u.exec(part)?.[0].toUpperCase() ?? '')
    .filter((initial) => initial !== '')
    .join('-');
}
