// Names of persons in Latin letters → whether family and given name stand in each other's place, or both in one field. Guesses from
// spelling that spare what is a name somewhere: a word is only called a given name when hardly anyone bears it as a surname.
import type { ReferenceName } from '../../../schemas/reference.ts';
import { isPinyinName } from '../../bibliography/pinyin.ts';

const words = (text: string) => new Set(text.split(/\s+/));

/** Given names that are hardly ever surnames. */
const GIVEN = words(
  `aaditya abhinav abhishek aditya aleksandr alessandro alexandra alexey amanda ananya andrej andrzej arvind ashish
  barbara björn caroline catherine charlotte christina christine deborah deepak diederik dietmar dmitry dorothy
  dragomir dumitru dzmitry eleanor elizabeth emily fabio federico francesco geoffrey giovanni giuseppe günter heather
  hiroshi ilya jaakko jacqueline jascha jeffrey jennifer jessica jitendra jochen joelle josé juraj jürgen karthik
  katharina katherine kathleen kenji kenneth kevin kimberly kristina kyunghyun lior maarten margaret matteo mehdi
  michelle miika mikhail nancy natalie nikhila oleksandr oriol patricia pekka piotr pranav priya pushmeet rajat
  rajesh rebecca ruslan samantha sandhini sandra sarah satoshi sergey shekoofeh soumith stanislav stefanos stephanie
  steven susan takashi tatiana teven timnit timothy vivek vladimir wojciech wolfgang yann yoshua yossi yuri zachary`,
);

/** Given names that are surnames as well: beside one of them nothing can be said. */
const GIVEN_TOO = words(
  `aaron adam alan anthony albert alex alexander alfred allen andrew angela ann anna anne antonio arthur ashley ben benjamin bernard bill bob brian
  bruce bryan carl carlos charles chris christian christopher daniel dan dave david dean dennis diana donald doug douglas ed eddie edward
  elton emma eric erik eva evan francis frank fred gary george gerald gordon grace graham grant greg gregory guy hans harold harry helen
  henry howard hugh hugo ian igor isaac ivan jack jacob jacques james jane jason jay jean jerome jim joan joe john jordan joseph juan julia
  jonathan joshua julian julie justin karen karl kate keith kim kyle lance larry laura lauren lawrence leo leon lorenzo lewis linda lisa louis lucas luis lukas luke marc
  marco margo maria marie mario mark martin mary matthew max melissa michael miguel mike morgan nathan neil nicholas nicolas nicole noah oliver olivier oscar
  otto owen pamela patrick paul percy philippe pedro peter philip phillip pierre rachel ralph raymond richard rick rob robert robin roger roland ron ronald
  rose ross roy ruth ryan sam samuel scott sean sebastian sharon simon sofia stanley stefan stephen steve stuart ted teresa terry thomas tim
  tobias todd tom tomas tony tyler victor victoria vincent walter warren wayne wendy william zoe`,
);

/** Surnames in pinyin that are given names in Japan. */
const JAPANESE_GIVEN = words('ai an jin mai mei ran ren rui shu yu');
/** Surnames that no spelling of a given name elsewhere is like. */
const DISTINCT = words(
  'cao deng duan guo huang jiang liu luo qian qin qiu xiao xie xiong xu xue zhang zhao zheng zhou zhu zou',
);
/** Spellings that surnames of two syllables elsewhere hardly have. */
const PINYIN_ONLY = /zh|x|q|ng(?:[^aeiou]|$)|i[aou]|uo|ui|ao|uan|ei|ü/i;

/** One word with a capital and small letters behind it. */
const WORD = /^\p{Lu}\p{Ll}[\p{L}’'-]*$/u;
/** `Geoffrey E.` or `J. R.`. */
const WITH_INITIAL = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)+$|^(?:\p{Lu}\.[ -]?){2,}$/u;

/** {family: Geoffrey E., given: Hinton}, {family: Mingyue, given: Chen}, {family: Jennifer, given: Widom}. */
export function isSwappedLatinName({ family = '', given = '' }: ReferenceName): boolean {
  if (!WORD.test(given) || family === '') return false;
  if (WITH_INITIAL.test(family)) return !/^St\./.test(family);
  const [first, second] = [family.toLowerCase(), given.toLowerCase()];
  if (isPinyinName(given, family))
    return (
      !isPinyinName(family, given) && !JAPANESE_GIVEN.has(second) && (DISTINCT.has(second) || PINYIN_ONLY.test(first))
    );
  return GIVEN.has(first) && !GIVEN.has(second) && !GIVEN_TOO.has(second);
}

/** {family: Geoffrey Hinton} → the name as it is divided. */
export function divideLatinName({ family = '', given }: ReferenceName): { family: string; given: string } | undefined {
  const [first = '', ...rest] = given === undefined ? family.split(' ') : [];
  const surname = rest.at(-1) ?? '';
  const isGiven = GIVEN.has(first.toLowerCase()) && WORD.test(first);
  if (
    !isGiven ||
    rest.length > 2 ||
    !WORD.test(surname) ||
    !rest.slice(0, -1).every((word) => /^\p{Lu}\.?$/u.test(word))
  )
    return undefined;
  return { family: surname, given: [first, ...rest.slice(0, -1)].join(' ') };
}
