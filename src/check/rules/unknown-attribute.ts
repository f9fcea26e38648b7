// Attributes and classes outside the closed list of their construct: they never reach the page.

import type { Finding } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { Attributes } from '../../model/section.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

type Owner = Attributes['owner'];

const KEYS: { readonly [Of in Owner]: readonly string[] } = {
  heading: [],
  figure: ['width', 'height', 'fig-alt'],
  table: [],
  formula: [],
  listing: ['lst-cap', 'file'],
  diagram: ['lst-cap', 'fig-alt'],
  block: ['name', 'title'],
  span: [],
};

export const unknownAttribute: Rule = {
  id: 'unknown-attribute',
  severity: 'error',
  summary: '不认识的属性',
  *check(book) {
    for (const attributes of listFacts(book, 'attributes')) {
      yield* judgeKeys(attributes);
      yield* judgeClasses(attributes);
      for (const span of attributes.unreadable)
        yield { span, message: '读不懂的属性', hint: '写成 {#标签 .类 名="值"}，标签只有一个。' };
    }
  },
};

/** A list of references has a category and no name. */
function knownKeys({ owner, classes }: Attributes): readonly string[] {
  return owner === 'block' && classes[0]?.value === 'reference-list' ? ['category'] : KEYS[owner];
}

function* judgeKeys(attributes: Attributes): Generator<Finding> {
  const seen = new Set<string>();
  const known = knownKeys(attributes);
  for (const { key } of attributes.pairs) {
    const near = nearest(key.value, known);
    if (!known.includes(key.value)) {
      const hint = near
        ? `是否指“${near}”？`
        : known.length > 0
          ? `这里可用的有 ${known.join('、')}。`
          : '这里没有可用的属性，删去它。';
      yield { span: key.span, message: `不认识属性“${key.value}”`, hint };
    } else if (seen.has(key.value)) yield { span: key.span, message: `属性“${key.value}”写了两次`, hint: '删去一个。' };
    seen.add(key.value);
  }
}

/** Undefined where the class is the block's kind or the listing's language, which other rules judge. */
const CLASSES: { readonly [Of in Owner]: readonly string[] | undefined } = {
  heading: ['unnumbered', '-'],
  figure: [],
  table: [],
  formula: [],
  listing: undefined,
  diagram: undefined,
  block: undefined,
  span: ['term'],
};

function* judgeClasses({ owner, classes }: Attributes): Generator<Finding> {
  const known = CLASSES[owner];
  const surplus = known ? classes.filter(({ value }) => !known.includes(value)) : classes.slice(1);
  for (const { span, value } of surplus) {
    yield { span, message: `不认识类“.${value}”`, hint: known?.[0] ? `这里可用的有 .${known[0]}。` : '删去它。' };
  }
}
