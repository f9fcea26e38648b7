// Tells a Chinese name in Hanyu Pinyin from other names in Latin letters: a guess from spelling. The family name must be in a table of
// Chinese surnames, the given name one or two syllables; a vowel opens the second only after an apostrophe, hyphen or blank.

const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e en er ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü v yu üe ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü v yu üe ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const SYLLABLE = `(?:${Object.entries(FINALS)
  .map(([initial, finals]) => `${initial}(?:${finals.replaceAll(' ', '|')})`)
  .join('|')})`;

const GIVEN = new RegExp(`^${SYLLABLE}(?:(?![aeo])${SYLLABLE}|['’ -]${SYLLABLE})?$`, 'u');

const SURNAMES = new Set(
  `ai an ao ba bai ban bao bei bi bian bie bin bo bu cai can cang cao cen ceng chai chang chao che chen cheng chi chong chou chu chuan
  cong cui dai dan dang deng di diao ding dong dou du duan fa fan fang fei feng fu gai gan gao ge geng gong gou gu guan guang gui guo
  hai han hang hao he heng hong hou hu hua huai huan huang hui huo ji jia jian jiang jiao jie jin jing ju kan kang ke kong kou kuang
  kui lai lan lang lao lei leng li lian liang liao lin ling liu long lou lu lü lv lyu luan luo ma mai man mao mei men meng mi miao min
  ming mo mou mu na nan ni nian nie ning niu nong ou pan pang pei peng pi piao ping pu qi qian qiang qiao qin qing qiu qu quan que ran
  rao ren rong ru ruan rui sa sang sha shan shang shao she shen sheng shi shou shu shuai shui si song su sui sun suo tai tan tang tao
  teng tian tie tong tu wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun yan yang yao ye yi yin
  ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zi zong zou zu zuo
  ouyang sima zhuge shangguan situ huangfu murong linghu dongfang xiahou duanmu nangong gongsun zhangsun yuwen dongguo ximen
  chunyu wenren zhongli tuoba`.split(/\s+/),
);

/** Western given names that spell as pinyin, and are likelier beside a Chinese surname than the Chinese name would be. */
const WESTERN_GIVEN = new Set(
  `ada aidan alan ali ana anna ben dale dina duncan gale hana hanna jude julian ken laila lana leila lena lilian linda lisa luke luna
  maya mike milan mila mina misha mona nina rita sasha susan tanya tina wade wanda`.split(/\s+/),
);

/**
 * Whether the name is written in pinyin; tone marks, hyphens, apostrophes and a blank between syllables are allowed. Korean and
 * Vietnamese names that happen to spell as pinyin pass; Wade-Giles, Cantonese, initials and three syllables do not.
 */
export function isPinyinName(family: string, given: string): boolean {
  if (family.length > 10 || given.length < 2 || given.length > 16) return false;
  const surname = foldTones(family);
  const name = foldTones(given);
  return SURNAMES.has(surname) && GIVEN.test(name) && !WESTERN_GIVEN.has(name);
}

/** Lower case without tone marks; the dots of ü stay. */
function foldTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
