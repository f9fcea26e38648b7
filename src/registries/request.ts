// One request → its text, `absent` for 404, or why it failed. Follows redirects of the same protocol to public places; reads no more
// than the limits allow.
import { mayFollow } from './addresses.ts';

export type Limits = {
  readonly maxBytes: number;
  /** Milliseconds for one request with its redirects and body. */
  readonly timeout: number;
  readonly maxRedirects: number;
};

export type Failed = {
  readonly kind: 'failed';
  /** Chinese. */
  readonly reason: string;
  /** Present where asking again may help; `after`: how many milliseconds from now the registry wants. */
  readonly retry?: { readonly after?: (now: number) => number };
};

export type Reply = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'absent' } | Failed;

type Options = { readonly accept: string; readonly agent: string; readonly limits: Limits };

export async function requestOnce(url: string, options: Options): Promise<Reply> {
  const signal = AbortSignal.timeout(options.limits.timeout);
  try {
    return await follow(new URL(url), options, signal);
  } catch (error) {
    if (signal.aborted)
      return { kind: 'failed', reason: `超过 ${options.limits.timeout / 1000} 秒没有答完`, retry: {} };
    return { kind: 'failed', reason: `连接失败（${describeError(error)}）`, retry: {} };
  }
}

async function follow(start: URL, options: Options, signal: AbortSignal): Promise<Reply> {
  const { accept, agent, limits } = options;
  const headers = { accept: accept === 'xml' ? 'application/atom+xml' : 'application/json', 'user-agent': agent };
  let url = start;
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects++) {
    const response = await fetch(url.href, { headers, redirect: 'manual', signal });
    if (![301, 302, 303, 307, 308].includes(response.status)) return readResponse(response, options);
    await response.body?.cancel();
    const location = response.headers.get('location') ?? '';
    if (!URL.canParse(location, url.href)) return { kind: 'failed', reason: '转到了不成网址的地方' };
    const target = new URL(location, url);
    if (!(await mayFollow(start, target))) return { kind: 'failed', reason: '转到了不该去的地址' };
    url = target;
  }
  return { kind: 'failed', reason: `转了 ${limits.maxRedirects} 次以上` };
}

async function readResponse(response: Response, { accept, limits }: Options): Promise<Reply> {
  const { status, headers } = response;
  if (status === 200) {
    const type = headers.get('content-type') ?? '';
    if (type.split(';')[0]?.trim().endsWith(accept)) return readBody(response, limits.maxBytes);
    await response.body?.cancel();
    return { kind: 'failed', reason: `回答的类型不对（${type || '没有写'}）` };
  }
  await response.body?.cancel();
  if (status === 404) return { kind: 'absent' };
  const reason = status === 429 ? '要求少问一些（429）' : `答以状态 ${status}`;
  if (status !== 429 && status !== 408 && status < 500) return { kind: 'failed', reason };
  const after = readRetryAfter(headers.get('retry-after'));
  return { kind: 'failed', reason, retry: after ? { after } : {} };
}

async function readBody(response: Response, maxBytes: number): Promise<Reply> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return { kind: 'failed', reason: `回答超过 ${maxBytes} 字节` };
    chunks.push(chunk);
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { kind: 'failed', reason: '回答不是 UTF-8' };
  }
}

/** Seconds, or a date as HTTP writes it. */
function readRetryAfter(header: string | null): ((now: number) => number) | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return () => Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : (now) => Math.max(0, date - now);
}

function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
