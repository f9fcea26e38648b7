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

/** Without a view box a drawing is cut instead of scaled. */
function boxOf(width: string | undefined, height: string | undefined): string | undefined {
  const [x, y] = [width, height].map((length) => /^(\d+(?:\.\d+)?)(?:px)?$/.exec(length ?? '')?.[1]);
  return x && y ? `0 0 ${x} ${y}` : undefined;
}
