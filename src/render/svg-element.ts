// A safe SVG → the element that stands in the page: named for those who do not see it, sized as the figure says, scaling with the page.
import { type HtmlAttributes, tag } from './html.ts';
import type { SafeSvg } from './svg.ts';

export type SvgDisplay = {
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  /** CSS declarations, ours. */
  readonly style?: string;
};

/** Class `themed`: the drawing takes its colours from the page; others need a light ground. */
export function svgElement({ attributes, content, themed }: SafeSvg, { label, style }: SvgDisplay): string {
  const own = Object.fromEntries(attributes);
  const styles = [own.style, style].filter((part) => part).join(';');
  const all: HtmlAttributes = {
    ...own,
    viewBox: own.viewBox ?? boxOf(own.width, own.height),
    style: styles || undefined,
    class: themed ? 'themed' : undefined,
    role: 'img',
    'aria-label': label,
  };
  return tag('svg', all, content);
}

/** Units of a drawing that still fits a phone with words to be read, and of the widest that anyone scrolls through. */
const [MAX_FITTING, MAX_SCROLLED] = [600, 2400];

/** The same in a box that scrolls by itself where the drawing is wide: shrunk to a phone its words could not be read. */
export function boxedSvg(svg: SafeSvg, display: SvgDisplay): string {
  const own = new Map(svg.attributes);
  const width = Number((own.get('viewBox') ?? boxOf(own.get('width'), own.get('height')))?.trim().split(/[\s,]+/)[2]);
  const drawing = svgElement(svg, display);
  if (!(width >= MAX_FITTING)) return drawing;
  const style = `--drawing:${Math.min(width, MAX_SCROLLED)}px`;
  return tag('div', { class: 'figure-box', tabindex: 0, role: 'group', 'aria-label': '图', style }, drawing);
}

/** Without a view box a drawing is cut instead of scaled. */
function boxOf(width: string | undefined, height: string | undefined): string | undefined {
  const [x, y] = [width, height].map((length) => /^(\d+(?:\.\d+)?)(?:px)?$/.exec(length ?? '')?.[1]);
  return x && y ? `0 0 ${x} ${y}` : undefined;
}
