// `kanben dev` in a process of its own, from a private copy of the compiled package, and what a browser would hear from it.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, symlinkSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const ROOT = join(import.meta.dirname, '..');
const OWN = ['dist', 'src', 'schemas', 'package.json', 'tsconfig.json', 'tsconfig.build.json', '.eleventy.ts'];

/** Copies what the command watches and compiles anew, so that nobody's edits reach the test, nor the test's anybody. */
export function copyPackage(folder: string): void {
  for (const path of OWN) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

export type Dev = {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** `http://127.0.0.1:…` without the base. */
  readonly origin: string;
  readonly printed: () => string;
};

/** Waits until it tells its address. */
export async function startDev(packageFolder: string, words: readonly string[]): Promise<Dev> {
  const cli = join(packageFolder, 'dist/src/cli.js');
  const child = spawn(process.execPath, [cli, 'dev', '--port', '0', ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  for await (const more of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += more;
    const origin = /：(http:\/\/[^/]+)\//.exec(text)?.[1];
    if (!origin) continue;
    child.stdout.on('data', (later: string) => {
      text += later;
    });
    return { child, origin, printed: () => text };
  }
  throw new Error(`ended without an address: ${text}`);
}

/** Interrupts it and waits for all that it has to say; answers its exit code. */
export async function stopDev({ child }: Dev): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'close');
  child.kill('SIGINT');
  await ended;
  return child.exitCode;
}

export type Reply = {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  readonly text: string;
};

/** One request; `path` is sent as it is, without being resolved. */
export async function ask(
  { origin }: Pick<Dev, 'origin'>,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, path, method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const bytes = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, bytes, text: bytes.toString() };
}

/** The state that an open page was last told of. */
export type Told = { readonly site: string; readonly report: string };

export type Ear = {
  /** Waits until what was told is so. */
  readonly hear: (isSo: (told: Told) => boolean) => Promise<Told>;
  readonly close: () => void;
};

/** Listens as an open page does. */
export async function listenTo({ origin }: Dev): Promise<Ear> {
  const sent = request(`${origin}/@kanben/events`, { agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let [told, rest]: [Told, string] = [{ site: '', report: '' }, ''];
  const waiting = new Set<() => void>();
  response.setEncoding('utf8').on('data', (more: string) => {
    const frames = (rest + more).split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames) told = { ...told, ...readFrame(frame) };
    for (const look of waiting) look();
  });
  const hear = (isSo: (told: Told) => boolean) =>
    new Promise<Told>((resolve) => {
      const look = () => {
        if (!isSo(told)) return;
        waiting.delete(look);
        resolve(told);
      };
      waiting.add(look);
      look();
    });
  return { hear, close: () => sent.destroy() };
}

function readFrame(frame: string): Partial<Told> {
  const [, name] = /^event: (.*)$/m.exec(frame) ?? [];
  const [, data = ''] = /^data: (.*)$/m.exec(frame) ?? [];
  if (name === 'site') return { site: data };
  return name === 'report' ? { report: JSON.parse(data) } : {};
}
