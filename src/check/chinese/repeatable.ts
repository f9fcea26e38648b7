// Words that nobody writes twice in a row on purpose, with the characters beside them that make two words of it (目的的, 为了了解).

type Particle = { readonly word: string; readonly notBehind?: string; readonly notBefore?: string };

/** Not 目的的, 为了了解, 对对象. */
const PARTICLES: readonly Particle[] = [
  { word: '的', notBehind: '目标鹄', notBefore: '确喀士' },
  { word: '了', notBehind: '不得', notBefore: '解却结断然事如之望' },
  { word: '是', notBehind: '但于还可若要凡硬既算倒或', notBefore: '否非不' },
  { word: '在', notBehind: '存现所内外潜好实自旨', notBefore: '线职校场岗途建研册内野' },
  { word: '和', notBehind: '饱总中缓柔温调求之共谐随附平祥亲违应唱', notBefore: '美气睦平谐声解弦' },
  { word: '与', notBehind: '参给赋授干', notBefore: '会否其时' },
  { word: '为', notBehind: '行作认因成称以设分变较极最更颇甚广尤', notBefore: '数止主期何什人难首' },
  {
    word: '对',
    notBehind: '针面一反绝相成比核校应配',
    notBefore: '象比应抗齐称立数话偶角照面手联子撞准等方策外内接错',
  },
  {
    word: '有',
    notBehind: '所没具只拥含仅占还持享原私国公共罕稀固特富',
    notBefore: '限效关意用利些的机序向偏界理害趣无所名损监色源益',
  },
  { word: '由', notBehind: '自理缘事经来根', notBefore: '此来于衷' },
  { word: '从', notBehind: '服听遵随盲跟顺自', notBefore: '前业属众事来未' },
  { word: '使', notBehind: '即促大天驱致迫假行指', notBefore: '用命者得' },
  { word: '及', notBehind: '涉普触以危累顾提波言来', notBefore: '时其格早物' },
  { word: '并', notBehind: '合兼吞归裁火一', notBefore: '行列发联集且存购排入非不' },
  { word: '就', notBehind: '成造迁将俯高屈', notBefore: '业事近地绪是诊任' },
  { word: '都', notBehind: '成首大京古全旧故', notBefore: '会市督城' },
  { word: '所', notBehind: '究场住厕诊会交处寓哨托招务', notBefore: '有以在谓得需述' },
  { word: '以', notBehind: '可所难予加足用得给借聊何', notBefore: '往前后上下外内来及太便色为至致' },
  { word: '则', notBehind: '法规原否准总守细通实常' },
  { word: '其', notBehind: '尤极与若使何任岂', notBefore: '他它余中实次间' },
  { word: '之', notBehind: '总久反' },
  { word: '到', notBefore: '达来底处场期位' },
  { word: '被', notBehind: '棉毛', notBefore: '动告子试害' },
  { word: '着', notBefore: '重色手眼陆急想力装' },
  { word: '于', notBefore: '是' },
  { word: '或', notBefore: '许者' },
  { word: '而', notBefore: '且后今' },
  { word: '但', notBefore: '是' },
  { word: '也', notBefore: '许' },
  { word: '已', notBefore: '经知有' },
  ...[...'这们很'].map((word) => ({ word })),
];

const WORDS =
  '我们 你们 他们 它们 可以 因此 但是 如果 通过 进行 以及 由于 所以 这些 那些 其中 因为 然而 并且 或者 而且 虽然 对于 关于 根据 为了 ' +
  '这种 例如 具有 能够 用于 基于 已经 之间 之后 之前 从而 即使 尽管 此外 另外 同时 那么';

export const REPEATED_PARTICLE = new RegExp(
  PARTICLES.map(({ word, notBehind, notBefore }) => {
    const [behind, before] = [notBehind ? `(?<![${notBehind}])` : '', notBefore ? `(?![${notBefore}])` : ''];
    return `${behind}${word}${word}${before}`;
  }).join('|'),
  'g',
);
export const REPEATED_WORD = new RegExp(
  `(${WORDS.replaceAll(' ', '|')})\\1(?!\\1)|\\b([Tt]he|of|to|and|for|with|are|be|by|from|this) +(?:the|of|to|and|for|with|are|be|by|from|this)\\b`,
  'g',
);
