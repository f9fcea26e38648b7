// The authors of a record × those a registry lists → where they first differ, both as they are shown; undefined when they agree.
import type { ReferenceName } from '../../../schemas/reference.ts';
import { splitOthers } from '../../bibliography/names.ts';
import { isHan } from '../../model/characters.ts';
import { foldText } from '../fold.ts';
import type { Spelling } from '../spelling.ts';
import { type Name, sameName } from './person.ts';

const OTHERS = /^(?:others|et al\.?|等人?)$/iu;
/** A body in whose name persons write. */
const TEAM = /(?:team|group|consortium|collaboration|project|community|committee|团队|课题组|项目组|委员会)/iu;

/** Comparing costs the square of a name's words; nobody's name is longer, nor any list of authors that is compared by hand. */
const [MAX_LENGTH, MAX_NAMES] = [200, 2_000];

export type Disagreement = { readonly written: string; readonly registered: string };

export function compareAuthors(
  written: readonly ReferenceName[],
  registered: readonly string[],
  spelling: Spelling,
): Disagreement | undefined {
  const { named, cut } = splitOthers(written);
  const others = registered.filter((name) => !OTHERS.test(name.trim()));
  const isCut = cut || others.length < registered.length;
  const [names, rivals] = [named.slice(0, MAX_NAMES).map(readName), others.slice(0, MAX_NAMES).map(readText)];
  const [first] = names;
  // 某团队 for all its members, however a registry lists them.
  if (names.length === 1 && first && first.given === '' && TEAM.test(first.family) && isAmong(first, rivals))
    return undefined;
  const count = Math.min(names.length, rivals.length);
  for (let index = 0; index < count; index++) {
    const [name, rival] = [names[index], rivals[index]];
    if (name && rival && !sameName(name, rival, spelling))
      return { written: showPlace(index, name), registered: showPlace(index, rival) };
  }
  // Some lists name the team behind its members, others do not.
  const rest = [...names.slice(count), ...rivals.slice(count)];
  if (isCut || rest.every(({ family, given }) => given === '' && TEAM.test(family))) return undefined;
  return { written: showCount(names), registered: showCount(rivals) };
}

function isAmong(team: Name, rivals: readonly Name[]): boolean {
  const name = foldText(team.family);
  return rivals.some((rival) => {
    const other = foldText(rival.family + rival.given);
    return other !== '' && (name.includes(other) || other.includes(name));
  });
}

/** `Vaswani, Ashish`; a body or an undivided name has no comma. */
export function readText(text: string): Name {
  const name = text.slice(0, MAX_LENGTH);
  const [, family, given] = /^([^,，]+)[,，]\s*(.+)$/u.exec(name) ?? [];
  return { family: family ?? name, given: given ?? '' };
}

function readName(name: ReferenceName): Name {
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part !== undefined);
  const family = [...particles, name.literal ?? name.family ?? ''].join(' ');
  return { family: family.slice(0, MAX_LENGTH), given: (name.given ?? '').slice(0, MAX_LENGTH) };
}

function showPlace(index: number, name: Name): string {
  return `第 ${index + 1} 位是 ${showName(name)}`;
}

function showCount(names: readonly Name[]): string {
  const last = names.at(-1);
  return `共 ${names.length} 位${last ? `，末位是 ${showName(last)}` : ''}`;
}

function showName({ family, given }: Name): string {
  if ([...family].every(isHan)) return family + given;
  return given === '' ? family : `${family}, ${given}`;
}
