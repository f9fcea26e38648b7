// A plain value from which parts are taken out, while paths into what is left still lead back to where they stood at first.
import type { YamlPath } from '../../model/yaml.ts';

export type Pruning = {
  /** Undefined once everything was taken out. */
  root: unknown;
  /** Array that lost items → first index of each item left. */
  readonly origins: Map<unknown, readonly number[]>;
  /** Arrays with holes, until they are closed. */
  readonly holed: Set<unknown[]>;
  /** Paths at or above which something was taken out. */
  readonly touched: Set<string>;
};

const HOLE = Symbol('hole');

export function startPruning(root: unknown): Pruning {
  return { root, origins: new Map(), holed: new Set(), touched: new Set() };
}

/** The path that `path` had before anything was taken out. */
export function originalPath(pruning: Pruning, path: YamlPath): YamlPath {
  let value = pruning.root;
  return path.map((step) => {
    const original = typeof step === 'number' ? (pruning.origins.get(value)?.[step] ?? step) : step;
    value = childOf(value, step);
    return original;
  });
}

export function valueAt(pruning: Pruning, path: YamlPath): unknown {
  return path.reduce<unknown>(childOf, pruning.root);
}

/** Items after a removed one keep their index until {@link closeHoles}. */
export function removeAt(pruning: Pruning, path: YamlPath): void {
  markTouched(pruning, originalPath(pruning, path));
  const parent = valueAt(pruning, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined) pruning.root = undefined;
  else if (Array.isArray(parent)) {
    parent[Number(step)] = HOLE;
    pruning.holed.add(parent);
  } else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[step];
}

/** Puts `value` under a key that is absent. */
export function putAt(pruning: Pruning, path: YamlPath, value: unknown): void {
  const parent = valueAt(pruning, path.slice(0, -1));
  const step = path.at(-1);
  if (typeof parent === 'object' && parent !== null && step !== undefined)
    (parent as Record<string, unknown>)[step] = value;
}

export function closeHoles(pruning: Pruning): void {
  for (const array of pruning.holed) {
    const origins = pruning.origins.get(array);
    const left = array.flatMap((item, index) => (item === HOLE ? [] : [{ item, origin: origins?.[index] ?? index }]));
    array.splice(0, array.length);
    for (const { item } of left) array.push(item);
    pruning.origins.set(
      array,
      left.map(({ origin }) => origin),
    );
  }
  pruning.holed.clear();
}

/** Whether something was taken out at `original` or inside it. */
export function isTouched(pruning: Pruning, original: YamlPath): boolean {
  return pruning.touched.has(JSON.stringify(original));
}

/** Paths of what was read → the same for what is left; undefined for what was taken out of an array. */
export function pathMover(pruning: Pruning): (path: YamlPath) => YamlPath | undefined {
  if (pruning.origins.size === 0) return (path) => path;
  const moved = new Map<string, ReadonlyMap<number, number>>();
  collectMoved(pruning, pruning.root, [], moved);
  return (path) => {
    const left: (string | number)[] = [];
    for (const [length, step] of path.entries()) {
      const indices = typeof step === 'number' ? moved.get(JSON.stringify(path.slice(0, length))) : undefined;
      const now = indices ? indices.get(Number(step)) : step;
      if (now === undefined) return undefined;
      left.push(now);
    }
    return left;
  };
}

function collectMoved(
  pruning: Pruning,
  value: unknown,
  original: YamlPath,
  moved: Map<string, ReadonlyMap<number, number>>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const origins = pruning.origins.get(value);
  if (origins) moved.set(JSON.stringify(original), new Map(origins.map((from, to) => [from, to])));
  for (const [step, child] of Object.entries(value)) {
    const from = Array.isArray(value) ? (origins?.[Number(step)] ?? Number(step)) : step;
    collectMoved(pruning, child, [...original, from], moved);
  }
}

function markTouched(pruning: Pruning, original: YamlPath): void {
  for (let length = 0; length <= original.length; length++) {
    pruning.touched.add(JSON.stringify(original.slice(0, length)));
  }
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}
