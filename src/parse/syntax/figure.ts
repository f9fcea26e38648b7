// `![caption](path){#fig-x width=80% fig-alt="…"}` → Figure; alone in its paragraph it becomes a block of its own.
import type { StateCore, StateInline, Token } from 'markdown-it';
import { fileAddressed } from '../../model/address-parts.ts';
import type { Attributes, Figure } from '../../model/section.ts';
import { contextOf, factOf, inlineSpan, replaceTokens, setFact } from '../context.ts';
import { attributeValue, matchAt, readAttributes } from './attributes.ts';
import { destination } from './link.ts';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Wraps markdown-it's `image` rule: keeps positions inside the caption and reads the attributes behind it. */
export function createFigureRule(readImage: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const context = contextOf(state);
    const outer = context.place;
    context.place = (offset) => outer(offset + start + 2);
    const found = readImage(state, silent);
    context.place = outer;
    if (!found) return false;
    const imageEnd = state.pos;
    const attributes = takeAttributes(state, silent);
    const token = state.tokens.at(-1);
    if (!silent && token) setFact(token, figureFact(state, token, start, imageEnd, attributes));
    return true;
  };
}

/** Reads attributes at the position and moves behind them; a blank before them is a near miss. */
function takeAttributes(state: StateInline, silent: boolean): Attributes | undefined {
  const blank = matchAt(/ +(?=\{#)/y, state.src, state.pos)?.[0].length ?? 0;
  const read = readAttributes(state.src, state.pos + blank, 'figure', (from, to) => inlineSpan(state, from, to));
  if (!read || read.end > state.posMax) return undefined;
  if (!silent) contextOf(state).attributes.push(read.attributes);
  if (blank && !silent) {
    const span = inlineSpan(state, state.pos, state.pos + blank);
    contextOf(state).nearMisses.push({ kind: 'label-blank', span, edits: [{ span, text: '' }] });
  }
  state.pos = read.end;
  return read.attributes;
}

function figureFact(
  state: StateInline,
  token: Token,
  start: number,
  imageEnd: number,
  attributes: Attributes | undefined,
): Figure {
  const captionEnd = start + 2 + token.content.length;
  const caption = { start: start + 2, end: captionEnd };
  const path = destination(state, caption, imageEnd, String(token.attrGet('src') ?? ''));
  const target = fileAddressed(contextOf(state).file, path.value);
  const alternative = attributeValue(attributes, 'fig-alt');
  const width = attributeValue(attributes, 'width');
  const height = attributeValue(attributes, 'height');
  return {
    span: inlineSpan(state, start, state.pos),
    path,
    caption: { value: token.content, span: inlineSpan(state, start + 2, captionEnd) },
    block: false,
    ...(target !== undefined && { target }),
    ...(alternative && { alternative }),
    ...(width && { width }),
    ...(height && { height }),
    ...(attributes?.id && { label: attributes.id }),
  };
}

/** Core rule: a paragraph that is one image becomes a `figure` token. */
export function liftFigures(state: StateCore): void {
  const lifted: Token[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    const image = token?.type === 'paragraph_open' ? onlyImage(state.tokens[index + 1]) : undefined;
    if (!token) continue;
    if (!image) lifted.push(token);
    else {
      const figure = new state.Token('figure', '', 0);
      figure.block = true;
      figure.map = token.map;
      figure.content = state.tokens[index + 1]?.content ?? '';
      figure.children = image.children;
      setFact(figure, { ...factOf<Figure>(image), block: true });
      lifted.push(figure);
      index += 2;
    }
  }
  replaceTokens(state.tokens, lifted);
}

function onlyImage(inline: Token | undefined): Token | undefined {
  const children = inline?.children?.filter((token) => token.type !== 'comment' && token.type !== 'softbreak') ?? [];
  return children.length === 1 && children[0]?.type === 'image' ? children[0] : undefined;
}
