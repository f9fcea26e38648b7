// A name written in one piece → its parts, as far as they are certain.
import type { ReferenceName } from '../../schemas/reference.ts';

/** Surnames of two characters; a name that begins with one has no shorter surname. */
const DOUBLE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 司徒 司空 夏侯 令狐 南宫 南宮 端木 独孤 獨孤 呼延 轩辕 軒轅 闻人 申屠 百里 东郭 西门'.split(
    ' ',
  ),
);
const SINGLE = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫涂岳帅缑亢况有琴商牟佘佟付覃揭代' +
    '趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴陶謝鄒竇雲蘇範魯韋馬鳳費賀湯羅畢鄔樂時齊顧黃蕭邵紀項祝藍閔賈婁顏鍾駱樊淩萬盧繆應鄧單龔程陸榮儲烏車寧劉葉龍賴喬雙聞黨譚貢勞邊農溫莊閻連習魚終國廣闕歐師鞏聶饒豐關遊權蓋',
);

/** A whole name: Han characters are split where the surname is a Chinese one; anything else stays in one piece. */
export function splitWholeName(name: string): ReferenceName {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return { literal: name };
  const [first = '', second = '', ...rest] = name;
  if (rest.length > 0 && DOUBLE.has(first + second)) return { family: first + second, given: rest.join('') };
  if (rest.length > 1 || !SINGLE.has(first)) return { literal: name };
  return { family: first, given: second + rest.join('') };
}

/** `van den Oord` → its particle and the name proper; a particle is in lower case. */
export function splitParticle(family: string): Pick<ReferenceName, 'family' | 'non-dropping-particle'> {
  const [, particle, proper] = /^((?:\p{Ll}[\p{L}'’.]* )+|\p{Ll}{1,2}['’])(\p{Lu}.*)$/u.exec(family) ?? [];
  return particle && proper ? { family: proper, 'non-dropping-particle': particle.trimEnd() } : { family };
}
