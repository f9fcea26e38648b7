// Surnames that are read otherwise than the characters usually are: what pinyin order needs to put 曾 under zēng and 单 under shàn.

/** Surname → characters whose usual reading is that of the surname. */
const READINGS = new Map(
  `万俟 莫齐,尉迟 玉迟,长孙 掌孙,澹台 谈台,曾 增,单 善,仇 囚,解 谢,查 渣,朴 漂,区 欧,缪 妙,种 虫,折 舌,召 哨,祭 债,洗 险,繁 婆,员 运,秘 必,盖 葛,逄 旁`
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** `name`, whose surname stands first, as it is to be sorted by the reading of its characters. */
export function readSurname(name: string): string {
  const surname = READINGS.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
  return (READINGS.get(surname) ?? surname) + name.slice(surname.length);
}
