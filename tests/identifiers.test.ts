// Identifiers: text → normal form, or what is wrong with it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArxiv } from '../src/model/identifiers/arxiv.ts';
import { parseDoi } from '../src/model/identifiers/doi.ts';
import type { Identifier } from '../src/model/identifiers/identifier.ts';
import { parseIsbn } from '../src/model/identifiers/isbn.ts';
import { parseIssn } from '../src/model/identifiers/issn.ts';
import { parseOrcid } from '../src/model/identifiers/orcid.ts';
import { parseUrl } from '../src/model/identifiers/url.ts';
import { processorTime } from './processor-time.ts';

type Kind = {
  readonly parse: (text: string) => Identifier;
  /** Text → normal form. */
  readonly good: readonly (readonly [text: string, value: string])[];
  /** Text → some words of what is wrong. */
  readonly bad: readonly (readonly [text: string, problem: string])[];
};

const KINDS: readonly (readonly [name: string, kind: Kind])[] = [
  [
    'DOI',
    {
      parse: parseDoi,
      good: [
        ['10.1145/2976749.2978318', '10.1145/2976749.2978318'],
        ['10.1000/ABC.Def', '10.1000/abc.def'],
        ['https://doi.org/10.1000/abc', '10.1000/abc'],
        ['http://dx.doi.org/10.1000/a%3Cb%3E', '10.1000/a<b>'],
        ['doi:10.1000/abc.', '10.1000/abc'],
        ['DOI: 10.1000/abc；', '10.1000/abc'],
        ['10.1002/(SICI)1097(199605)12:3<1::AID-X1>3.0.CO;2-#', '10.1002/(sici)1097(199605)12:3<1::aid-x1>3.0.co;2-#'],
        ['10.1016/0004-3702(89)90001-2', '10.1016/0004-3702(89)90001-2'],
        ['10.1016/s0004(89)', '10.1016/s0004(89)'],
        ['（10.1000/x）'.slice(1, -1), '10.1000/x'],
        ['10.1000/x)', '10.1000/x'],
        ['10.1000.10/x', '10.1000.10/x'],
      ],
      bad: [
        ['', '不以“10.”开头'],
        ['11.1000/x', '不以“10.”开头'],
        ['10.100/x', '四到九位数字'],
        ['10.abcd/x', '四到九位数字'],
        ['10.1000', '缺少“/”'],
        ['10.1000/', '缺少“/”'],
        ['10.1000/a b', '空白'],
        ['10.1000/甲', '不用的字符'],
        ['https://example.org/10.1000/x', '不以“10.”开头'],
        [`10.1000/${'a'.repeat(3000)}`, '太长'],
      ],
    },
  ],
  [
    'arXiv',
    {
      parse: parseArxiv,
      good: [
        ['1706.03762', '1706.03762'],
        ['1706.03762V5', '1706.03762v5'],
        ['0704.0001', '0704.0001'],
        ['1412.9999', '1412.9999'],
        ['1501.00001', '1501.00001'],
        ['arXiv:2201.00010v12', '2201.00010v12'],
        ['https://arxiv.org/abs/1706.03762', '1706.03762'],
        ['http://www.arxiv.org/pdf/1706.03762v1.pdf', '1706.03762v1'],
        ['hep-th/9901001', 'hep-th/9901001'],
        ['math.gt/0309136v2', 'math.GT/0309136v2'],
        ['cs/0703001', 'cs/0703001'],
      ],
      bad: [
        ['1713.03762', '没有 13 月'],
        ['1700.03762', '没有 00 月'],
        ['1706.3762', '应是 5 位'],
        ['1412.00001', '应是 4 位'],
        ['0703.0001', '2007 年 4 月以前'],
        ['1706.00000', '从 1 开始'],
        ['1706.03762v0', 'v1'],
        ['hep-th/9913001', '没有 13 月'],
        ['hep-th/0704001', '2007 年 3 月'],
        ['hep-th/9901001v0', 'v1'],
        ['2201.0001', '应是 5 位'],
        ['1706-03762', '不是 arXiv 号'],
        ['', '不是 arXiv 号'],
        ['1'.repeat(100_000), '太长'],
      ],
    },
  ],
  [
    'ISBN',
    {
      parse: parseIsbn,
      good: [
        ['978-7-111-40701-0', '9787111407010'],
        ['ISBN 978-0-306-40615-7', '9780306406157'],
        ['0-306-40615-2', '0306406152'],
        ['ISBN-10: 0-8044-2957-x', '080442957X'],
        ['979 10 90636 07 1', '9791090636071'],
      ],
      bad: [
        ['978-0-306-40615-8', '末位应是 7'],
        ['0-306-40615-3', '末位应是 2'],
        ['0-8044-2957-0', '末位应是 X'],
        ['977-0-306-40615-7', '978 或 979'],
        ['12345', '10 位或 13 位'],
        ['97803064061X7', '10 位或 13 位'],
        ['-'.repeat(100_000), '太长'],
      ],
    },
  ],
  [
    'ISSN',
    {
      parse: parseIssn,
      good: [
        ['1000-9825', '1000-9825'],
        ['ISSN 03785955', '0378-5955'],
        ['2434-561x', '2434-561X'],
      ],
      bad: [
        ['1000-9826', '末位应是 5'],
        ['2434-5610', '末位应是 X'],
        ['1000-982', '应是 8 位'],
        ['', '应是 8 位'],
      ],
    },
  ],
  [
    'ORCID',
    {
      parse: parseOrcid,
      good: [
        ['0000-0002-1825-0097', '0000-0002-1825-0097'],
        ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
        ['000000021694233x', '0000-0002-1694-233X'],
      ],
      bad: [
        ['0000-0002-1825-0098', '末位应是 7'],
        ['0000-0002-1694-2330', '末位应是 X'],
        ['0000-0002-1825', '应是 16 位'],
        ['https://orcid.org/', '应是 16 位'],
      ],
    },
  ],
  [
    'URL',
    {
      parse: parseUrl,
      good: [
        ['https://example.org', 'https://example.org/'],
        ['HTTP://Example.ORG/a?b#c', 'http://example.org/a?b#c'],
        ['https://example.org/中文', 'https://example.org/%E4%B8%AD%E6%96%87'],
        ['http://[::1]/', 'http://[::1]/'],
      ],
      bad: [
        ['javascript:alert(1)', 'https://'],
        ['java\nscript:alert(1)', '空白'],
        ['data:text/html,x', 'https://'],
        ['ftp://example.org', 'https://'],
        ['example.org', 'https://'],
        ['//example.org', 'https://'],
        ['https://', '完整'],
        ['https://exa mple.org', '空白'],
        ['https://user:secret@example.org', '用户名'],
        ['https://localhost', '主机名'],
        [`https://example.org/${'a'.repeat(100_000)}`, '太长'],
      ],
    },
  ],
];

describe.each(KINDS)('%s', (_name, { parse, good, bad }) => {
  test.each(good)('%j → %j', (text, value) => {
    expect(parse(text)).toEqual({ value });
    expect(parse(value)).toEqual({ value });
  });

  test.each(bad)('%.60s: %s', (text, problem) => {
    const read = parse(text);
    expect('problem' in read ? read.problem : read.value).toContain(problem);
  });

  test('any text is read, and the normal form of a normal form is itself', () => {
    const pieces = fc.constantFrom(
      ...'0123456789Xx.-/():;,<>%vV ',
      '10.',
      'https://',
      'doi.org/',
      'arxiv.org/abs/',
      'a',
      '甲',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    const seeded = fc.tuple(fc.constantFrom(...good.map(([text]) => text)), text).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, seeded), (text) => {
        const read = parse(text);
        if ('value' in read) expect(parse(read.value)).toEqual(read);
        else expect(read.problem).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 500 },
    );
  });

  test('hostile text takes no time', () => {
    const started = processorTime();
    for (const piece of ['(', ')', '.', '-', ' ', '%', '10.', 'a/']) parse(`10.1000/${piece.repeat(200_000)}`);
    expect(processorTime() - started).toBeLessThan(5_000);
  });
});
