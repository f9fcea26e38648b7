// Which folder a command means when none is named.
import { join } from 'node:path';
import { isBookFolder } from '../disk.ts';

/** The folder named; else this one, or `content` in it. */
export function bookFolder(named: string | undefined): string {
  if (named !== undefined) return named;
  return !isBookFolder('.') && isBookFolder('content') ? join('.', 'content') : '.';
}
