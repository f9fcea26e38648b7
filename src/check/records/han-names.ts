// Chinese names of persons in Han → whether family and given name stand in each other's place, or are divided at the wrong character.
// Japanese and double surnames look much alike: only what no such name can be is called wrong.
import type { ReferenceName } from '../../../schemas/reference.ts';
import { COMMON_SURNAMES, DOUBLE_SURNAMES, isSurname } from '../../model/chinese-surnames.ts';

/** The surnames that a double one, of father and mother, is made of. */
const isPart = (character: string) => COMMON_SURNAMES.has(character) || '林于任金石方白江万武夏'.includes(character);

/** Second characters of Japanese surnames: 田中, 石川, 高桥. */
const JAPANESE_SECOND =
  /[田中原川口山本村木野谷崎嵜井上下岛島石桥橋泽澤沢冈岡藤宫宮森池浦尾部内子屋林松杉坂津江塚保倉仓沼堀波瀬濑方場场戸户水月代形見见生市丸根元条城辺边渡浜滨葉叶]$/;

const HAN = /^\p{Script=Han}+$/u;

/** {family: 明月, given: 陈}. */
export function isSwappedHanName({ family = '', given = '' }: ReferenceName): boolean {
  if (!HAN.test(family) || !COMMON_SURNAMES.has(given) || DOUBLE_SURNAMES.has(family) || isSurname(family))
    return false;
  return family.length <= 2 && !isPart(family.charAt(0));
}

/** {family: 陈明, given: 月} → the name as it is divided; undefined when it may be right. */
export function redivideHanName({
  family = '',
  given = '',
}: ReferenceName): { family: string; given: string } | undefined {
  const [first = '', second = ''] = family;
  const isPossible =
    HAN.test(family + given) && family.length === 2 && given.length === 1 && !DOUBLE_SURNAMES.has(family);
  if (!isPossible || !COMMON_SURNAMES.has(first) || isSurname(second) || isPart(second) || JAPANESE_SECOND.test(family))
    return undefined;
  return { family: first, given: second + given };
}

/** {family: 李明华} beside names that are divided; alone it may be 莎士比亚. */
export function divideHanName({ family = '', given }: ReferenceName): { family: string; given: string } | undefined {
  if (given !== undefined || !HAN.test(family) || family.length < 2 || family.length > 4) return undefined;
  const length = DOUBLE_SURNAMES.has(family.slice(0, 2)) ? 2 : 1;
  if (family.length <= length || (length === 1 && (family.length > 3 || !COMMON_SURNAMES.has(family.charAt(0)))))
    return undefined;
  return { family: family.slice(0, length), given: family.slice(length) };
}
