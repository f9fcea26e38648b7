// Chinese surnames in Han characters, simplified and, of the commonest, traditional.

/** The hundred or so commonest surnames, without those that are given names of one character in Japan. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦付邹孟熊秦邱尹薛闫段侯
  黎贺顾郝龚邵钱严覃戴莫孔汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣葉蘇魏呂盧鐘譚陸範賈韋鄒賀顧龔錢嚴湯`.replace(/\s/g, ''),
);

const OTHERS = new Set(
  `林于任金石夏方白江雷龙毛万武温康文史陶向常施牛洪安齐伍庞颜柳乔倪殷左聂焦庄章鲁岳葛祝翟申耿关兰焉欧季柏童凌裴翁辛管甘祁路阮柴冉卓丛古柯蒙纪霍
  穆房解鲍游兴仇米宫代席褚饶滕卫景苗车栗卜瞿戚窦幸桑冷成舒屈谷梅骆俞喻詹苑奚宗荣党娄匡尚池鄢司涂栾巩商靳佟岑易吉查边简丘麦占庆晏仲
  佘鄂逯仝鞠逄勾修习咸晋云贝敖`.replace(/\s/g, ''),
);

/** Of two characters; a name that begins with one has no shorter surname. */
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒
  鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 张简 范姜 张廖 左丘 西门
  第五 南荣 东里 完颜 富察 纳兰 叶赫 即墨 达奚 褚师 歐陽 諸葛 司馬 東方 獨孤 長孫 慕容 赫連 鍾離 濮陽 鮮于`.split(
    /\s+/,
  ),
);

/** Of one character. */
export function isSurname(text: string): boolean {
  return COMMON_SURNAMES.has(text) || OTHERS.has(text);
}
