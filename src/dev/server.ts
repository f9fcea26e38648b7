// What is shown → HTTP on one address, and an event to every open page when it changes. Answers GET and HEAD under a host name of ours.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBookFile, readPackageFile, refuse } from '../disk.ts';
import { type Answer, answerRequest, typeOf } from './answer.ts';
import { isOwnHost } from './host.ts';
import { EVENTS_PATH, renderPanel, SCRIPT_PATH, type Shown } from './shown.ts';

export type ServerOptions = {
  /** The book's folder. */
  readonly dir: string;
  readonly base: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
};

export type DevServer = {
  readonly port: number;
  readonly show: (shown: Shown) => void;
  readonly stop: () => Promise<void>;
};

/** Nothing is kept by the browser, guessed by it, or shown to other sites. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Refuses an address that cannot be had. */
export async function startServer(options: ServerOptions): Promise<DevServer> {
  let shown: Shown = { site: undefined, report: undefined };
  const listeners = new Set<ServerResponse>();
  const follow = (response: ServerResponse) => {
    listeners.add(response.on('close', () => listeners.delete(response)));
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' }).write(writeEvents(shown));
  };
  const server = createServer((request, response) => {
    const problem = judgeRequest(request, options.host);
    if (problem) response.writeHead(problem.status, { ...HEADERS, ...problem.headers }).end(problem.text);
    else if (request.url === EVENTS_PATH && request.method === 'GET') follow(response);
    else send(request, response, readScript(request.url ?? '') ?? answer(shown, request.url ?? '', options));
  });
  const show = (now: Shown) => {
    shown = now;
    for (const response of listeners) response.write(writeEvents(shown));
  };
  return { port: await listen(server, options), show, stop: () => stop(server) };
}

type Problem = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };

function judgeRequest({ method = '', headers }: IncomingMessage, host: string): Problem | undefined {
  const plain = { 'content-type': typeOf('.txt') };
  if (!isOwnHost(headers.host, host))
    return { status: 403, headers: plain, text: '这个主机名不是 kanben dev 的，请用它在终端显示的地址\n' };
  if (method === 'GET' || method === 'HEAD') return undefined;
  return { status: 405, headers: { ...plain, allow: 'GET, HEAD' }, text: '只能读取\n' };
}

function answer(shown: Shown, target: string, { dir, base }: ServerOptions): Answer {
  return answerRequest(shown, target, { base, readImage: (path) => readBookFile(dir, path) });
}

/** What a browser runs that no site has; whatever base a site had here before, its worker is asked for under the same name. */
function readScript(target: string): Answer | undefined {
  const isWorker = target.endsWith('/service-worker.js');
  if (!isWorker && target !== SCRIPT_PATH) return undefined;
  const path = `src/dev/${isWorker ? 'farewell-worker' : 'reload'}.js`;
  return { status: 200, type: typeOf('.js'), body: readPackageFile('own', path) };
}

function send({ method }: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.status === 302) {
    response.writeHead(302, { ...HEADERS, location: answer.location }).end();
    return;
  }
  const body = Buffer.from(answer.body);
  const headers = { ...HEADERS, 'content-type': answer.type, 'content-length': body.length };
  response.writeHead(answer.status, headers).end(method === 'HEAD' ? undefined : body);
}

/** The browser decides what is new to it. */
function writeEvents(shown: Shown): string {
  const panel = JSON.stringify(renderPanel(shown));
  return `retry: 1000\nevent: site\ndata: ${shown.site?.id ?? ''}\n\nevent: report\ndata: ${panel}\n\n`;
}

function listen(server: Server, { host, port }: ServerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const messages = new Map([
    ['EADDRINUSE', `端口 ${port} 正被别的程序使用；用 --port 换一个，--port 0 自动选一个空闲的`],
    ['EACCES', `没有权限使用端口 ${port}；用 --port 换一个大于 1023 的`],
    ['EADDRNOTAVAIL', `${host} 不是本机的地址，--host 应写本机的一个地址，如 127.0.0.1`],
    ['ENOTFOUND', `找不到主机 ${host}，--host 应写本机的一个地址，如 127.0.0.1`],
    ['EAI_AGAIN', `找不到主机 ${host}，--host 应写本机的一个地址，如 127.0.0.1`],
  ]);
  const message = messages.get(error.code ?? '');
  return message === undefined ? error : makeRefusal(message);
}

/** A refusal as a value: it is to reject a promise. */
function makeRefusal(message: string): unknown {
  try {
    return refuse(message);
  } catch (refusal) {
    return refusal;
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
