// references.lock.json: one text for the same answers, read back as they were; a text that anyone edited is read with every fault in place.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, NOTICE_KINDS, REGISTRIES } from '../schemas/lock.ts';
import { readSource, updateLockFile } from '../src/disk.ts';
import type { Answers } from '../src/model/lock.ts';
import { writeLock } from '../src/model/lock-text.ts';
import { MAX_TEXT_BYTES } from '../src/model/source.ts';
import { parseLock } from '../src/parse/lock.ts';
import { type Case, judge } from './marked-issues.ts';

const ANSWER: Answer = {
  registry: 'crossref',
  identifier: 'doi:10.5555/a',
  url: 'https://api.crossref.org/works/10.5555%2Fa',
  asked: '2026-10-01T08:00:00Z',
  record: '1abc',
  found: true,
  title: ['A “title”', '题名'],
  author: ['Lin, Qing', '示例学会'],
  volume: '12',
  notices: [{ kind: 'retraction', work: '10.5555/b', date: '2026-01-02' }],
};
const OTHER: Answer = { ...ANSWER, registry: 'arxiv', identifier: 'arxiv:2303.01234' };

const TEXT = `{
  "version": 1,
  "references": {
    "a": [
      {
        "registry": "arxiv",
        "identifier": "arxiv:2303.01234",
        "url": "https://api.crossref.org/works/10.5555%2Fa",
        "asked": "2026-10-01T08:00:00Z",
        "record": "1abc",
        "found": true,
        "title": ["A “title”", "题名"],
        "author": ["Lin, Qing", "示例学会"],
        "volume": "12",
        "notices": [{"kind":"retraction","work":"10.5555/b","date":"2026-01-02"}]
      },
      {
        "registry": "crossref",
        "identifier": "doi:10.5555/a",
        "url": "https://api.crossref.org/works/10.5555%2Fa",
        "asked": "2026-10-01T08:00:00Z",
        "record": "1abc",
        "found": true,
        "title": ["A “title”", "题名"],
        "author": ["Lin, Qing", "示例学会"],
        "volume": "12",
        "notices": [{"kind":"retraction","work":"10.5555/b","date":"2026-01-02"}]
      }
    ],
    "b": [
      {
        "registry": "crossref",
        "identifier": "doi:10.5555/a",
        "url": "https://api.crossref.org/works/10.5555%2Fa",
        "asked": "2026-10-01T08:00:00Z",
        "record": "1abc",
        "found": false
      }
    ]
  }
}
`;

describe('the text', () => {
  test('is by key, then registry, one field a line, whatever order the answers came in', () => {
    const { notices, title, author, volume, ...denied } = { ...ANSWER, found: false };
    const backwards = Object.fromEntries(Object.entries(ANSWER).reverse()) as Answer;
    expect([notices, title, author, volume]).not.toContain(undefined);
    const answers: Answers = new Map([
      ['b', [denied]],
      ['a', [backwards, OTHER]],
      ['c', []],
    ]);
    expect(writeLock(answers).text).toBe(TEXT);
    expect(writeLock(new Map()).text).toBe('{\n  "version": 1,\n  "references": {}\n}\n');
  });

  test('is read back as it was, with the places of its keys', () => {
    const { answers, keys, issues } = parseLock('references.lock.json', TEXT);
    expect(issues).toEqual([]);
    expect(answers.get('a')).toEqual([OTHER, ANSWER]);
    expect([...keys].map(([key, { start, end }]) => [key, TEXT.slice(start, end)])).toEqual([
      ['a', '"a"'],
      ['b', '"b"'],
    ]);
  });

  test.each([
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['another layout', JSON.stringify(JSON.parse(TEXT))],
    ['a byte order mark', `\uFEFF${TEXT}`],
  ])('says the same with %s', (_name, text) => {
    const { answers, keys, issues } = parseLock('x', text);
    expect(issues).toEqual([]);
    expect(answers).toEqual(parseLock('x', TEXT).answers);
    expect([...keys.values()].map(({ start, end }) => text.slice(start, end))).toEqual(['"a"', '"b"']);
  });

  const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/.test(text) && !/[\r\n]/.test(text));
  const key = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/).filter((text) => !/^(?:sec|fig)/.test(text));
  const answer: fc.Arbitrary<Answer> = fc.record(
    {
      registry: fc.constantFrom(...REGISTRIES),
      identifier: fc.stringMatching(/^(?:doi|arxiv|isbn):[!-~]{1,9}$/),
      url: fc.webUrl(),
      asked: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
      record: fc.stringMatching(/^[0-9a-z]{1,11}$/),
      found: fc.boolean(),
      title: fc.array(texts, { minLength: 1 }),
      author: fc.array(texts, { minLength: 1 }),
      page: texts,
      notices: fc.array(fc.record({ kind: fc.constantFrom(...NOTICE_KINDS), work: texts }), { minLength: 1 }),
    },
    { requiredKeys: ['registry', 'identifier', 'url', 'asked', 'record', 'found'] },
  );

  test('comes back the same for any answers, and is the same text again', () => {
    fc.assert(
      fc.property(fc.dictionary(key, fc.array(answer, { minLength: 1, maxLength: 3 }), { maxKeys: 4 }), (some) => {
        const { text } = writeLock(new Map(Object.entries(some)));
        const { answers, issues } = parseLock('x', text);
        expect(issues).toEqual([]);
        expect(writeLock(answers).text).toBe(text);
        expect(new Set(answers.keys())).toEqual(new Set(Object.keys(some)));
      }),
    );
  });
});

describe('faults', () => {
  const issuesOf = (text: string) => parseLock('references.lock.json', text).issues;
  const line = (field: string) => TEXT.split('\n').find((one) => one.includes(`"${field}":`)) ?? '';

  test.each<[name: string, ...Case]>([
    [
      'a misspelt field',
      TEXT.replace('"volume": "12"', '⟦"volum"⟧: "12"'),
      '“references”的“a”第1项里没有“volum”这个键 | 最接近的是“volume”',
    ],
    [
      'a wrong type',
      TEXT.replace('"found": true', '"found": ⟦1⟧'),
      '“references”的“a”第1项的“found”应是true 或 false，这里是整数',
    ],
    ['another version', TEXT.replace('"version": 1', '"version": ⟦2⟧'), '“version”只能是 1'],
    [
      'a key at the top',
      '{"version": 1, "references": {}, ⟦"verdicts"⟧: {}}',
      '没有“verdicts”这个键 | 可用的键有 version、references',
    ],
    ['no references', '{⟦"version"⟧: 1}', '缺少“references”（文献的键 → 各登记机构的回答） | 补上“references: …”'],
    [
      'a key that no reference may have',
      '{"version": 1, "references": {⟦"a b"⟧: []}}',
      '“references”的“a b”不是可用的键 | 只能用英文字母、数字和其间单个的 _ . : + / -，如 vaswani2017attention',
    ],
    [
      'a field written twice',
      TEXT.replace(line('volume'), `${line('volume')}\n        ⟦"volume"⟧: "12",`),
      '“volume”写了不止一次 | 只留一处',
    ],
    ['a reference written twice', TEXT.replace('"b": [', '⟦"a"⟧: ['), '“a”写了不止一次 | 只留一处'],
  ])('%s', (_name, ...marked) => judge(marked, issuesOf));

  test('a faulty answer is left out, the others remain', () => {
    const { answers } = parseLock('x', TEXT.replace('"found": true', '"found": 1'));
    expect(answers.get('a')).toEqual([ANSWER]);
    expect(answers.get('b')).toHaveLength(1);
  });

  test('marks of a merge are named as such', () => {
    const merged = TEXT.replace('    "b"', '⟦<<<<<<< HEAD⟧\n    "b"').replace('}\n}', '=======\n>>>>>>> other\n}\n}');
    judge([merged, '合并的冲突没有解决 | 两边的回答都可以留，同一机构的留较晚的'], issuesOf);
  });

  test.each([TEXT.slice(0, 300), '', '[]', 'null', '"x"', '\0'])('half a file, or none: %s', (text) => {
    expect(issuesOf(text).length).toBeGreaterThan(0);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', '//host', 'https://a b'])('the address %s', (url) => {
    expect(issuesOf(TEXT.replaceAll(ANSWER.url, url))).not.toEqual([]);
  });

  test('keys named like properties of JavaScript objects mean nothing', () => {
    const text = writeLock(
      new Map([
        ['constructor', [ANSWER]],
        ['toString', [ANSWER]],
      ]),
    ).text;
    expect([...parseLock('x', text).answers.keys()]).toEqual(['constructor', 'toString']);
    expect(parseLock('x', text.replace('constructor', '__proto__')).answers.has('__proto__')).toBe(false);
  });

  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{"references":'.repeat(100_000)],
    ['keys', `{${'"a":1,'.repeat(200_000)}}`],
    ['a long text', `"${'a'.repeat(1_900_000)}"`],
  ])('endless %s are told in few words', { timeout: 60_000 }, (_name, text) => {
    const { answers, issues } = parseLock('x', text);
    expect(answers.size).toBe(0);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThan(4);
  });
});

describe('the file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanben-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = () => join(folder, 'references.lock.json');
  const add = (answers: Answers): Answers => new Map([...answers, ['a', [ANSWER, OTHER]]]);

  test('is made, changed and left alone; nothing is left beside it', () => {
    updateLockFile(folder, add);
    const first = readFileSync(file(), 'utf8');
    expect(parseLock('x', first).answers.get('a')).toEqual([OTHER, ANSWER]);
    updateLockFile(folder, (answers) => new Map([...answers, ['b', [ANSWER]]]));
    expect(parseLock('x', readFileSync(file(), 'utf8')).answers.size).toBe(2);
    updateLockFile(folder, (answers) => answers);
    expect(readdirSync(folder)).toEqual(['references.lock.json']);
  });

  test('with faults is refused and kept', () => {
    writeFileSync(file(), TEXT.replace('"found": true', '"found": 1'));
    expect(() => updateLockFile(folder, add)).toThrow('references.lock.json 有错误');
    expect(readFileSync(file(), 'utf8')).toContain('"found": 1');
  });

  test('may be larger than what authors write', () => {
    const many = Array.from({ length: 4_000 }, (_, index): [string, Answer[]] => [`k${index}`, [ANSWER, OTHER]]);
    updateLockFile(folder, () => new Map(many));
    const found = readSource(folder).get('references.lock.json');
    expect(found?.kind).toBe('text');
    expect(found?.size).toBeGreaterThan(MAX_TEXT_BYTES);
  });

  test('behind a link is written where the link leads', () => {
    writeFileSync(join(folder, 'elsewhere.json'), '{"version": 1, "references": {}}');
    symlinkSync('elsewhere.json', file());
    updateLockFile(folder, add);
    expect(readFileSync(join(folder, 'elsewhere.json'), 'utf8')).toContain('arxiv:2303.01234');
  });
});
