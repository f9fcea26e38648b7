// `![题注](file){#fig-x}` → a figure with its caption below; SVGs are inlined so that they follow the theme, other images are linked.
import type { Token } from 'markdown-it';
import { hashText } from '../model/hash.ts';
import { isLength } from '../model/length.ts';
import { imageAddress } from '../model/page.ts';
import type { Figure } from '../model/section.ts';
import { captionContent } from './caption.ts';
import { type Context, factOf, linkTo, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';
import { renderSentences } from './sentence.ts';
import { type SafeSvg, sanitizeSvg } from './svg.ts';
import { boxedSvg, type SvgDisplay, svgElement } from './svg-element.ts';

export const figureRules: Rules = {
  figure: (token, context) => {
    const figure = factOf<Figure>(token);
    const caption = captionContent(context, figure.label, renderSentences(token.children ?? [], context));
    const image = imageHtml(figure, plainCaption(token), context, boxedSvg);
    const below = caption && tag('figcaption', {}, caption);
    return `${tag('figure', { id: figure.label?.value }, `${image}${below}`)}\n`;
  },
  image: (token, context) => imageHtml(factOf<Figure>(token), plainCaption(token), context, svgElement),
};

/** `draw` is how a vector image stands in the page. */
function imageHtml(
  figure: Figure,
  caption: string,
  context: Context,
  draw: (svg: SafeSvg, display: SvgDisplay) => string,
): string {
  const { target, alternative, width, height } = figure;
  const file = target === undefined ? undefined : context.book.source.get(target);
  const label = alternative?.value ?? caption;
  const style = [cssLength('width', width?.value), cssLength('height', height?.value)].filter((part) => part).join(';');
  if (target !== undefined && file?.kind === 'image') {
    const src = linkTo(context, imageAddress(target, file));
    const size = { width: file.width, height: file.height };
    return openTag('img', { src, alt: label, ...size, style: style || undefined, loading: 'lazy', decoding: 'async' });
  }
  if (target?.toLowerCase().endsWith('.svg') && file?.kind === 'text') {
    const result = sanitizeSvg(file.text, figurePrefix(figure));
    if ('svg' in result) return draw(result.svg, style ? { label, style } : { label });
  }
  return tag(
    'span',
    { class: 'missing', role: 'img', 'aria-label': label || undefined },
    escapeHtml(figure.path.value),
  );
}

/** Two underscores cannot stand in a label: no id in a drawing equals a label. */
function figurePrefix({ label, span }: Figure): string {
  return `${label?.value ?? `figure-${hashText(`${span.file} ${span.start}`)}`}__`;
}

function cssLength(property: string, value = ''): string {
  if (!isLength(value)) return '';
  return `${property}:${/\d$/.test(value) ? `${value}px` : value}`;
}

/** The caption's words, for those who do not see the image and were given no other. */
function plainCaption(token: Token): string {
  return (token.children ?? [])
    .map(({ type, content }) => (/^(?:text|text_special|code_inline)$/.test(type) ? content : ''))
    .join('');
}
