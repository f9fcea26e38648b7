// A single dash between Han characters → whether it joins two words (编码器—解码器) rather than parting two clauses.
import { isHan } from '../../model/characters.ts';
import { rendersName } from './rendering.ts';

/** What often begins the clause behind a dash, and never the second of two joined words. */
const CLAUSE_START =
  /^(?:即|也就是|就是|而|这|它|他|她|那|如果|例如|比如|诸如|但|不|是|用|把|在|从|有|并|因|一[种个类项条]|该|其|我们|尤其|包括|特别|所谓|由|可以|能够|只|还|却|也|都|要|会|被|让|使|对于|根据|通过|哪怕|甚至|无论|虽然|当|每|各|某|另|此|更|准确|确切|具体|严格|换|简[单言]|至于|既|仅|无|没有|为|似|像|好)/;
const CLAUSE_END = /[的了着们是说问道吗呢]$/;

/** Places and eras, and words that are often paired. */
const PAIRED = new Set(
  (
    '中国 东盟 欧盟 非洲 拉美 中亚 亚太 北京 上海 广州 深圳 天津 重庆 南京 杭州 武汉 西安 成都 香港 澳门 台北 长沙 郑州 沈阳 大连 青岛 苏州 哈尔滨 昆明 兰州 拉萨 ' +
    '美国 日本 英国 法国 德国 俄国 秦岭 淮河 长江 黄河 东京 纽约 伦敦 巴黎 秦 汉 唐 宋 元 明 清 ' +
    '教师 学生 老师 应力 应变 刺激 反应 主机 客户 客户端 服务器 输入 输出 编码器 解码器 编码 解码 偏差 方差 探索 利用 精度 召回 ' +
    '查询 文档 查询词 问题 答案 问 答 图像 文本 文本 语音 视觉 语言 键 值 人 机 因 果 师 生 供 需 用户 物品 主语 谓语 实体 关系 ' +
    '生产者 消费者 发布者 订阅者 发送者 接收者 压力 流量 成本 效益 风险 收益 时间 空间 训练 测试 感知 行动 状态 动作 源 目标 ' +
    '生成器 判别器 演员 评论家 马尔可夫 蒙特卡洛 高斯 牛顿 柯西 施瓦茨 莱布尼茨 库恩 塔克 贝叶斯 拉普拉斯'
  ).split(' '),
);
const MAX_WORD = 5;
/** Clauses are longer than the words that a dash joins. */
const MIN_CLAUSE = 6;

/** Behind a dash of the same sentence (`isInside`) a short run of Han may be a clause. */
export function joinsWords(text: string, start: number, end: number, isInside: boolean): boolean {
  const left = hanBefore(text, start);
  const right = hanBehind(text, end);
  if (left.length === 1 || right.length === 1) return true;
  if (CLAUSE_START.test(right) || CLAUSE_END.test(left)) return false;
  const isShort = left.length < MIN_CLAUSE && (right.length < MIN_CLAUSE || left.length < MAX_WORD);
  return (isShort && !isInside) || isPair(left, right) || rendersName(left.slice(-2) + right.slice(0, 2));
}

/** Known words on both sides, or words of one length that share a character: 编码器—解码器, 前端—后端. */
function isPair(left: string, right: string): boolean {
  const lengths = [1, 2, 3, 4, MAX_WORD];
  const knows = (word: string) => PAIRED.has(word);
  if (lengths.some((length) => knows(left.slice(-length))) && lengths.some((length) => knows(right.slice(0, length))))
    return true;
  return lengths.slice(1, 4).some((length) => {
    const [a, b] = [left.slice(-length), right.slice(0, length)];
    return a.at(-1) === b.at(-1) || a[0] === b[0];
  });
}

const MAX_RUN = 20;

function hanBefore(text: string, offset: number): string {
  let from = offset;
  while (from > 0 && offset - from < MAX_RUN && isHan(text.charAt(from - 1))) from--;
  return text.slice(from, offset);
}

function hanBehind(text: string, offset: number): string {
  let to = offset;
  while (to - offset < MAX_RUN && isHan(text.charAt(to))) to++;
  return text.slice(offset, to);
}
