// Identifiers: text → normal form, or what is wrong with it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArxiv } from '../src/model/identifiers/arxiv.ts';
import { parseCstr } from '../src/model/identifiers/cstr.ts';
import { parseDoi } from '../src/model/identifiers/doi.ts';
import type { Identifier } from '../src/model/identifiers/identifier.ts';
import { parseIsbn } from '../src/model/identifiers/isbn.ts';
import { parseIssn } from '../src/model/identifiers/issn.ts';
import { parseOrcid } from '../src/model/identifiers/orcid.ts';
import { parsePmid } from '../src/model/identifiers/pmid.ts';
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
        ['10.1000%2Fabc%3A1', '10.1000/abc:1'],
        ['doi.org/10.1000/abc', '10.1000/abc'],
        ['https://doi.org/10.1000/abc?nosfx=y', '10.1000/abc'],
        ['https://doi.org/10.1000/abc#sec-2', '10.1000/abc'],
        ['https://dl.acm.org/doi/abs/10.1145/2976749.2978318', '10.1145/2976749.2978318'],
        ['https://dl.acm.org/doi/10.1145/2976749.2978318', '10.1145/2976749.2978318'],
        ['https://link.springer.com/article/10.1007/BF02551274', '10.1007/bf02551274'],
        ['https://onlinelibrary.wiley.com/doi/full/10.1002/asi.24750', '10.1002/asi.24750'],
        ['https://link.springer.com/content/pdf/10.1007/BF02551274.pdf', '10.1007/bf02551274'],
        ['urn:doi:10.1000/abc', '10.1000/abc'],
        ['DOI：10.1000/abc。', '10.1000/abc'],
        ['（10.1000/abc）', '10.1000/abc'],
        ['<https://doi.org/10.1000/abc>', '10.1000/abc'],
        ['１０．1000／abc', '10.1000/abc'],
        ['10.1007/978\u2010\u20103\u2011319', '10.1007/978--3-319'],
        ['10.1000/\u200babc', '10.1000/abc'],
        ['10.1101/2020.01.30.927871v1.full', '10.1101/2020.01.30.927871'],
        [
          'https://doi.org/10.1002/(SICI)1097(199605)12:3<1::AID-X1>3.0.CO;2-#',
          '10.1002/(sici)1097(199605)12:3<1::aid-x1>3.0.co;2-#',
        ],
        ['10.48550/arXiv.1706.03762', '10.48550/arxiv.1706.03762'],
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
        ['10.1145/nnnnnnn.nnnnnnn', '占位'],
        ['10.1145/1122445.1122456', '占位'],
        ['10.1145/XXXXXXX.XXXXXXX', '占位'],
        ['arXiv:1706.03762', 'arXiv 号'],
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
        ['arxiv.org/abs/1706.03762', '1706.03762'],
        ['https://arxiv.org/abs/1706.03762?context=cs.CL', '1706.03762'],
        ['https://arxiv.org/html/1706.03762v7#S3', '1706.03762v7'],
        ['https://arxiv.org/pdf/hep-th/9901001.pdf', 'hep-th/9901001'],
        ['arXiv:1706.03762 [cs.CL]', '1706.03762'],
        ['arXiv:1706.03762v5 [cs.CL]', '1706.03762v5'],
        ['arXiv preprint arXiv:1706.03762', '1706.03762'],
        ['CoRR abs/1706.03762', '1706.03762'],
        ['10.48550/arXiv.1706.03762', '1706.03762'],
        ['https://doi.org/10.48550/arXiv.1706.03762', '1706.03762'],
        ['1706.03762。', '1706.03762'],
        ['hep-th/9108001', 'hep-th/9108001'],
        ['2410.24000', '2410.24000'],
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
        ['1706.93762', '没有一个月有这么多篇'],
        ['hep-xx/9901001', '“hep-xx”'],
        ['stat.ML/0901001', '“stat”'],
        ['hep-th/9107001', '还没有 arXiv'],
        ['hep-th/9901000', '从 001 开始'],
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
        ['306-40615-2', 'SBN'],
        ['0-306-40615-2 978-0-306-40615-7', '两个号码'],
        ['000-0-000-00000-0', '占位'],
        ['0-000-00000-0', '占位'],
      ],
    },
  ],
  [
    'CSTR',
    {
      parse: parseCstr,
      good: [
        ['31253.11.sciencedb.j00001.00123', '31253.11.sciencedb.j00001.00123'],
        ['CSTR:31253.11.sciencedb.902', '31253.11.sciencedb.902'],
        ['cstr: 32379.14.JEIT250188', '32379.14.JEIT250188'],
        ['https://cstr.cn/31253.11.sciencedb.902', '31253.11.sciencedb.902'],
        ['https://cstr.cn/CSTR:11738.11.NCDC.BNORSG.DB7212.2026。', '11738.11.NCDC.BNORSG.DB7212.2026'],
        ['１６３８９．09．A08V-0001', '16389.09.A08V-0001'],
      ],
      bad: [
        ['', '五位'],
        ['3125.11.sciencedb.902', '五位'],
        ['31253.1.sciencedb.902', '两位'],
        ['31253.11.', '两位'],
        ['31253.11.数据', '不用的字符'],
        ['31253.11.science db', '空白'],
        ['10.57760/sciencedb.902', 'DOI'],
        ['a'.repeat(3000), '太长'],
      ],
    },
  ],
  [
    'PMID',
    {
      parse: parsePmid,
      good: [
        ['25719670', '25719670'],
        ['1', '1'],
        ['PMID: 25719670', '25719670'],
        ['https://pubmed.ncbi.nlm.nih.gov/25719670/', '25719670'],
        ['https://www.ncbi.nlm.nih.gov/pubmed/25719670', '25719670'],
      ],
      bad: [
        ['', '只有数字'],
        ['PMC4403369', 'PMC 号'],
        ['025719670', '不以 0'],
        ['257196701', '最多八位'],
        ['2571967O', '只有数字'],
        ['1'.repeat(3000), '太长'],
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
        ['eISSN: 0378-5955', '0378-5955'],
        ['０３７８－５９５５', '0378-5955'],
      ],
      bad: [
        ['1000-9826', '末位应是 5'],
        ['2434-5610', '末位应是 X'],
        ['1000-982', '应是 8 位'],
        ['0000-0000', '占位'],
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
        ['https://en.wikipedia.org/wiki/Apple_Inc.', 'https://en.wikipedia.org/wiki/Apple_Inc.'],
        [
          'https://zh.wikipedia.org/wiki/三体（小说）',
          'https://zh.wikipedia.org/wiki/%E4%B8%89%E4%BD%93%EF%BC%88%E5%B0%8F%E8%AF%B4%EF%BC%89',
        ],
        ['https://en.wikipedia.org/wiki/R_(language)', 'https://en.wikipedia.org/wiki/R_(language)'],
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
        ['https://example.org/a。', '标点'],
        ['<https://example.org/a>', '标点'],
        ['（https://example.org/a）', '标点'],
        ['https://example..org/', '主机名'],
        ['http://127.0.0.1/a', '主机名'],
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

  test('what was certainly meant is in order itself', () => {
    for (const [text] of bad) {
      const read = parse(text);
      if ('problem' in read && read.meant !== undefined) expect(parse(read.meant)).toHaveProperty('value');
    }
  });

  test('hostile text takes no time', () => {
    const started = processorTime();
    for (const piece of ['(', ')', '.', '-', ' ', '%', '10.', 'a/']) parse(`10.1000/${piece.repeat(200_000)}`);
    expect(processorTime() - started).toBeLessThan(5_000);
  });
});
