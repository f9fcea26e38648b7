// Nothing → a valid book of a thousand sections: formulas, citations, tables, figures, cross-references in each.
// Deterministic, and no two formulas are the same, so that what a build remembers is not what makes it fast.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CHAPTERS = 10;
/** In each chapter. */
export const SECTIONS = 100;
const REFERENCES = 400;

const SENTENCES = [
  '基础模型先在来源广泛的数据上训练，再经由适配用于许多任务。',
  '训练与评测应使用互不相交的样本，否则得到的分数会偏高。',
  '参数量增加以后，损失大致按幂律下降，但下降的幅度因任务而异。',
  '把误差分解为偏差与方差，可以看出增大模型为什么不一定过拟合。',
  '数据的来源、许可与清洗方法应当逐项写明，便于他人重做。',
  '注意力权重并不等于解释，它只说明各位置的表示怎样被混合。',
  '在样本很少的条件下，低秩适配与全部微调的差距通常不大。',
  '指标的置信区间比单个数字更能说明两种方法有没有差别。',
];

/** Path → text of every file of the book. */
export function generateBook(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const chapters = Array.from({ length: CHAPTERS }, (_, index) => index + 1);
  const sections = Array.from({ length: SECTIONS }, (_, index) => index + 1);
  files.set('book.yaml', writeSettings(chapters));
  files.set('glossary.yaml', 'terms:\n  - {zh: 基础模型, en: foundation model, definition: 可适配多种任务的模型。}\n');
  files.set('references/all.yaml', writeReferences());
  for (const chapter of chapters) {
    files.set(`chapters/c${chapter}/index.md`, writeChapter(chapter, sections));
    files.set(`chapters/c${chapter}/curve.svg`, writeFigure(chapter));
    for (const section of sections) {
      files.set(`chapters/c${chapter}/s${section}.md`, writeSection(chapter, section));
    }
  }
  return files;
}

export function writeBook(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function writeSettings(chapters: readonly number[]): string {
  const list = chapters.map((chapter) => `c${chapter}`).join(', ');
  return `title: 一千节
authors:
  - name: 林青
date: 2026-08-01
macros:
  \\R: \\mathbb{R}
parts:
  - title: 全部
    chapters: [${list}]
`;
}

function writeReferences(): string {
  return Array.from(
    { length: REFERENCES },
    (_, index) => `- id: ${keyOf(index)}
  type: article-journal
  title: 第${index}组样本上的适配方法
  author: [{family: 林, given: 青}, {family: 周, given: 远}, {family: 陈, given: 明月}, {family: 张, given: 宁}]
  container-title: 智能学报
  volume: ${1 + (index % 40)}
  page: ${index + 1}-${index + 9}
  issued: ${1990 + (index % 35)}
`,
  ).join('');
}

/** In the order of the file. */
function keyOf(index: number): string {
  return `lin${String(index).padStart(3, '0')}`;
}

function writeChapter(chapter: number, sections: readonly number[]): string {
  const list = sections.map((section) => `s${section}`).join(', ');
  return `---
id: sec-c${chapter}
title: 第${chapter}组实验
sections: [${list}]
---

${paragraph(chapter, 4)}先看[@sec-c${chapter}-s1]。
`;
}

function writeFigure(chapter: number): string {
  const points = Array.from({ length: 40 }, (_, index) => `${index * 5},${90 - ((index * chapter * 7) % 80)}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>曲线</title><path d="M0 95H200" stroke="currentColor"/><polyline points="${points.join(' ')}" fill="none" stroke="currentColor"/><text x="4" y="12">损失</text></svg>\n`;
}

function writeSection(chapter: number, section: number): string {
  const index = (chapter - 1) * SECTIONS + section - 1;
  const name = nameAt(index);
  const before = nameAt(Math.max(0, index - 1));
  const key = (offset: number) => keyOf((index * 2 + offset) % REFERENCES);
  return `---
id: sec-${name}
title: 第${index + 1}项比较
summary: ${SENTENCES[index % SENTENCES.length]}
---

${paragraph(index, 5)}据[@${key(0)}; @${key(1)}, p. ${1 + (index % 90)}]，本节接着[@sec-${before}]，讨论[基础模型]{.term}在第${index + 1}组数据上的结果。

## 目标函数 {#sec-${name}-loss}

设$x_{${index}}\\in\\R^{${2 + (index % 7)}}$，$f_{\\theta}$的损失见[@eq-${name}]，与[@eq-${before}]相比只差一个常数$c_{${index}}>0$：

$$
L_{${index}}(\\theta)=\\frac{1}{n}\\sum_{i=1}^{n}\\ell\\bigl(f_{\\theta}(x_i),y_i\\bigr)+\\lambda_{${index}}\\lVert\\theta\\rVert^2
$$ {#eq-${name}}

${paragraph(index + 3, 5)}文献[-@${key(2)}]给出了[@fig-${name}]的做法[^note]。

[^note]: 学习率取$10^{-${1 + (index % 6)}}$，见[@sec-${name}-loss]。

![第${index + 1}组的损失曲线](curve.svg){#fig-${name} width=60% fig-alt="一条起伏的折线。"}

### 结果

${paragraph(index + 5, 4)}[@tbl-${name}]与[@tbl-${before}]的分数可以比较。

| 方法 | 参数量 | 分数 |
| :-- | --: | --: |
| 全部微调 | 100% | $${index}.5\\pm0.3$ |
| 低秩适配 | 0.1% | $${index}.2\\pm0.4$ |
| 提示 | 0 | $${index}.1\\pm0.6$ |

: 第${index + 1}组数据上的分数[@${key(3)}] {#tbl-${name}}

::: {.callout-note title="核对"}
- 样本数为${100 + index}；
- 重复${3 + (index % 5)}次。
:::

${paragraph(index + 7, 6)}
`;
}

/** What stands in the labels of a section. */
function nameAt(index: number): string {
  return `c${Math.floor(index / SECTIONS) + 1}-s${(index % SECTIONS) + 1}`;
}

function paragraph(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => SENTENCES[(seed * 5 + index * 3) % SENTENCES.length]).join(
    '\n',
  );
}
