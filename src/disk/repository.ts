// A folder → where it lies in the repository that holds it. Clones of one commit get the same answer, wherever they are.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** `content/`; empty at the root of a repository and outside any. */
export function findFolderInRepository(dir: string): string {
  const folder = realpathSync(dir);
  const root = findRoot(folder);
  const path = root === undefined ? '' : relative(root, folder).replaceAll(sep, '/');
  return path && `${path}/`;
}

/** A worktree and a submodule have a file of that name. */
function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent);
}
