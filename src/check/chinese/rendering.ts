// The characters that render foreign names in Chinese.

const RENDERING = new Set(
  '阿艾爱安奥巴白班贝本比彼毕伯布查达大戴丹德迪蒂丁东杜多厄恩尔法菲费芬弗福富盖戈格古哈海汉赫亨胡华霍基吉加贾杰金卡凯康科克肯库昆' +
    '拉莱兰朗劳勒雷里理利莉林琳卢鲁路露伦罗洛马玛麦迈曼梅蒙米明莫姆木穆拿内尼妮涅努诺欧帕潘庞佩彭皮珀普奇齐乔切琼丘曲让仁茹瑞若萨塞' +
    '赛桑森莎沙尚圣施诗史舒斯丝松苏索塔泰坦汤唐特提廷图托瓦万威韦维魏温文沃乌伍武西希锡夏香肖辛欣休许雪逊雅亚延扬杨耶叶伊易因英尤约泽扎' +
    '詹珍芝朱兹佐灵',
);

/** Whether all characters may be of a foreign name. */
export function rendersName(text: string): boolean {
  return [...text].every((character) => RENDERING.has(character));
}
