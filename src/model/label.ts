// Labels: the kinds of things that are numbered, and the prefix that names each kind.

/** Prefix of a label → the word authors and readers know the kind by. */
export const LABEL_KINDS = {
  sec: '节',
  fig: '图',
  tbl: '表',
  eq: '公式',
  lst: '代码',
  thm: '定理',
  lem: '引理',
  cor: '推论',
  prp: '命题',
  cnj: '猜想',
  def: '定义',
  exm: '例',
  exr: '练习',
  sol: '解答',
  rem: '注',
  alg: '算法',
} as const;

export type LabelKind = keyof typeof LABEL_KINDS;

/** The kinds that `::: {#thm-x}` may open. */
export const THEOREM_KINDS = ['thm', 'lem', 'cor', 'prp', 'cnj', 'def', 'exm', 'exr', 'sol', 'rem', 'alg'] as const;

export type TheoremKind = (typeof THEOREM_KINDS)[number];

/** The kind that a label or key names by its prefix (`fig-x` → `fig`), or undefined. */
export function labelKind(id: string): LabelKind | undefined {
  const prefix = id.slice(0, id.indexOf('-'));
  return Object.hasOwn(LABEL_KINDS, prefix) ? (prefix as LabelKind) : undefined;
}
