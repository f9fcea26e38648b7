// Text of references.lock.json → the answers in it. What the program itself wrote is taken as it is; a file that was edited or merged
// is read with positions, so that each thing wrong with it can be shown.
import { lockSchema } from '../../schemas/lock.ts';
import type { LockFile } from '../model/lock.ts';
import { writeLock } from '../model/lock-text.ts';
import type { Span } from '../model/span.ts';
import { readYaml } from './yaml.ts';

/** Some 3,000 references with two answers each. */
const MAX_NODES = 300_000;

export function parseLock(file: string, text: string): LockFile {
  return readOwn(file, text) ?? readConflict(file, text) ?? readEdited(file, text);
}

/** Undefined unless the text is what {@link writeLock} makes of the answers in it: then nothing is repeated, and places are known. */
function readOwn(file: string, text: string): LockFile | undefined {
  const read = lockSchema.safeParse(parseJson(text));
  if (!read.success) return undefined;
  const answers = new Map(Object.entries(read.data.references));
  const { text: own, places } = writeLock(answers);
  if (own !== text) return undefined;
  const keys = [...places].map(([key, start]): [string, Span] => [key, { file, start, end: start + key.length + 2 }]);
  return { file, answers, keys: new Map(keys), issues: [] };
}

/** What git leaves in a file that two sides changed. */
const CONFLICT = /^(?:<{7} .*|={7}|>{7} .*)$/m;

/** It would be read as something else, and told in many words. */
function readConflict(file: string, text: string): LockFile | undefined {
  const mark = CONFLICT.exec(text);
  if (!mark) return undefined;
  const span = { file, start: mark.index, end: mark.index + mark[0].length };
  const message = '合并的冲突没有解决';
  const hint = '两边的回答都可以留，同一机构的留较晚的';
  return { file, answers: new Map(), keys: new Map(), issues: [{ kind: 'syntax', path: [], span, message, hint }] };
}

/** An answer with a fault is left out; the others remain. */
function readEdited(file: string, text: string): LockFile {
  const { value, nodes, issues } = readYaml(file, text, lockSchema, { maxNodes: MAX_NODES });
  const keys = new Map<string, Span>();
  for (const { path, key } of nodes) if (path.length === 2 && key) keys.set(String(path[1]), key);
  return { file, answers: new Map(Object.entries(value?.references ?? {})), keys, issues };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is told by whoever reads it with positions.
    return undefined;
  }
}
