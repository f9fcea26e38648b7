// A folder → calls when something in it may have changed. Every folder is watched by itself: not every system watches trees reliably.
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { listFolders } from './book-folder.ts';
import { refuse } from './refusal.ts';

/** An editor saves in several steps: this long after the first, in milliseconds, the rest is there too. */
const QUIET = 40;

/**
 * `onChange` gets the names of what may have changed. After each change all folders are watched anew, and only then is it told: whoever
 * reads the files then misses nothing. Answers what ends the watch.
 */
export function watchFolder(root: string, onChange: (names: ReadonlySet<string>) => void): () => void {
  let names = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const note = (name: string) => {
    if (name.startsWith('.')) return;
    names.add(name);
    timer ??= setTimeout(settle, QUIET);
  };
  let watchers = watchAll(root, note);
  function settle(): void {
    const [told, old] = [names, watchers];
    timer = undefined;
    names = new Set();
    try {
      watchers = watchAll(root, note);
      closeAll(old);
    } catch {
      // Too many folders by now: those watched before go on being watched.
    }
    onChange(told);
  }
  return () => {
    clearTimeout(timer);
    closeAll(watchers);
  };
}

function watchAll(root: string, note: (name: string) => void): FSWatcher[] {
  return listFolders(root, '').flatMap((folder) => {
    const watcher = watchOne(join(root, folder), note);
    return watcher ? [watcher] : [];
  });
}

function watchOne(folder: string, note: (name: string) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (_, name) => note(name ?? folder));
    return watcher.on('error', () => note(folder));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EMFILE')
      refuse('文件夹太多，系统不让再监视（inotify 的上限）；关掉一些程序再试');
    // Gone meanwhile: the folder around it tells.
    return undefined;
  }
}

function closeAll(watchers: readonly FSWatcher[]): void {
  for (const watcher of watchers) watcher.close();
}
