// How much there is to draw once every local reference is followed: `use` of `use` of `use` grows as fast as any billion laughs.

/** An element as far as its weight goes. */
export type SvgNode = {
  readonly children: SvgNode[];
  /** Ids it refers to. */
  readonly references: readonly string[];
  /** How often what it refers to may be drawn: once for `use`, once a vertex for a marker. */
  readonly repeats: number;
  /** A pattern's content is drawn once a tile. */
  readonly tiled: boolean;
};

/** Most elements to draw. */
const MAX_WEIGHT = 500_000;
/** Tiles that a pattern is taken to have. */
const TILES = 64;
/** Longest chain of elements and references: keeps the recursion shallow. */
const MAX_CHAIN = 1_000;

/** Whether the drawing ends, and soon; a circle of references does not. */
export function isDrawable(root: SvgNode, byId: ReadonlyMap<string, SvgNode>): boolean {
  const weights = new Map<SvgNode, number>();
  const weigh = (node: SvgNode, chain: number): number => {
    const known = weights.get(node);
    if (known !== undefined) return known;
    if (chain > MAX_CHAIN) return Number.POSITIVE_INFINITY;
    weights.set(node, Number.POSITIVE_INFINITY);
    let weight = 1;
    for (const child of node.children) weight += weigh(child, chain + 1);
    for (const reference of node.references) {
      const target = byId.get(reference);
      if (target) weight += weigh(target, chain + 1) * node.repeats * (target.tiled ? TILES : 1);
    }
    weights.set(node, weight);
    return weight;
  };
  return weigh(root, 0) <= MAX_WEIGHT;
}
