// The words that CSL styles take from a locale, in Chinese and English; our own, for what such styles commonly ask. One a line:
// `name form: word`, or `name form: one | several`; without a form it is the long one.

export const CHINESE_TERMS = `
accessed: 访问
advance-online-publication: 网络首发
and: 和
and symbol: 和
and others: 等
anonymous: 佚名
anonymous short: 佚名
at: 于
available at: 可见于
by: 著
circa: 约
circa short: 约
cited: 引自
edition: 版
edition short: 版
et-al: 等
film: 影片
forthcoming: 即将出版
from: 自
ibid: 同上
in: 载
in press: 印刷中
internet: 互联网
letter: 信函
no date: 无日期
no date short: 无日期
no-place: 出版地不详
no-place short: 出版地不详
no-publisher: 出版者不详
no-publisher short: 出版者不详
online: 在线
original-work-published: 原作出版于
personal-communication: 私人通信
preprint: 预印本
presented at: 发表于
reference: 参见
retrieved: 检索于
review-of: 评
scale: 比例尺
version: 版本
version short: 版
ad: 公元
bc: 公元前
open-quote: “
close-quote: ”
open-inner-quote: ‘
close-inner-quote: ’
page-range-delimiter: -
ordinal:
act: 幕
appendix: 附录
article-locator: 条
book: 卷
chapter: 章
chapter short: 章
column: 栏
equation: 式
figure: 图
figure short: 图
folio: 页
issue: 期
issue short: 期
line: 行
note: 注
opus: 作品
page: 页
page short: 页
number-of-pages: 页
number-of-pages short: 页
number-of-volumes: 卷
number-of-volumes short: 卷
number: 号
number short: 号
chapter-number: 章
collection-number: 号
paragraph: 段
part: 部
rule: 规则
scene: 场
section: 节
section short: 节
sub-verbo: 词条
supplement: 增刊
table: 表
timestamp: 时间
title-locator: 题
verse: 诗句
volume: 卷
volume short: 卷
chair: 主席
collection-editor: 丛书主编
collection-editor short: 丛书主编
compiler: 汇编
compiler short: 汇编
director: 导演
editor: 编
editor short: 编
editorial-director: 主编
editor-translator: 编译
editortranslator: 编译
editortranslator short: 编译
translator: 译
translator short: 译
container-author verb: 著
editor verb: 编
editor verb-short: 编
translator verb: 译
translator verb-short: 译
editortranslator verb: 编译
editortranslator verb-short: 编译
season-01: 春
season-02: 夏
season-03: 秋
season-04: 冬
`;

export const ENGLISH_TERMS = `
accessed: accessed
advance-online-publication: advance online publication
and: and
and symbol: &
and others: and others
anonymous: anonymous
anonymous short: anon.
at: at
available at: available at
by: by
circa: circa
circa short: c.
cited: cited
edition: edition | editions
edition short: ed.
et-al: et al.
film: film
forthcoming: forthcoming
from: from
ibid: ibid.
in: in
in press: in press
internet: internet
letter: letter
no date: no date
no date short: n.d.
no-place: no place
no-place short: n.p.
no-publisher: no publisher
no-publisher short: n.p.
online: online
original-work-published: original work published
personal-communication: personal communication
preprint: preprint
presented at: presented at the
reference: reference | references
reference short: ref. | refs.
retrieved: retrieved
review-of: review of
scale: scale
version: version
version short: v.
ad: AD
bc: BC
open-quote: “
close-quote: ”
open-inner-quote: ‘
close-inner-quote: ’
page-range-delimiter: –
ordinal: th
ordinal-01: st
ordinal-02: nd
ordinal-03: rd
ordinal-11: th
ordinal-12: th
ordinal-13: th
long-ordinal-01: first
long-ordinal-02: second
long-ordinal-03: third
long-ordinal-04: fourth
long-ordinal-05: fifth
long-ordinal-06: sixth
long-ordinal-07: seventh
long-ordinal-08: eighth
long-ordinal-09: ninth
long-ordinal-10: tenth
act: act | acts
appendix: appendix | appendices
appendix short: app.
article-locator: article | articles
article-locator short: art. | arts.
book: book | books
book short: bk. | bks.
chapter: chapter | chapters
chapter short: chap. | chaps.
column: column | columns
column short: col. | cols.
equation: equation | equations
equation short: eq. | eqs.
figure: figure | figures
figure short: fig. | figs.
folio: folio | folios
folio short: fol. | fols.
issue: issue | issues
issue short: no. | nos.
line: line | lines
line short: l. | ll.
note: note | notes
note short: n. | nn.
opus: opus | opera
opus short: op. | opp.
page: page | pages
page short: p. | pp.
number-of-pages: page | pages
number-of-pages short: p. | pp.
number-of-volumes: volume | volumes
number-of-volumes short: vol. | vols.
number: number | numbers
number short: no. | nos.
chapter-number: chapter | chapters
chapter-number short: chap. | chaps.
collection-number: number | numbers
collection-number short: no. | nos.
paragraph: paragraph | paragraphs
paragraph short: para. | paras.
part: part | parts
part short: pt. | pts.
rule: rule | rules
scene: scene | scenes
section: section | sections
section short: sec. | secs.
section symbol: § | §§
paragraph symbol: ¶ | ¶¶
sub-verbo: sub verbo | sub verbis
sub-verbo short: s.v. | s.vv.
supplement: supplement | supplements
supplement short: supp. | supps.
table: table | tables
timestamp: timestamp | timestamps
title-locator: title | titles
verse: verse | verses
verse short: v. | vv.
volume: volume | volumes
volume short: vol. | vols.
chair: chair | chairs
collection-editor: editor | editors
collection-editor short: ed. | eds.
compiler: compiler | compilers
compiler short: comp. | comps.
director: director | directors
director short: dir. | dirs.
editor: editor | editors
editor short: ed. | eds.
editorial-director: editor | editors
editorial-director short: ed. | eds.
editortranslator: editor & translator | editors & translators
editortranslator short: ed. & trans. | eds. & trans.
translator: translator | translators
translator short: trans.
container-author verb: by
editor verb: edited by
editor verb-short: ed. by
translator verb: translated by
translator verb-short: trans. by
editortranslator verb: edited & translated by
editortranslator verb-short: ed. & trans. by
season-01: spring
season-02: summer
season-03: autumn
season-04: winter
`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `month-01 short: Jan.` and the rest. */
export function englishMonths(): string {
  return MONTHS.map((month, index) => {
    const name = `month-${String(index + 1).padStart(2, '0')}`;
    return `${name}: ${month}\n${name} short: ${month.length > 4 ? `${month.slice(0, 3)}.` : month}\n`;
  }).join('');
}

export function chineseMonths(): string {
  return MONTHS.map((_, index) => `month-${String(index + 1).padStart(2, '0')}: ${index + 1}月\n`).join('');
}
