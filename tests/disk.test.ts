// Reading a book's folder and publishing a site: what is read, what is refused, and that nothing of others is touched.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  discardStaging,
  isRefusal,
  MANIFEST_FILE,
  openStaging,
  publishSite,
  readSource,
  writeIntoStaging,
} from '../src/disk.ts';

const UNMOVABLE = 'unmovable.html';
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (String(to).endsWith(UNMOVABLE)) throw new Error('power failure');
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanben-disk-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  throw new Error('not refused');
}

describe('readSource', () => {
  test('reads text and images in path order and leaves out what is not the book', () => {
    write('book/book.yaml', 'title: 书');
    write('book/chapters/b/index.md', '﻿# b\r\n');
    write('book/chapters/a.md', 'a');
    write('book/slides.pdf', 'x');
    for (const path of ['.env', 'node_modules/x/a.md', '_site/a.md', 'chapters/.hidden/a.md'])
      write(`book/${path}`, 'no');
    const source = readSource(join(root, 'book'));
    expect([...source.keys()]).toEqual(['book.yaml', 'chapters/a.md', 'chapters/b/index.md', 'slides.pdf']);
    expect(source.get('chapters/b/index.md')).toMatchObject({ kind: 'text', text: '﻿# b\r\n', size: 8 });
    expect(source.get('chapters/a.md')).toMatchObject({
      hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    });
    expect(source.get('slides.pdf')).toEqual({ kind: 'other', size: 1 });
  });

  test('does not decode what is not UTF-8, and does not open what is too large', () => {
    write('book/latin.md', new Uint8Array([0x61, 0xff, 0x62]));
    write('book/cut.md', new Uint8Array([0xe4, 0xb8]));
    write('book/large.md', 'a'.repeat(2_000_001));
    write('book/full.md', 'a'.repeat(2_000_000));
    const source = readSource(join(root, 'book'));
    expect([...source].map(([path, file]) => [path, file.kind])).toEqual([
      ['cut.md', 'not-utf8'],
      ['full.md', 'text'],
      ['large.md', 'too-large'],
      ['latin.md', 'not-utf8'],
    ]);
  });

  test('follows a link to a file of the book, and no other link', () => {
    write('secret.md', 'secret');
    write('secrets/a.md', 'secret');
    write('book/a.md', 'a');
    write('book/folder/b.md', 'b');
    for (const [name, target] of Object.entries({
      'alias.md': 'a.md',
      'away.md': '../secret.md',
      away: '../secrets',
      'folder/loop': '..',
      'gone.md': 'nothing.md',
      'self.md': 'self.md',
    })) {
      symlinkSync(target, join(root, 'book', name));
    }
    const source = readSource(join(root, 'book'));
    expect(source.get('alias.md')).toMatchObject({ kind: 'text', text: 'a' });
    for (const path of ['away.md', 'away', 'folder/loop', 'gone.md', 'self.md'])
      expect(source.get(path)?.kind).toBe('link');
    expect(source.size).toBe(8);
  });

  test('does not wait for a pipe', () => {
    write('book/a.md', 'a');
    execFileSync('mkfifo', [join(root, 'book/pipe.md')]);
    expect(readSource(join(root, 'book')).get('pipe.md')).toEqual({ kind: 'other', size: 0 });
  });

  test('refuses a folder that is not there', () => {
    expect(refusal(() => readSource(join(root, 'none')))).toContain('没有这个文件夹');
  });

  test.each([
    ['png', '89504e470d0a1a0a0000000d4948445200000140000000f00806000000'],
    ['gif', '4749463839614001f000800000'],
    ['webp', '524946461a000000574542505650384c0d0000002f3fc13b00'],
    ['webp', '52494646240000005745425056503820180000003001009d012a4001f000'],
    ['webp', '524946462400000057454250565038580a000000000000003f0100ef0000'],
    ['jpg', 'ffd8ffe000104a46494600010100000100010000ffc0001108 00f0 0140 03'.replaceAll(' ', '')],
    ['avif', '0000001c6674797061766966000000140000 69737065 00000000 00000140 000000f0'.replaceAll(' ', '')],
  ])('knows the size of %s', (extension, hex) => {
    write(`book/x.${extension}`, Buffer.from(hex, 'hex'));
    expect(readSource(join(root, 'book')).get(`x.${extension}`)).toMatchObject({
      kind: 'image',
      width: 320,
      height: 240,
    });
  });

  test('survives images that are cut short or none', () => {
    write('book/a.png', '');
    write('book/b.jpg', Buffer.from('ffd8ffe0ffff', 'hex'));
    write('book/c.webp', 'RIFF....WEBPVP8X');
    write('book/d.gif', 'no image at all, only words that go on for a while');
    for (const file of readSource(join(root, 'book')).values()) expect(file).not.toHaveProperty('width');
  });
});

describe('openStaging', () => {
  beforeEach(() => write('book/book.yaml', 'title: 书'));

  test.each(['book', 'book/out', '.', 'book/../book'])('refuses an output that overlaps the book: %s', (out) => {
    expect(refusal(() => openStaging(join(root, out), join(root, 'book')))).toContain('重叠');
  });

  test('refuses an overlap through symbolic links, either way', () => {
    symlinkSync('book', join(root, 'alias'));
    expect(refusal(() => openStaging(join(root, 'alias/out'), join(root, 'book')))).toContain('重叠');
    expect(refusal(() => openStaging(join(root, 'book'), join(root, 'alias')))).toContain('重叠');
    symlinkSync('none', join(root, 'gone'));
    expect(refusal(() => openStaging(join(root, 'gone'), join(root, 'book')))).toContain('失效');
  });

  test('refuses a file, and a folder with files but without our manifest', () => {
    write('file', 'x');
    write('home/letter.txt', 'dear');
    expect(refusal(() => openStaging(join(root, 'file'), join(root, 'book')))).toContain('不是文件夹');
    expect(refusal(() => openStaging(join(root, 'home'), join(root, 'book')))).toContain('不是空的');
    write('home/kanben-manifest.json', '{"files":{"../letter.txt":"0"}}');
    expect(refusal(() => openStaging(join(root, 'home'), join(root, 'book')))).toContain('不是空的');
    expect(read('home/letter.txt')).toBe('dear');
  });

  test('removes the staging folders of dead runs only', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    write(`.out.kanben-${dead}-abc/site/a.html`, 'old');
    write(`.out.kanben-${process.ppid}-abc/site/a.html`, 'other');
    write('.out.kanben-notes/a.txt', 'mine');
    discardStaging(openStaging(join(root, 'out'), join(root, 'book')));
    expect(readdirSync(root).sort()).toEqual([`.out.kanben-${process.ppid}-abc`, '.out.kanben-notes', 'book']);
  });
});

describe('publishSite', () => {
  beforeEach(() => write('book/book.yaml', 'title: 书'));

  function publish(files: Record<string, string>) {
    const staging = openStaging(join(root, 'out'), join(root, 'book'));
    for (const [path, content] of Object.entries(files)) writeIntoStaging(staging, path, content);
    return publishSite(staging);
  }

  test('replaces our files, deletes the ones no longer made, and keeps those of others', () => {
    expect(publish({ 'index.html': '1', 'a/b/index.html': 'ab', 'a/index.html': 'a' })).toEqual({
      written: 3,
      deleted: 0,
    });
    write('out/CNAME', 'example.org');
    write('out/a/note.txt', 'mine');
    expect(publish({ 'index.html': '2', 'c.css': 'c' })).toEqual({ written: 2, deleted: 2 });
    expect(readdirSync(join(root, 'out')).sort()).toEqual(['CNAME', 'a', 'c.css', 'index.html', MANIFEST_FILE]);
    expect(readdirSync(join(root, 'out/a'))).toEqual(['note.txt']);
    expect(read('out/index.html')).toBe('2');
    expect(Object.keys(JSON.parse(read(`out/${MANIFEST_FILE}`)).files)).toEqual(['c.css', 'index.html']);
    expect(readdirSync(root).sort()).toEqual(['book', 'out']);
  });

  test('changes nothing when a file of someone else is in the way', () => {
    publish({ 'index.html': '1', 'old.html': 'old' });
    write('out/new.html', 'mine');
    const before = read(`out/${MANIFEST_FILE}`);
    expect(refusal(() => publish({ 'index.html': '2', 'new.html': 'ours' }))).toContain('new.html');
    expect([read('out/index.html'), read('out/old.html'), read('out/new.html')]).toEqual(['1', 'old', 'mine']);
    expect(read(`out/${MANIFEST_FILE}`)).toBe(before);
  });

  test('neither writes nor deletes through a symbolic link', () => {
    publish({ 'a/index.html': '1' });
    rmSync(join(root, 'out/a'), { recursive: true });
    write('elsewhere/index.html', 'mine');
    symlinkSync('../elsewhere', join(root, 'out/a'));
    expect(refusal(() => publish({ 'a/index.html': '2' }))).toContain('a/index.html');
    publish({ 'index.html': '2' });
    expect(read('elsewhere/index.html')).toBe('mine');
  });

  test('a run that was killed half-way is completed by the next', () => {
    publish({ 'index.html': '1', 'old.html': 'old' });
    expect(() => publish({ 'new.html': 'new', [UNMOVABLE]: 'power fails here', 'z.css': 'z' })).toThrow('power');
    expect([read('out/index.html'), read('out/new.html'), read('out/z.css')]).toEqual(['1', 'new', 'z']);
    publish({ 'index.html': '2', 'new.html': 'new 2' });
    expect(existsSync(join(root, 'out/old.html'))).toBe(false);
    expect(existsSync(join(root, 'out/z.css'))).toBe(false);
    expect(read('out/new.html')).toBe('new 2');
  });

  test('a path that leaves the site is never written', () => {
    const staging = openStaging(join(root, 'out'), join(root, 'book'));
    for (const path of ['../x', '/x', 'a/../../x', 'a//b', ''])
      expect(() => writeIntoStaging(staging, path, '')).toThrow();
    expect(readdirSync(staging.site)).toEqual([]);
  });
});
