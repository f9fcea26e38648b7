// `kanben refs verify` and `kanben refs audit` in processes of their own, against registries on loopback. `npm test` compiles first.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '../../src/disk.ts';
import { writeLock } from '../../src/model/lock-text.ts';
import { parseLock } from '../../src/parse/lock.ts';
import { checkSource } from '../check-source.ts';
import { hashFolder } from '../hash-folder.ts';
import { type Registries, startRegistries, type World } from './world.ts';

const CLI = join(import.meta.dirname, '../../dist/src/cli.js');
/** Ends a process that would speak to anything but 127.0.0.1. */
const GUARD = pathToFileURL(join(import.meta.dirname, 'outward-guard.mjs')).href;

const RECORDS = [
  {
    id: 'attention',
    type: 'paper-conference',
    title: 'Attention is all you need',
    author: [{ family: 'Vaswani', given: 'A.' }],
    issued: 2017,
    'container-title': 'NIPS',
    DOI: '10.5555/Attention',
    custom: { arxiv: '1706.03762' },
  },
  {
    id: 'chinese',
    type: 'article-journal',
    title: '小样本学习综述',
    issued: 2020,
    'container-title': '智能学报',
    DOI: '10.3969/j.issn.1',
  },
  { id: 'book', type: 'book', title: '神经网络与深度学习', issued: 2020, ISBN: '978-7-111-64968-7' },
  { id: 'page', type: 'webpage', title: '主页', issued: 2020, URL: 'https://example.org/' },
  {
    id: 'wrong',
    type: 'article-journal',
    title: 'Cold fusion',
    issued: 1989,
    'container-title': 'Science',
    DOI: '10.5555/fusion',
  },
];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
let world: Mutable<World>;
let registries: Registries;
let folder = '';

const freshWorld = (): Mutable<World> => ({
  crossref: {
    '10.5555/attention': {
      type: 'proceedings-article',
      title: ['Attention Is All You Need'],
      author: [{ family: 'Vaswani', given: 'Ashish' }],
      issued: { 'date-parts': [[2017]] },
    },
    '10.5555/fusion': { type: 'journal-article', title: ['Cold fusion'], issued: { 'date-parts': [[1990]] } },
  },
  arxiv: {
    '1706.03762':
      '<published>2017-06-12T00:00:00Z</published><title>Attention Is All You Need</title><author><name>Ashish Vaswani</name></author>',
  },
  agencies: { '10.3969/j.issn.1': 'ISTIC' },
  openlibrary: { '9787111649687': { title: '神经网络与深度学习', publish_date: '2020' } },
});

beforeEach(async () => {
  world = freshWorld();
  registries = await startRegistries(world);
  folder = mkdtempSync(join(tmpdir(), 'kanben-verify-'));
  mkdirSync(join(folder, 'references'));
  writeFileSync(
    join(folder, 'book.yaml'),
    'title: 书\nauthors: [{name: 林青, email: lin@example.org}]\ndate: 2026-08-01\n',
  );
  writeRecords(RECORDS);
});

afterEach(async () => {
  await registries.close();
  rmSync(folder, { recursive: true });
});

const lockPath = () => join(folder, 'references.lock.json');
const readLock = () => parseLock('x', readFileSync(lockPath(), 'utf8'));
const writeRecords = (records: readonly object[]) =>
  writeFileSync(join(folder, 'references/all.json'), JSON.stringify(records));
const asked = () => Object.values(registries.servers).flatMap((server) => server.asked.splice(0));

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const own = { PATH: process.env.PATH ?? '', ...registries.environment, ...env };
  return spawn(process.execPath, ['--import', GUARD, CLI, ...words], { cwd: folder, env: own });
}

async function kanben(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = start(words, env);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, out, err };
}

const verify = (...words: string[]) => kanben(['refs', 'verify', ...words]);
const audit = (...words: string[]) => kanben(['refs', 'audit', ...words]);
/** The rules of this file's concern that find something in the book, in the order of its files. */
async function verdictsOf(): Promise<string[]> {
  const { diagnostics } = await checkSource(readSource(folder));
  return diagnostics.map(({ rule }) => rule).filter((rule) => /lock|retract|withdrawn|concern|superseded/.test(rule));
}

test('verify asks once, keeps the answers, and check judges them without the network', async () => {
  expect(await verdictsOf()).toEqual(['unlocked-reference']);
  const first = await verify();
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toBe('得到 9 个回答，记在 references.lock.json\n已核实 3，无从查证 1，与登记不符 1\n');
  expect([...readLock().answers].map(([key, list]) => `${key} ${list.map(({ registry }) => registry)}`)).toEqual([
    'attention arxiv,crossref,openalex',
    'book openlibrary',
    'chinese crossref,doi.org,openalex',
    'wrong crossref,openalex',
  ]);
  expect(asked().length).toBeGreaterThan(0);
  expect(await verdictsOf()).toEqual(['lock-difference']);
  const text = readFileSync(lockPath(), 'utf8');
  expect(text).toBe(writeLock(readLock().answers).text);

  const second = await verify();
  expect(second.out).toBe('没有新的回答\n已核实 3，无从查证 1，与登记不符 1\n');
  expect(asked()).toEqual([]);
  expect(readFileSync(lockPath(), 'utf8')).toBe(text);
});

test('whoever asks says who it is: an option, a variable, the first author', async () => {
  const agentOf = async (words: readonly string[], env = {}) => {
    rmSync(lockPath(), { force: true });
    await kanben(['refs', 'verify', 'wrong', ...words], env);
    return registries.servers.crossref.headers.at(-1)?.['user-agent'];
  };
  expect(await agentOf([])).toMatch(/^Kanben\/\d+\.\d+\.\d+ \(mailto:lin@example\.org\)$/);
  expect(await agentOf([], { KANBEN_CONTACT: 'ci@example.org' })).toContain('(mailto:ci@example.org)');
  expect(await agentOf(['--contact', 'me@example.org'], { KANBEN_CONTACT: 'ci@example.org' })).toContain(
    'me@example.org',
  );
  await agentOf([], { KANBEN_OPENALEX_KEY: 'top-secret' });
  expect(registries.servers.openalex.asked.at(-1)).toContain('api_key=top-secret');
  expect(readFileSync(lockPath(), 'utf8')).not.toContain('top-secret');
});

test('an edited record is asked about again, and only that; one that is gone is dropped', async () => {
  await verify();
  asked();
  const [attention, chinese, book, page, wrong] = RECORDS as [object, object, object, object, object];
  writeRecords([attention, chinese, page, { ...wrong, issued: 1990 }]);
  expect(await verdictsOf()).toEqual(['unused-lock-entry', 'stale-lock']);
  expect(await verify()).toMatchObject({ code: 0 });
  expect(asked().every((path) => path.includes('fusion'))).toBe(true);
  expect(await verdictsOf()).toEqual([]);
  expect([...readLock().answers.keys()]).toEqual(['attention', 'chinese', 'wrong']);
  writeRecords([attention, chinese, book, page, wrong]);
  await verify('book');
  expect(asked()).toHaveLength(1);
});

test('--refresh asks everything that was not asked within the hour', async () => {
  await verify();
  asked();
  await verify('--refresh');
  expect(asked()).toEqual([]);
  writeFileSync(
    lockPath(),
    readFileSync(lockPath(), 'utf8').replaceAll(/"asked": "[^"]*"/g, '"asked": "2020-01-01T00:00:00Z"'),
  );
  world.crossref = {
    ...world.crossref,
    '10.5555/notice': { 'update-to': [{ DOI: '10.5555/fusion', type: 'retraction' }] },
  };
  expect(await verdictsOf()).toEqual(['lock-difference']);
  await verify('--refresh');
  expect(asked().length).toBeGreaterThan(5);
  expect(await verdictsOf()).toEqual(['retracted-reference', 'lock-difference']);
  expect((await kanben(['check'])).code).toBe(1);
});

test('registries that are silent or wrong are named, change nothing, and are asked again the next time', async () => {
  for (const server of Object.values(registries.servers)) server.fault = () => ({ status: 400, body: '' });
  expect(await verify()).toMatchObject({ code: 3 });
  expect(existsSync(lockPath())).toBe(false);
  for (const server of Object.values(registries.servers)) server.fault = () => undefined;
  await verify();
  const before = readFileSync(lockPath(), 'utf8').replaceAll(/"asked": "[^"]*"/g, '"asked": "2020-01-01T00:00:00Z"');
  writeFileSync(lockPath(), before);
  for (const server of Object.values(registries.servers)) server.fault = () => ({ status: 400, body: '' });
  registries.servers.openlibrary.fault = () => ({ type: 'text/html', body: '<html>' });
  const { code, out } = await verify('--refresh');
  expect(code).toBe(3);
  expect(out).toContain('没有新的回答\n');
  expect(out).toContain('Crossref 没有答完：答以状态 400。3 条文献原样未动：attention、chinese、wrong\n');
  expect(out).toContain('arXiv 没有答完：答以状态 400。1 条文献原样未动：attention\n');
  expect(out).toContain('Open Library 没有答完：回答的类型不对（text/html）。1 条文献原样未动：book\n');
  expect(readFileSync(lockPath(), 'utf8')).toBe(before);

  for (const server of Object.values(registries.servers)) server.fault = () => undefined;
  registries.servers.openalex.fault = () => ({ status: 403, body: '' });
  const again = await verify('--refresh');
  expect(again).toMatchObject({ code: 0 });
  expect(again.out).toContain('OpenAlex 没有答完：答以状态 403。');
});

test('misuse is told, and nothing is asked', async () => {
  expect(await verify('atention')).toMatchObject({
    code: 2,
    err: expect.stringContaining('没有“atention”这条文献，最接近的是 attention'),
  });
  expect(await kanben(['refs', 'verify'], { KANBEN_CROSSREF_URL: 'http://example.org' })).toMatchObject({
    code: 2,
    err: 'crossref 的地址“http://example.org”应以 https:// 开头（只有本机可用 http://）\n',
  });
  expect(await verify('--contact', 'a\nb@c')).toMatchObject({ code: 2 });
  writeFileSync(lockPath(), '{"version": 1, "references": {"a": 1}}');
  const { code, err } = await verify();
  expect([code, err]).toEqual([2, expect.stringContaining('references.lock.json 有错误')]);
  expect(readFileSync(lockPath(), 'utf8')).toBe('{"version": 1, "references": {"a": 1}}');
  expect(asked()).toEqual([]);
});

test('killed in the middle, it leaves a whole lock and goes on from there', async () => {
  const many = Array.from({ length: 90 }, (_, index) => `10.5555/many.${index}`);
  world.crossref = Object.fromEntries(
    many.map((doi) => [doi, { type: 'journal-article', title: [`Work ${doi}`], issued: { 'date-parts': [[2020]] } }]),
  );
  writeRecords(
    many.map((DOI, index) => ({
      id: `k${index}`,
      type: 'article-journal',
      title: `Work ${DOI}`,
      issued: 2020,
      'container-title': 'J',
      DOI,
    })),
  );
  for (const server of Object.values(registries.servers)) server.delay = 400;
  const child = start(['refs', 'verify']);
  const closed = once(child, 'close');
  while (!existsSync(lockPath())) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await closed;

  const kept = readLock();
  expect(kept.issues).toEqual([]);
  const done = [...kept.answers.values()].filter((list) => list.some(({ registry }) => registry === 'crossref')).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(90);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);

  for (const server of Object.values(registries.servers)) server.delay = 0;
  asked();
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('已核实 90\n') });
  const lists = registries.servers.crossref.asked.join();
  expect(lists.match(/(?<=filter=|,)doi:10\.5555\/many\.\d+/g)).toHaveLength(90 - done);
});

describe('audit', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { cwd: folder });

  test('agrees with a lock that registries still confirm, and writes nothing', async () => {
    writeRecords(RECORDS.filter(({ id }) => id !== 'wrong'));
    await verify();
    const before = hashFolder(folder);
    expect(await audit()).toMatchObject({ code: 0, out: '查了 4 条文献，没有矛盾\n', err: '' });
    expect(hashFolder(folder)).toEqual(before);
  });

  test('finds a lock that was forged', async () => {
    await verify();
    writeFileSync(lockPath(), readFileSync(lockPath(), 'utf8').replace('"issued": ["1990"]', '"issued": ["1989"]'));
    expect(await verdictsOf()).toEqual([]);
    const { code, out } = await audit();
    expect(code).toBe(1);
    expect(out).toBe(
      'wrong：Crossref 的 issued 是“1990”，锁文件里记作“1989”\nwrong：著录的年份是“1989”，Crossref 登记的是“1990”\n查了 5 条文献，有 2 处矛盾\n',
    );
  });

  test('finds a retraction since, and a work that was never locked', async () => {
    writeRecords(RECORDS.slice(0, 1));
    await verify();
    writeRecords(RECORDS.filter(({ id }) => id === 'attention' || id === 'wrong'));
    world.crossref = {
      ...world.crossref,
      '10.5555/notice': { 'update-to': [{ DOI: '10.5555/attention', type: 'retraction' }] },
    };
    const { code, out } = await audit();
    expect(code).toBe(1);
    expect(out).toContain('attention：Crossref 声明了 retraction，锁文件里没有\n');
    expect(out).toContain('wrong：著录的年份是“1989”，Crossref 登记的是“1990”\n');
  });

  test('is not satisfied by silence', async () => {
    await verify('attention');
    registries.servers.crossref.fault = () => ({ status: 400, body: '' });
    expect(await audit()).toMatchObject({ code: 3, out: expect.stringContaining('Crossref 没有答完') });
  });

  test('--since asks only about what changed', async () => {
    await verify();
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    asked();
    expect(await audit('--since', 'HEAD')).toMatchObject({ code: 0, out: '查了 0 条文献，没有矛盾\n' });
    expect(asked()).toEqual([]);
    const edited = RECORDS.map((record) => (record.id === 'book' ? { ...record, issued: 2019 } : record));
    writeRecords(edited);
    expect(await audit('--since', 'HEAD')).toMatchObject({ code: 1, out: expect.stringContaining('查了 1 条文献') });
    expect(asked()).toHaveLength(1);
    writeRecords(RECORDS);
    writeFileSync(lockPath(), readFileSync(lockPath(), 'utf8').replace('"issued": ["1990"]', '"issued": ["1989"]'));
    expect(await audit('--since', 'HEAD')).toMatchObject({ code: 1, out: expect.stringContaining('查了 1 条文献') });
    expect(await audit('--since', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有修订“nowhere”'),
    });
    expect(await audit('--since', '--output=x')).toMatchObject({ code: 2 });
  });
});

test('the guard of these tests ends a process that goes outward', async () => {
  const { code, err } = await kanben(['refs', 'verify', 'wrong'], { KANBEN_CROSSREF_URL: 'https://registry.invalid' });
  expect([code, err]).toEqual([99, expect.stringContaining('registry.invalid')]);
});
