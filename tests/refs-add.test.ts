// `kanben refs add` in a process of its own, against registries on loopback. `npm test` compiles first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import { judgeBook } from '../src/evidence/verdict.ts';
import { hashFolder } from './hash-folder.ts';
import { type Registries, startRegistries } from './registries/world.ts';

const CLI = join(import.meta.dirname, '../dist/src/cli.js');
const GUARD = pathToFileURL(join(import.meta.dirname, 'registries/outward-guard.mjs')).href;

const WORLD = {
  crossref: {
    '10.5555/attention': {
      type: 'proceedings-article',
      title: ['Attention Is All You Need'],
      author: [{ family: 'Vaswani', given: 'Ashish' }],
      'container-title': ['Advances in Neural Information Processing Systems'],
      issued: { 'date-parts': [[2017]] },
    },
    '10.5555/bare': { type: 'journal-article', title: ['No journal'] },
  },
  arxiv: {
    '1706.03762':
      '<published>2017-06-12T00:00:00Z</published><title>Attention Is All You Need</title><author><name>Ashish Vaswani</name></author>',
  },
  openlibrary: {
    '9787111649687': { title: '神经网络与深度学习', authors: [{ name: '邱锡鹏' }], publish_date: '2020' },
  },
};

let registries: Registries;
let folder = '';
beforeEach(async () => {
  registries = await startRegistries(WORLD);
  folder = mkdtempSync(join(tmpdir(), 'kanben-add-'));
  mkdirSync(join(folder, 'references'));
  writeFileSync(join(folder, 'book.yaml'), 'title: 书\nauthors: [{name: 林青}]\ndate: 2026-08-01\n');
  writeFileSync(
    join(folder, 'references/own.yaml'),
    '# 自己写的\n- id: own2020\n  type: book\n  title: 已有\n  issued: 2020\n',
  );
});
afterEach(async () => {
  await registries.close();
  rmSync(folder, { recursive: true });
});

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

async function add(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, ['--import', GUARD, CLI, 'refs', 'add', ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...registries.environment, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, out, err };
}

const readBookOf = () => compile(readSource(folder), createCache());
const statuses = () => [...judgeBook(readBookOf())].map(([key, { status }]) => `${key} ${status}`);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const asked = () => Object.values(registries.servers).reduce((sum, server) => sum + server.asked.length, 0);

describe('a work that a registry knows', () => {
  test.each([
    ['10.5555/Attention', 'vaswani2017attention'],
    ['https://doi.org/10.5555/attention', 'vaswani2017attention'],
    ['arXiv:1706.03762v5', 'vaswani2017attention'],
    ['https://arxiv.org/abs/1706.03762', 'vaswani2017attention'],
    ['978-7-111-64968-7', 'qiu2020shenjing'],
  ])('%s is written under %s, locked and verified', async (identifier, key) => {
    const { code, out, err } = await add([identifier]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^- id: ${key}\n`));
    expect(out).toContain(`正文里写 [@${key}]`);
    expect(read('references/added.yaml')).toBe(out.slice(0, out.indexOf('已写进')));
    expect(statuses()).toContain(`${key} verified`);
    expect(out.includes('{family: 邱, given: 锡鹏}')).toBe(key.startsWith('qiu'));
    expect(readdirSync(folder).sort()).toEqual(['book.yaml', 'references', 'references.lock.json']);
  });

  test('goes into the file that is named, among its records, under the key that is given', async () => {
    const { code } = await add(['10.5555/attention', '--into', 'references/own.yaml', '--key', 'aiayn']);
    expect(code).toBe(0);
    expect(read('references/own.yaml')).toMatch(/^# 自己写的\n- id: aiayn\n[\s\S]*\n\n- id: own2020\n {2}type: book\n/);
    expect(statuses()[0]).toBe('aiayn verified');
  });

  test('is refused with its key when the book has it, and nobody is asked', async () => {
    await add(['10.5555/attention']);
    const [before, requests] = [hashFolder(folder), asked()];
    const { code, err } = await add(['https://dx.doi.org/10.5555/ATTENTION']);
    expect({ code, err }).toEqual({ code: 2, err: '书里已有这篇文献，键是 vaswani2017attention\n' });
    expect(asked()).toBe(requests);
    expect(hashFolder(folder)).toEqual(before);
  });

  test('is added beside its preprint, which is said', async () => {
    await add(['1706.03762']);
    const { code, err } = await add(['10.5555/attention']);
    expect({ code, err }).toEqual({
      code: 0,
      err: '书里的 vaswani2017attention 像是同一文献的预印本，都留着；请核对\n',
    });
    expect(statuses()).toContain('vaswani2017attention-2 verified');
  });
});

test.each([
  [['10.5555/nowhere'], 1, /^登记机构没有 doi:10\.5555\/nowhere 的著录/],
  [['10.5555/bare'], 2, /^登记机构的著录不完整：article-journal 类型的文献缺少/],
  [['https://example.org/page'], 2, /^这个网址里没有 DOI 或 arXiv 号/],
  [['a\u001b[2J'], 2, /^这不是 DOI、arXiv 号、ISBN 或网址：a\\u\{1B\}/],
  [[], 2, /^要添加哪篇文献？/],
  [['10.5555/attention', '--key', 'fig-x'], 2, /^“fig-x”不能作键/],
  [['10.5555/attention', '--key', 'own2020'], 2, /^书里已有键 own2020/],
  [['10.5555/attention', '--into', '../x.yaml'], 2, /^--into 应是 references\/ 里的/],
  [['10.5555/attention', '--into', 'references/x.json'], 2, /^--into 应是 references\/ 里的/],
] as const)('%j changes nothing and ends with %s', async (words, code, message) => {
  const before = hashFolder(folder);
  const run = await add(words);
  expect({ code: run.code, text: run.out + run.err }).toEqual({ code, text: expect.stringMatching(message) });
  expect(hashFolder(folder)).toEqual(before);
});

test('a registry that answers nonsense is named, and nothing is written', async () => {
  registries.servers.crossref.fault = () => ({ body: 'no JSON' });
  const before = hashFolder(folder);
  const { code, out } = await add(['10.5555/attention']);
  expect(code).toBe(3);
  expect(out).toMatch(/^Crossref 没有答完/);
  expect(hashFolder(folder)).toEqual(before);
});

test('a run that dies between record and lock leaves a whole book, and verify goes on', async () => {
  // The lock cannot be replaced: what stands in its place is a folder.
  mkdirSync(join(folder, 'references.lock.json'));
  const { code } = await add(['10.5555/attention']);
  expect(code).toBe(2);
  rmSync(join(folder, 'references.lock.json'), { recursive: true });
  expect(statuses()).toContain('vaswani2017attention unlocked');
  expect(existsSync(join(folder, 'references/added.yaml'))).toBe(true);
  expect(readdirSync(join(folder, 'references')).sort()).toEqual(['added.yaml', 'own.yaml']);
});
