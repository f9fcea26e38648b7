// The client against a server on loopback that answers, tarries, lies and breaks off. Nothing goes beyond 127.0.0.1.
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPrivate, judgeEndpoint, mayFollow } from '../../src/registries/addresses.ts';
import { type ClientOptions, createClient } from '../../src/registries/client.ts';
import { createPace } from '../../src/registries/pace.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { guardFetch } from './fetch-guard.ts';
import { type Fault, json, type Loopback, startLoopback } from './loopback.ts';

let server: Loopback;
let clock: FakeClock;

guardFetch();

beforeEach(async () => {
  server = await startLoopback(() => json({ ok: true }));
  clock = fakeClock();
});

afterEach(() => server.close());

function open(
  more: Partial<ClientOptions> = {},
  manners: { interval?: number; concurrency?: number; endpoint?: string } = {},
) {
  const own = { endpoint: server.origin, interval: 0, concurrency: 1, ...manners };
  return createClient({
    manners: new Map([['crossref', own]]),
    agent: 'Kanben/1 (mailto:a@example.org)',
    clock,
    ...more,
  });
}

const get = (more: Partial<ClientOptions> = {}, path = '/works/x', accept = 'json') =>
  open(more).get('crossref', path, accept);

/** The first answers in turn, then good ones. */
function misbehave(...faults: (Fault | undefined)[]): void {
  server.fault = (index) => faults[index];
}

const status = (code: number, headers: Record<string, string> = {}): Fault => ({ status: code, headers, body: '' });
const redirect = (location: string, code = 302): Fault => status(code, { location });

test('an answer is its text; it was asked for politely', async () => {
  expect(await get()).toEqual({ kind: 'text', text: '{"ok":true}' });
  expect(server.headers[0]).toMatchObject({
    'user-agent': 'Kanben/1 (mailto:a@example.org)',
    accept: 'application/json',
  });
});

test('404 is an answer too', async () => {
  misbehave(status(404));
  expect(await get()).toEqual({ kind: 'absent' });
  expect(clock.waits).toEqual([]);
});

test('a key goes into the query and nowhere else', async () => {
  const secrets = new Map([['crossref', 'api_key=secret'] as const]);
  await get({ secrets }, '/works?filter=a');
  await get({ secrets }, '/works');
  expect(server.asked).toEqual(['/works?filter=a&api_key=secret', '/works?api_key=secret']);
});

describe('asking again', () => {
  test('429 with Retry-After in seconds, then as a date', async () => {
    misbehave(status(429, { 'retry-after': '7' }), status(429, { 'retry-after': 'Thu, 01 Oct 2026 08:01:07 GMT' }));
    expect(await get()).toMatchObject({ kind: 'text' });
    expect(clock.waits).toEqual([7_000, 60_000]);
  });

  test('503 without it, each time later', async () => {
    misbehave(status(503), status(502), status(500));
    expect(await get()).toMatchObject({ kind: 'text' });
    expect(clock.waits).toEqual([1_000, 4_000, 15_000]);
  });

  test('is given up after four times', async () => {
    server.fault = () => status(503);
    expect(await get()).toMatchObject({ kind: 'failed', reason: '答以状态 503' });
    expect(server.asked).toHaveLength(4);
  });

  test('is not done where it cannot help, nor where the wait would be too long', async () => {
    misbehave(status(400), status(403), status(429, { 'retry-after': '86400' }));
    const client = open();
    for (const reason of ['答以状态 400', '答以状态 403'])
      expect(await client.get('crossref', '/', 'json')).toMatchObject({ kind: 'failed', reason });
    expect(await get()).toMatchObject({ kind: 'failed', reason: '要求少问一些（429）' });
    expect(clock.waits).toEqual([]);
  });

  test('a date in the past means at once', async () => {
    misbehave(status(503, { 'retry-after': 'Thu, 01 Oct 2020 08:00:00 GMT' }), status(503, { 'retry-after': 'soon' }));
    expect(await get()).toMatchObject({ kind: 'text' });
    expect(clock.waits).toEqual([0, 4_000]);
  });

  test('what broke off, and what never came', async () => {
    misbehave('cut', 'silence');
    expect(await get({ limits: { timeout: 300 } })).toMatchObject({ kind: 'text' });
    expect(server.asked).toHaveLength(3);
  });

  test('a registry that failed twice is asked no more', async () => {
    server.fault = () => status(400);
    const client = open();
    for (let index = 0; index < 5; index++)
      expect(await client.get('crossref', '/', 'json')).toMatchObject({ kind: 'failed' });
    expect(server.asked).toHaveLength(2);
  });

  test('one that answers between failures is', async () => {
    server.fault = (index) => (index % 2 === 0 ? status(400) : undefined);
    const client = open();
    for (let index = 0; index < 6; index++) await client.get('crossref', '/', 'json');
    expect(server.asked).toHaveLength(6);
  });
});

describe('what is no answer', () => {
  const reasonOf = async (fault: Fault, more: Partial<ClientOptions> = {}, accept = 'json') => {
    server.fault = () => fault;
    const reply = await get(more, '/', accept);
    return reply.kind === 'failed' ? reply.reason : reply.kind;
  };

  test.each([
    ['text/html', 'json', '回答的类型不对（text/html）'],
    ['application/json', 'xml', '回答的类型不对（application/json）'],
    ['', 'json', '回答的类型不对（没有写）'],
    ['application/vnd.api+json; charset=utf-8', 'json', 'text'],
    ['application/atom+xml', 'xml', 'text'],
    ['text/xml', 'xml', 'text'],
  ])('content of type %s where %s is wanted', async (type, accept, reason) => {
    expect(await reasonOf({ type, body: '{}' }, {}, accept)).toBe(reason);
  });

  test('more than the limit, told beforehand or not, packed or not', async () => {
    const limits = { maxBytes: 1_000 };
    expect(await reasonOf({ body: `"${'a'.repeat(998)}"` }, { limits })).toBe('text');
    expect(await reasonOf({ body: `"${'a'.repeat(999)}"` }, { limits })).toBe('回答超过 1000 字节');
    const packed = (await import('node:zlib')).gzipSync(Buffer.alloc(1_000_000, 'a'));
    const body = packed as unknown as string;
    expect(packed.length).toBeLessThan(1_000 + 500);
    expect(await reasonOf({ headers: { 'content-encoding': 'gzip' }, body }, { limits })).toBe('回答超过 1000 字节');
  });

  test('bytes that are no UTF-8', async () => {
    const body = Buffer.from([0x22, 0xff, 0x22]) as unknown as string;
    expect(await reasonOf({ body })).toBe('回答不是 UTF-8');
  });

  test('a server that is not there', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(free.address() as { port: number }).port}`;
    await new Promise<void>((resolve) => free.close(() => resolve()));
    const reply = await open({}, { endpoint }).get('crossref', '/', 'json');
    expect(reply).toMatchObject({ kind: 'failed', reason: '连接失败（ECONNREFUSED）' });
    expect(clock.waits).toHaveLength(3);
  });

  test('a registry that has no address', async () => {
    expect(await open().get('arxiv', '/', 'xml')).toMatchObject({ kind: 'failed' });
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i on the same host is followed', async (code) => {
    misbehave(redirect('/elsewhere?x=1', code));
    expect(await get()).toMatchObject({ kind: 'text' });
    expect(server.asked).toEqual(['/works/x', '/elsewhere?x=1']);
  });

  test('a loop ends', async () => {
    server.fault = () => redirect('/works/x');
    expect(await get()).toEqual({ kind: 'failed', reason: '转了 5 次以上' });
    expect(server.asked).toHaveLength(6);
  });

  test('another port of this machine, another protocol, another host, another scheme are not', async () => {
    const other = await startLoopback(() => json({}));
    const places = [
      `${other.origin}/`,
      'https://example.org/',
      'http://example.org/',
      'file:///etc/passwd',
      'ftp://127.0.0.1/',
    ];
    for (const place of [...places, 'http://[::1]/', `http://user:word@${new URL(server.origin).host}/`]) {
      server.fault = () => redirect(place);
      expect(await get(), place).toEqual({ kind: 'failed', reason: '转到了不该去的地址' });
    }
    expect(other.asked).toEqual([]);
    await other.close();
  });

  test('to nowhere', async () => {
    for (const fault of [redirect('http://'), redirect('http://a b/')]) {
      server.fault = () => fault;
      expect(await get()).toEqual({ kind: 'failed', reason: '转到了不成网址的地方' });
    }
  });

  test('https stays https, and leaves private networks alone', async () => {
    const start = new URL('https://registry.example/works');
    const judged = (target: string) => mayFollow(start, new URL(target));
    expect(await judged('https://registry.example/other')).toBe(true);
    expect(await judged('https://93.184.216.34/')).toBe(true);
    for (const target of [
      'http://registry.example/',
      'https://127.0.0.1/',
      'https://10.0.0.1/',
      'https://[::1]/',
      'https://[fd00::1]/',
    ])
      expect(await judged(target), target).toBe(false);
    expect(await judged('https://169.254.169.254/latest/meta-data/')).toBe(false);
    expect(await judged('https://[::ffff:10.0.0.1]/')).toBe(false);
    expect(await judged('https://0x7f.1/')).toBe(false);
  });
});

test.each([
  ['8.8.8.8', false],
  ['172.15.255.255', false],
  ['172.16.0.1', true],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['2001:4860:4860::8888', false],
  ['fe80::1', true],
  ['::', true],
  ['::ffff:127.0.0.1', true],
  ['64:ff9b::a00:1', true],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

test.each([
  ['https://mirror.example/crossref', undefined],
  ['http://127.0.0.1:8080', undefined],
  ['http://localhost:8080', undefined],
  ['http://[::1]:80', undefined],
  ['http://mirror.example', '应以 https:// 开头（只有本机可用 http://）'],
  ['http://127.0.0.1.example.org', '应以 https:// 开头（只有本机可用 http://）'],
  ['ftp://mirror.example', '应以 https:// 开头（只有本机可用 http://）'],
  ['https://user@mirror.example', '应只有主机和路径'],
  ['https://mirror.example/?a=b', '应只有主机和路径'],
  ['mirror', '不是网址'],
])('the endpoint %s', (endpoint, problem) => {
  expect(judgeEndpoint(endpoint)).toBe(problem);
});

describe('manners', () => {
  test('requests are as far apart as the registry wants', async () => {
    const client = open({}, { interval: 3_000 });
    for (let index = 0; index < 4; index++) await client.get('crossref', '/', 'json');
    expect(clock.waits).toEqual([3_000, 3_000, 3_000]);
  });

  test('no more are under way at once than it wants', async () => {
    const pace = createPace({ interval: 0, concurrency: 2 }, clock);
    const release: (() => void)[] = [];
    const all = Promise.all(
      [1, 2, 3, 4, 5].map(() => pace(() => new Promise<void>((resolve) => release.push(resolve)))),
    );
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    for (const [done, started] of [
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 5],
    ] as const) {
      if (done > 0) release[done - 1]?.();
      await settle();
      expect(release).toHaveLength(started);
    }
    for (const resolve of release) resolve();
    await all;
  });

  test('one that fails makes room for the next', async () => {
    const pace = createPace({ interval: 0, concurrency: 1 }, clock);
    const failing = pace(() => Promise.reject(new Error('no')));
    const next = pace(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
