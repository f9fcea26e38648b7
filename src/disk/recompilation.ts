// The sources of this package → its compiled JavaScript, where it is a checkout that someone works on; an installed package stays as it is.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPackageFile } from './package-file.ts';

const [CONFIG, COMPILER] = ['tsconfig.build.json', 'node_modules/typescript/bin/tsc'];
const BUNDLER = 'dist/src/disk/client-bundles.js';

/** Folders of sources; none in an installed package. */
export function listOwnSources(): string[] {
  const isCheckout = [CONFIG, COMPILER].every((path) => existsSync(findPackageFile(path)));
  return isCheckout ? ['src', 'schemas'].map(findPackageFile) : [];
}

/** What the compiler or the bundler found wrong; undefined when nothing is. */
export async function recompilePackage(): Promise<string | undefined> {
  return (
    (await run([findPackageFile(COMPILER), '-p', findPackageFile(CONFIG), '--pretty', 'false'])) ??
    (await run([findPackageFile(BUNDLER)]))
  );
}

function run(words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: findPackageFile('.') }, (error, printed) =>
      resolve(error ? printed || error.message : undefined),
    );
  });
}
