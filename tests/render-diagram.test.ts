// Mermaid → SVG of the page's own colours: what can be drawn, what is refused and where, and that nothing of the code becomes active.
import * as mermaid from 'beautiful-mermaid';
import { describe, expect, test } from 'vitest';
import { drawMermaid } from '../src/render/mermaid.ts';
import { processorTime } from './processor-time.ts';

function draw(code: string): string {
  const result = drawMermaid(mermaid, code, 'fig-x__', '图示');
  if ('error' in result) throw new Error(result.error.message);
  return result.html;
}

function error(code: string): string {
  const result = drawMermaid(mermaid, code, 'fig-x__', '图示');
  if ('html' in result) throw new Error('no error');
  const { message, offset, length } = result.error;
  return `${message} ⟦${code.slice(offset, offset + length)}⟧`;
}

test.each([
  [
    'flowchart',
    'flowchart LR\n  A[基础模型] -->|微调| B{任务}\n  B --> C[(数据)]\n  subgraph s [组]\n  D((圆)) -.-> E\n  end',
    ['基础模型', '微调', '任务', '组'],
  ],
  ['graph', '%% 注释\n\ngraph TD\n  A-->B', ['A', 'B']],
  ['state', 'stateDiagram-v2\n  [*] --> 训练\n  训练 --> [*]', ['训练']],
  ['sequence', 'sequenceDiagram\n  用户->>模型: 提示\n  模型-->>用户: 回答', ['用户', '模型', '提示', '回答']],
  ['class', 'classDiagram\n  class 动物 {\n    +String 名\n    +跑() void\n  }\n  动物 <|-- 鸭', ['动物', '鸭']],
  ['entity relation', 'erDiagram\n  作者 ||--o{ 书 : 写\n  书 {\n    string 名 PK\n  }', ['作者', '书', '写']],
])('draws a %s diagram', (_, code, words) => {
  const svg = draw(code);
  for (const word of words) expect(svg).toContain(word);
  expect(svg).toMatch(/^<svg viewBox="[^"]+" .*class="themed" role="img" aria-label="图示">.*<\/svg>$/s);
  expect(svg).not.toMatch(/<style|@import|googleapis|https?:|var\(--_|#[0-9A-Fa-f]{6}/);
  for (const [, id] of svg.matchAll(/(?:\sid="|url\(#)([^")]*)/g)) expect(id).toMatch(/^fig-x__/);
});

describe('refuses', () => {
  const kinds = '可用 flowchart、stateDiagram-v2、sequenceDiagram、classDiagram、erDiagram';
  test.each([
    ['another kind', '%% 注\n  pie title x\n  "a": 1', `不支持 pie；${kinds} ⟦pie⟧`],
    ['a chart', 'xychart-beta\n bar [1]', `不支持 xychart-beta；${kinds} ⟦xychart-beta⟧`],
    ['no kind', '你好', `不支持 你好；${kinds} ⟦你好⟧`],
    ['nothing', ' \n%% 注', '没有内容 ⟦ \n%% 注⟧'],
  ])('%s', (_, code, expected) => expect(error(code)).toBe(expected));

  test.each([
    ['a long code', `flowchart LR\n  A[${'x'.repeat(20_000)}]`],
    ['many lines', `flowchart LR\n${'  A --> B\n'.repeat(500)}`],
    ['many edges in a line', `flowchart LR\n  ${'a & '.repeat(3000)}b --> c`],
    [
      'edges of all with all',
      `flowchart LR\n  ${Array.from({ length: 18 }, (_, n) => `a${n}`).join(' & ')} --> ${Array.from({ length: 18 }, (_, n) => `b${n}`).join(' & ')}`,
    ],
  ])('%s, soon', (_, code) => {
    const before = processorTime();
    expect(error(code)).toMatch(/^太大/);
    expect(processorTime() - before).toBeLessThan(1000);
  });

  test.each([
    ['an address in a style', 'flowchart LR\n  A --> B\n  style A fill:url(javascript:alert(1))'],
    ['an outside address in a style', 'flowchart LR\n  A --> B\n  style A fill:url(https://example.org/a)'],
    ['an address in a class', 'flowchart LR\n  A:::x --> B\n  classDef x stroke:url(//example.org)'],
  ])('%s', (_, code) => expect(error(code)).toContain('不能'));
});

test.each([
  ['markup in a label', 'flowchart LR\n  A["<script>alert(1)</script>"] --> B["<img src=x onerror=alert(1)>"]'],
  ['quotes in a label', 'sequenceDiagram\n  A->>B: " onload="alert(1)'],
  ['quotes in a style', 'flowchart LR\n  A --> B\n  style A stroke:red" onload="alert(1)'],
  ['a link', 'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"'],
  ['names of JavaScript', 'flowchart LR\n  __proto__ --> constructor\n  style __proto__ fill:red'],
])('nothing becomes active: %s', (_, code) => {
  const result = drawMermaid(mermaid, code, 'x__', '图');
  const tags =
    'html' in result ? [...result.html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')) : [];
  for (const tag of tags) expect(tag).not.toMatch(/script|<img|<a\b|\son\w+=/i);
  expect(({} as { fill?: string }).fill).toBeUndefined();
});
