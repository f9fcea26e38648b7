// Plain value × schema → the part of the value that satisfies the schema, and every place that does not.
import type { z } from 'zod';
import type { YamlPath } from '../../model/yaml.ts';
import {
  closeHoles,
  isTouched,
  originalPath,
  type Pruning,
  pathMover,
  putAt,
  removeAt,
  startPruning,
  valueAt,
} from './prune.ts';
import { describeMissing, describeWrong, unknownKeyDescriber } from './shape-message.ts';

/** `blame` says what is to blame: the key that ends the path, its value, or the thing that lacks it. */
export type ShapeIssue = {
  readonly path: YamlPath;
  readonly blame: 'key' | 'value' | 'parent';
  readonly message: string;
  readonly hint?: string;
  /** The known key that an unknown one was probably meant to be. */
  readonly meant?: string;
};

/** Stands in for a required field that is missing, so that the rest remains of use; undefined gives up what lacks it. */
export type Fill = (path: YamlPath) => unknown;

type Fault = { readonly issue: z.core.$ZodIssue; readonly path: YamlPath };

export type CheckedShape<T> = {
  readonly value: T | undefined;
  readonly issues: readonly ShapeIssue[];
  /** Path of what was read → its path in `value`; undefined when it was left out of a list. */
  readonly move: (path: YamlPath) => YamlPath | undefined;
};

/** Leaving a fault out may bring another to light, but no more often than schemas nest. */
const MAX_ROUNDS = 20;

/** Changes `value`. What was left out, or holds what was, is not blamed again. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown, fill: Fill): CheckedShape<T> {
  const issues: ShapeIssue[] = [];
  const pruning = startPruning(value);
  for (let round = 0; round < MAX_ROUNDS && pruning.root !== undefined; round++) {
    const result = schema.safeParse(pruning.root, { error: () => '' });
    if (result.success) return { value: result.data, issues, move: pathMover(pruning) };
    const faults = firstAtEachPath(result.error.issues.flatMap((issue) => listFaults(issue, [])));
    // All are described before any is left out: a path leads somewhere only as long as nothing has moved.
    issues.push(...dropMisspelt(faults.flatMap((fault) => describeFault(schema, pruning, fault))));
    for (const fault of faults) leaveOut(pruning, fault, fill);
    closeHoles(pruning);
  }
  return { value: undefined, issues, move: (path) => path };
}

/** Of a union, the faults of the one branch the value was meant for; the union itself when there is no telling. */
function listFaults(issue: z.core.$ZodIssue, prefix: YamlPath): Fault[] {
  const path = [...prefix, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors.find((branch) => !branch.some(isOtherKind));
  return meant ? meant.flatMap((inner) => listFaults(inner, path)) : [{ issue, path }];
}

function firstAtEachPath(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ issue, path }) => {
    const place = `${issue.code === 'unrecognized_keys'}${JSON.stringify(path)}`;
    return !seen.has(place) && seen.add(place);
  });
}

function isOtherKind(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOtherKind));
  return issue.code === 'invalid_type';
}

function describeFault(schema: z.ZodType, pruning: Pruning, { issue, path }: Fault): ShapeIssue[] {
  const original = originalPath(pruning, path);
  if (issue.code === 'unrecognized_keys') {
    const describe = unknownKeyDescriber(schema, original);
    return issue.keys.map((key) => ({ path: [...original, key], blame: 'key' as const, ...describe(key) }));
  }
  if (isTouched(pruning, original)) return [];
  const value = valueAt(pruning, path);
  if (value === undefined) return [{ path: original, blame: 'parent', ...describeMissing(schema, original) }];
  const blame = issue.code === 'invalid_key' ? 'key' : 'value';
  return [{ path: original, blame, ...describeWrong(issue, original, value) }];
}

/** A key that is missing because it was misspelt is one problem, not two. */
function dropMisspelt(issues: readonly ShapeIssue[]): ShapeIssue[] {
  const misspelt = new Set(
    issues.flatMap(({ path, meant }) => (meant ? [JSON.stringify([...path.slice(0, -1), meant])] : [])),
  );
  return issues.filter(({ path, blame }) => blame !== 'parent' || !misspelt.has(JSON.stringify(path)));
}

function leaveOut(pruning: Pruning, { issue, path }: Fault, fill: Fill): void {
  if (issue.code === 'unrecognized_keys') for (const key of issue.keys) removeAt(pruning, [...path, key]);
  else if (valueAt(pruning, path) !== undefined) removeAt(pruning, path);
  else {
    const substitute = fill(originalPath(pruning, path));
    if (substitute === undefined) removeAt(pruning, path.slice(0, -1));
    else putAt(pruning, path, substitute);
  }
}
