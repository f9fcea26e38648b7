// `kanben dev` as a browser meets it, on loopback: the build's pages, nothing else, and every edit without asking. `npm test` compiles first.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../src/build.ts';
import { createCache, renewCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { isLoopback, isOwnHost } from '../src/dev/host.ts';
import { readSource } from '../src/disk.ts';
import { findChromium, launchChromium, launchWithWorkers, serveSite } from './chromium.ts';
import { ask, copyPackage, type Dev, type Ear, listenTo, startDev, stopDev } from './dev-process.ts';
import { hashFolder } from './hash-folder.ts';
import { renderSmallSite, SMALL } from './small-site.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kanben-dev-'));
  mkdirSync(join(root, 'package'));
  copyPackage(join(root, 'package'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let book = '';
let dev: Dev | undefined;
let ear: Ear | undefined;
beforeEach(() => {
  book = mkdtempSync(join(root, 'book-'));
  cpSync(SMALL, book, { recursive: true });
});
afterEach(async () => {
  ear?.close();
  if (dev) await stopDev(dev);
  [dev, ear] = [undefined, undefined];
});

const path = (inner: string) => join(book, inner);
const edit = (inner: string, change: (text: string) => string) =>
  writeFileSync(path(inner), change(readFileSync(path(inner), 'utf8')));

/** Started, and the first compile done. */
async function start(...words: string[]): Promise<{ dev: Dev; ear: Ear; site: string }> {
  dev = await startDev(join(root, 'package'), [book, ...words]);
  ear = await listenTo(dev);
  const { site } = await ear.hear(({ site, report }) => site !== '' || report !== '');
  return { dev, ear, site };
}

const insertion = (site: string) => `<script src="/@kanben/reload.js" data-site="${site}" defer></script>`;

test('serves what the build writes, byte for byte but for the script', async () => {
  const out = join(root, 'site');
  await buildSite({ dir: book, out, base: '/book/' });
  const { dev, site } = await start('--base', 'book');
  const files = [...hashFolder(out).keys()].filter(
    (file) => file !== 'kanben-manifest.json' && file !== 'service-worker.js',
  );
  expect(files.some((file) => file.endsWith('.png'))).toBe(true);
  for (const file of files) {
    const { status, bytes, headers } = await ask(dev, `/book/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const built = readFileSync(join(out, file));
    const wanted = file.endsWith('.html')
      ? Buffer.from(`${built}`.replace('</body>', `${insertion(site)}</body>`))
      : built;
    expect({ file, status, same: bytes.equals(wanted) }).toEqual({ file, status: 200, same: true });
    const type = TYPES.get(file.replace(/.*\./, '')) ?? 'application/octet-stream';
    expect({ file, type: headers['content-type'] }).toEqual({ file, type });
    expect(headers['cache-control']).toBe('no-store');
  }
  expect(await ask(dev, '/')).toMatchObject({ status: 302, headers: { location: '/book/' } });
  expect(await ask(dev, '/book/learning')).toMatchObject({ status: 302, headers: { location: '/book/learning/' } });
  expect(await stopDev(dev)).toBe(0);
  expect(dev.printed()).toMatch(
    /^在浏览器里打开：http:\/\/127\.0\.0\.1:\d+\/book\/.*\n没有发现问题\n网页已更新：16 页\n$/,
  );
});

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['webmanifest', 'application/manifest+json'],
  ['md', 'text/markdown; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
  ['xml', 'application/xml; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
]);

test('answers nobody else, nothing else, and no other way', async () => {
  symlinkSync('/etc/passwd', path('chapters/preface/passwd'));
  const { dev } = await start();
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    'evil.example@localhost',
    ' ',
  ]) {
    const { status, text } = await ask(dev, '/', { headers: { host } });
    expect({ host, status, leaks: text.includes('小书') }).toEqual({ host, status: 403, leaks: false });
    expect((await ask(dev, '/@kanben/events', { headers: { host } })).status).toBe(403);
  }
  for (const host of ['localhost', 'LOCALHOST:99', '[::1]:8080', '127.0.0.1'])
    expect((await ask(dev, '/', { headers: { host } })).status).toBe(200);
  for (const target of OUTSIDE) {
    const { status, text, headers } = await ask(dev, target);
    expect({ target, status }).toEqual({ target, status: 404 });
    expect(text).toContain('没有这一页');
    expect(headers['content-type']).toBe(TYPES.get('html'));
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask(dev, '/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  const [get, head] = [await ask(dev, '/learning/'), await ask(dev, '/learning/', { method: 'HEAD' })];
  expect(head).toMatchObject({ status: 200, text: '' });
  expect(head.headers['content-length']).toBe(String(get.bytes.length));
});

const OUTSIDE = [
  '/nowhere/',
  '/book.yaml',
  '/chapters/learning/index.md',
  '/learning/gradient.md',
  '/learning/grid.png',
  '/chapters/preface/passwd',
  '/../book.yaml',
  '/learning/../../package/package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%2fetc%2fpasswd',
  '//etc/passwd',
  '/learning//',
  '/etc/passwd%00.html',
  '/%',
  '/__proto__',
  '/constructor/',
  'http://evil.example/',
];

test('hosts that are ours, and hosts that others may own', () => {
  const answered = (bound: string) =>
    ['localhost:1', '192.0.2.7:1', '[2001:db8::1]', 'box.example'].filter((host) => isOwnHost(host, bound));
  expect(answered('127.0.0.1')).toEqual(['localhost:1']);
  expect(answered('192.0.2.7')).toEqual(['localhost:1', '192.0.2.7:1']);
  expect(answered('2001:db8::1')).toEqual(['localhost:1', '[2001:db8::1]']);
  expect(answered('box.example')).toEqual(['localhost:1', 'box.example']);
  expect(answered('0.0.0.0')).toEqual(['localhost:1', '192.0.2.7:1', '[2001:db8::1]']);
  expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].filter((host) => !isLoopback(host))).toEqual([]);
  expect(['0.0.0.0', '::', '192.0.2.7', '127.evil.example'].filter(isLoopback)).toEqual([]);
});

describe('an edit', () => {
  test('shows in the page', async () => {
    const { dev, ear, site } = await start();
    appendFileSync(path('chapters/preface/index.md'), '\n添上的一句。\n');
    const told = await ear.hear((told) => told.site !== site);
    expect(told.report).toBe('');
    const { text } = await ask(dev, '/preface/');
    expect(text).toContain('添上的一句。');
    expect(text).toContain(insertion(told.site));
  });

  test('that is wrong shows as a report, on the last good page, until it is mended', async () => {
    const { dev, ear, site } = await start();
    edit(
      'chapters/preface/index.md',
      (text) => `${text}\n添上的一句[@sec-<script>alert(1)</script>]与[@fig-nowhere]。\n`,
    );
    const broken = await ear.hear(({ report }) => report !== '');
    expect(broken.site).toBe(site);
    const page = await ask(dev, '/preface/');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('添上的一句。');
    expect(page.text).toContain(`${broken.report}${insertion(site)}</body>`);
    expect(broken.report).toMatch(/chapters\/preface\/index\.md:\d+:\d+: 错误 unknown-label: .*fig-nowhere/);
    expect(broken.report).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(broken.report).not.toContain('<script');
    await expect.poll(dev.printed).toMatch(/错误 unknown-label: .*fig-nowhere[\s\S]*有错误，网页保持原样\n$/);
    edit('chapters/preface/index.md', (text) => text.replace(/\[@sec.*?nowhere\]/, ''));
    await ear.hear((told) => told.report === '' && told.site !== site);
    const mended = await ask(dev, '/preface/');
    expect(mended.text).toContain('添上的一句。');
    expect(mended.text).not.toContain('page:report');
  });

  test('undone leaves the page as it was, without a word', async () => {
    const { dev, ear, site } = await start();
    const before = readFileSync(path('book.yaml'));
    writeFileSync(path('book.yaml'), '{{');
    await ear.hear(({ report }) => report !== '');
    writeFileSync(path('book.yaml'), before);
    expect((await ear.hear(({ report }) => report === '')).site).toBe(site);
    expect((await ask(dev, '/')).text).toContain(insertion(site));
  });

  test('shows in folders that are new, moved in or made again', async () => {
    const { dev, ear, site } = await start();
    mkdirSync(path('chapters/outlook'));
    writeFileSync(path('chapters/outlook/index.md'), '---\nid: sec-outlook\ntitle: 展望\n---\n\n一。\n');
    edit('book.yaml', (text) => text.replace('- evaluation', '- evaluation\n      - outlook'));
    const first = await ear.hear((told) => told.site !== site && told.report === '');
    appendFileSync(path('chapters/outlook/index.md'), '\n二。\n');
    const second = await ear.hear((told) => told.site !== first.site && told.report === '');
    cpSync(path('chapters/outlook'), join(root, 'outlook'), { recursive: true });
    rmSync(path('chapters/outlook'), { recursive: true });
    await ear.hear(({ report }) => report.includes('missing-file'));
    renameSync(join(root, 'outlook'), path('chapters/outlook'));
    expect((await ear.hear(({ report }) => report === '')).site).toBe(second.site);
    appendFileSync(path('chapters/outlook/index.md'), '\n三。\n');
    await ear.hear((told) => told.site !== second.site);
    expect((await ask(dev, '/outlook/')).text).toContain('三。');
  });

  test('of a book that never was right makes its first page', async () => {
    appendFileSync(path('book.yaml'), 'colour: red\n');
    const { dev, ear, site } = await start();
    expect(site).toBe('');
    const page = await ask(dev, '/learning/');
    expect(page.status).toBe(503);
    expect(page.text).toMatch(/错误 schema-violation: .*colour/);
    edit('book.yaml', (text) => text.replace('colour: red\n', ''));
    await ear.hear(({ report, site }) => site !== '' && report === '');
    expect((await ask(dev, '/learning/')).status).toBe(200);
  });
});

test('edits of styles, scripts, templates and schemas of a checkout show too; a slip in them is a report', async () => {
  const own = (file: string, change: (text: string) => string) => {
    const place = join(root, 'package', file);
    const text = readFileSync(place, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(place, change(text));
  };
  const { dev, ear, site } = await start();
  own('src/outputs/site/styles/1-foundation.css', (css) => `${css}\n.added { color: red }\n`);
  const styled = await ear.hear((told) => told.site !== site);
  const [, sheet = ''] = /href="(\/assets\/book-[^"]*\.css)"/.exec((await ask(dev, '/')).text) ?? [];
  expect((await ask(dev, sheet)).text).toContain('.added{color:red}');
  own('src/client/dom/element.ts', (text) =>
    text.replace('made.setAttribute(', 'made.toggleAttribute("data-added"), made.setAttribute('),
  );
  const scripted = await ear.hear((told) => told.site !== styled.site);
  const [, script = ''] = /src="(\/assets\/main-[^"]*\.js)"/.exec((await ask(dev, '/')).text) ?? [];
  expect((await ask(dev, script)).text).toContain('data-added');
  own('src/outputs/site/document.ts', (text) => text.replace('跳到正文', '跳到这一页的正文'));
  const changed = await ear.hear((told) => told.site !== scripted.site);
  expect((await ask(dev, '/')).text).toContain('>跳到这一页的正文</a>');
  own('schemas/book.ts', (text) => `${text}\nconst wrong: number = '';\nexport { wrong };\n`);
  const { report } = await ear.hear((told) => told.report !== '');
  expect(report).toMatch(/Kanben 自身的代码没有编译成功：\nschemas\/book\.ts\(\d+,\d+\): error TS2322/);
  own('schemas/book.ts', (text) => text.replace(/\nconst wrong.*\n.*\n$/, ''));
  expect((await ear.hear((told) => told.report === '')).site).toBe(changed.site);
  own('src/resolve/book.ts', (text) => `${text}\nprocess.nextTick(() => {\n  throw new Error('boom');\n});\n`);
  const crash = await ear.hear((told) => told.report !== '');
  expect(crash.report).toMatch(/程序出错，请报告：\nError: boom/);
  expect((await ask(dev, '/')).text).toContain('>跳到这一页的正文</a>');
  own('src/resolve/book.ts', (text) => text.replace(/\nprocess\.nextTick[\s\S]*$/, ''));
  expect((await ear.hear((told) => told.report === '')).site).toBe(changed.site);
}, 180_000);

test('a compile remembers what the one before it used, and no more', () => {
  const first = createCache();
  const before = compile(readSource(book), first);
  appendFileSync(path('chapters/preface/index.md'), '\n添上的一句。\n');
  const second = renewCache(first);
  const after = compile(readSource(book), second);
  const parsedAgain = [...after.sections].filter(([file, section]) => section !== before.sections.get(file));
  expect(parsedAgain.map(([file]) => file)).toEqual(['chapters/preface/index.md']);
  expect(second.entries.size).toBe(first.entries.size);
  expect(compile(readSource(SMALL), renewCache(second)).sections.get('chapters/preface/index.md')).not.toBe(
    before.sections.get('chapters/preface/index.md'),
  );
});

const CHROMIUM = findChromium();

test.skipIf(!CHROMIUM)('an open page follows by itself', async () => {
  const { dev } = await start();
  const browser = await launchChromium(CHROMIUM ?? '');
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(`${dev.origin}/preface/`);
    appendFileSync(path('chapters/preface/index.md'), '\n添上的一句。\n');
    await page.getByText('添上的一句。').waitFor();
    appendFileSync(path('chapters/preface/index.md'), '\n见[@fig-nowhere]。\n');
    await page.getByRole('alert').getByText('unknown-label').waitFor();
    expect(await page.getByText('添上的一句。').isVisible()).toBe(true);
    const looks = `[...document.querySelectorAll('[role=alert], [role=alert] *')].map((part) => getComputedStyle(part))`;
    expect(await page.evaluate(`${looks}.map((look) => look.color + ' on ' + look.backgroundColor)`)).toEqual([
      'rgb(253, 238, 238) on rgb(36, 20, 22)',
      ...Array(3).fill('rgb(253, 238, 238) on rgba(0, 0, 0, 0)'),
    ]);
    edit('chapters/preface/index.md', (text) => text.replace('[@fig-nowhere]', '别处'));
    await page.getByText('见别处。').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(said).toEqual([]);
  } finally {
    await browser.close();
  }
});

test.skipIf(!CHROMIUM)(
  'a built site that the browser keeps of this host gives way, and nothing is kept of a book being written',
  async () => {
    const site = await renderSmallSite('/');
    const host = await serveSite(site, '/', SMALL);
    const browser = await launchWithWorkers(CHROMIUM ?? '');
    try {
      const page = await browser.newPage();
      const listKept = () =>
        page.evaluate<unknown[]>(
          `Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then((kept) => kept.flat())`,
        );
      await page.goto(`${host.origin}/preface/`);
      await page.locator('.offline-state', { hasText: '全书已存到本机' }).waitFor({ state: 'attached' });
      host.server.close();
      host.server.closeAllConnections();
      appendFileSync(path('chapters/preface/index.md'), '\n添上的一句。\n');
      const { dev } = await start('--port', new URL(host.origin).port);
      expect(dev.origin).toBe(host.origin);
      // Still what was kept; it asks for its successor.
      await page.goto(`${dev.origin}/preface/`);
      await page.getByText('添上的一句。').waitFor();
      await expect.poll(listKept, { timeout: 20_000 }).toEqual([]);
      await page.goto(`${dev.origin}/learning/`, { waitUntil: 'networkidle' });
      await page.evaluate('new Promise(requestIdleCallback)');
      expect(await listKept()).toEqual([]);
    } finally {
      await browser.close();
      host.server.close();
    }
  },
);

describe('the command', () => {
  const kanben = (...words: string[]) => {
    const cli = join(root, 'package/dist/src/cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'dev', ...words], { encoding: 'utf8' });
    return { status, stdout, told: stderr.split('\n')[0] };
  };

  test('refuses a port that is taken, words that are none, and what is no book', async () => {
    const { dev } = await start();
    const { port } = new URL(dev.origin);
    const refused = (told: string) => ({ status: 2, stdout: '', told });
    expect(kanben(book, '--port', port)).toEqual(
      refused(`端口 ${port} 正被别的程序使用；用 --port 换一个，--port 0 自动选一个空闲的`),
    );
    for (const wrong of ['65536', '80a'])
      expect(kanben(book, `--port=${wrong}`)).toEqual(refused(`--port 应是 0 到 65535 之间的整数，而不是：${wrong}`));
    expect(kanben(book, '--base', 'https://x/"').told).toMatch(/^--base 应是/);
    expect(kanben(join(root, 'nowhere')).told).toMatch(/^这里没有书/);
    expect(kanben(book, '--port', '0', '--host', '192.0.2.7').told).toMatch(/^192\.0\.2\.7 不是本机的地址/);
  });

  test('warns of a host that is not plainly this machine, and writes nothing in the book', async () => {
    const before = hashFolder(book);
    const { dev } = await start('--host', '127.1');
    expect(await stopDev(dev)).toBe(0);
    expect(dev.printed()).toContain('注意：--host 127.1 使网络上的其他人也能看到这本书');
    expect(dev.printed()).toContain('在浏览器里打开：http://127.1:');
    expect(hashFolder(book)).toEqual(before);
  });
});
