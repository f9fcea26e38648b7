// A book's references.lock.json: read, changed and written whole, so that a run that dies leaves the old file or the new one.
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type Answers, LOCK_FILE } from '../model/lock.ts';
import { writeLock } from '../model/lock-text.ts';
import { parseLock } from '../parse/lock.ts';
import { refuse } from './refusal.ts';
import { writeFileWhole } from './whole-file.ts';

/**
 * Starts from the file as it is now, which another run may have written. Makes none for no answer. Refuses a file with
 * faults: nothing in it may get lost.
 */
export function updateLockFile(dir: string, change: (answers: Answers) => Answers): void {
  const path = join(dir, LOCK_FILE);
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  // What a link leads to is written, not the link.
  const file = isThere ? realpathSync(path) : path;
  const before = isThere ? readFileSync(file, 'utf8') : undefined;
  const { answers, issues } = before === undefined ? { answers: new Map(), issues: [] } : parseLock(LOCK_FILE, before);
  if (issues.length > 0) refuse(`${LOCK_FILE} 有错误，没有改动它；先用 kanben check 查看并改正`);
  const changed = change(answers);
  if (before === undefined && changed.size === 0) return;
  const { text } = writeLock(changed);
  if (text !== before) writeFileWhole(file, text);
}
