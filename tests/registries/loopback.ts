// A registry on 127.0.0.1: answers from a routing function, notes every request, and can be told to misbehave.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Instead of an answer: after the headers and half of the body the connection is cut; or nothing comes at all. */
export type Fault = Answer | 'cut' | 'silence';

export type Loopback = {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  /** Paths with their queries, decoded, in the order in which they came. */
  readonly asked: string[];
  /** Headers of the requests. */
  readonly headers: IncomingMessage['headers'][];
  /** Answers the fault for the request with this number, counted from 0; undefined for none. */
  fault: (index: number, path: string) => Fault | undefined;
  /** Milliseconds before each answer. */
  delay: number;
  readonly close: () => Promise<void>;
};

export const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

export async function startLoopback(route: (url: URL) => Answer): Promise<Loopback> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const index = loopback.asked.push(decodeURIComponent(request.url ?? '')) - 1;
    loopback.headers.push(request.headers);
    const fault = loopback.fault(index, url.pathname);
    if (fault === 'silence') return;
    setTimeout(
      () => (fault === 'cut' ? cut(response, route(url)) : send(response, fault ?? route(url))),
      loopback.delay,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const loopback: Loopback = {
    origin: `http://127.0.0.1:${port}`,
    asked: [],
    headers: [],
    fault: () => undefined,
    delay: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return loopback;
}

function send(response: ServerResponse, { status = 200, type = 'application/json', headers = {}, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body);
}

function cut(response: ServerResponse, { type = 'application/json', body }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}
