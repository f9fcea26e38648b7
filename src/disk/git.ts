// Runs git on a book's folder, only to read. Nothing it is told by the repository, by a hook or by the network changes what it does.
import { execFile } from 'node:child_process';

/** Milliseconds and bytes: what takes longer or says more than this is given up. */
const [TIMEOUT, MAX_OUTPUT] = [30_000, 200_000_000];

/** Nothing that a repository configures is run, asked or waited for. */
const SAFE_OPTIONS = [
  '--no-optional-locks',
  '--no-replace-objects',
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'log.showSignature=false', 'log.follow=false'].flatMap((setting) => ['-c', setting]),
];

/** Undefined for whatever reason git had not to answer. */
export function runGit(dir: string, words: readonly string[]): Promise<string | undefined> {
  const options = { cwd: dir, env: ownEnvironment(), timeout: TIMEOUT, maxBuffer: MAX_OUTPUT, windowsHide: true };
  return new Promise((resolve) => {
    execFile('git', [...SAFE_OPTIONS, ...words], options, (error, printed) => resolve(error ? undefined : printed));
  });
}

/** Without what leads to another repository than the book's (a hook that runs us sets it), and without the network. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG_|CEILING_|DISCOVERY_)/.test(name));
  return { ...Object.fromEntries(kept), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0' };
}
