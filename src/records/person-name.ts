// A name written in one piece → its parts, as far as they are certain.
import type { ReferenceName } from '../../schemas/reference.ts';
import { DOUBLE_SURNAMES, isSurname } from '../model/chinese-surnames.ts';

/** A whole name: Han characters are split where the surname is a Chinese one; anything else stays in one piece. */
export function splitWholeName(name: string): ReferenceName {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return { literal: name };
  const [first = '', second = '', ...rest] = name;
  if (rest.length > 0 && DOUBLE_SURNAMES.has(first + second)) return { family: first + second, given: rest.join('') };
  if (rest.length > 1 || !isSurname(first)) return { literal: name };
  return { family: first, given: second + rest.join('') };
}

/** `van den Oord` → its particle and the name proper; a particle is in lower case. */
export function splitParticle(family: string): Pick<ReferenceName, 'family' | 'non-dropping-particle'> {
  const [, particle, proper] = /^((?:\p{Ll}[\p{L}'’.]* )+|\p{Ll}{1,2}['’])(\p{Lu}.*)$/u.exec(family) ?? [];
  return particle && proper ? { family: proper, 'non-dropping-particle': particle.trimEnd() } : { family };
}
