// A book's folder in a git repository × a revision → the text of some of its files as they were then.
import { runGit } from './git.ts';
import { refuse } from './refusal.ts';

/** Path in the book → text. Refuses where there is no such revision. */
export async function readRevision(
  dir: string,
  revision: string,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const commit = await runGit(dir, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (commit === undefined) refuse(`这里的 git 仓库没有修订“${revision}”；浅克隆要先取回它的历史`);
  const id = commit.trim();
  const listed = (await runGit(dir, ['ls-tree', '-r', '-z', '--name-only', id, '--', '.'])) ?? '';
  const texts = new Map<string, string>();
  for (const path of listed.split('\0').filter((path) => path !== '' && isWanted(path))) {
    const text = await runGit(dir, ['cat-file', 'blob', `${id}:./${path}`]);
    if (text === undefined) refuse(`git 读不出修订“${revision}”里的 ${path}`);
    texts.set(path, text);
  }
  return texts;
}
