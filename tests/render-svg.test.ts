// What of an SVG may stand in a page: hostile files are refused with a place, honest ones come out whole, and neither takes long.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../src/render/svg.ts';
import { processorTime } from './processor-time.ts';

const svg = (content: string, attributes = 'viewBox="0 0 10 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;

function problemsOf(text: string): string[] {
  const result = sanitizeSvg(text, 'f-');
  if ('svg' in result) throw new Error(`accepted: ${result.svg.content}`);
  return result.problems.map(({ offset, message }) => `${offset} ${message}`);
}

function contentOf(text: string): string {
  const result = sanitizeSvg(text, 'f-');
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.svg.content;
}

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script from outside', svg('<script href="https://example.org/x.js"/>')],
  ['onload', svg('', 'onload="alert(1)"')],
  ['onclick inside', svg('<rect onclick="alert(1)"/>')],
  ['ONMOUSEOVER', svg('<rect ONMOUSEOVER="alert(1)"/>')],
  ['onbegin of an animation', svg('<animate onbegin="alert(1)"/>')],
  ['an animation of href', svg('<use href="#a"><set attributeName="href" to="javascript:alert(1)"/></use>')],
  [
    'foreignObject',
    svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>'),
  ],
  ['an iframe', svg('<iframe src="javascript:alert(1)"/>')],
  ['an HTML image', svg('<img src="x"/>')],
  ['a style element', svg('<style>*{fill:red}</style>')],
  ['a style import', svg('<style>@import url(https://example.org/a.css);</style>')],
  ['a link element', svg('<link rel="stylesheet" href="https://example.org/a.css"/>')],
  ['an anchor', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
  ['an image from outside', svg('<image href="https://example.org/a.png"/>')],
  ['an image as data', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
  ['use from outside', svg('<use href="https://example.org/a.svg#b"/>')],
  ['use from outside by xlink', svg('<use xlink:href="//example.org/a.svg#b"/>')],
  ['use of data', svg('<use href="data:image/svg+xml,x#a"/>')],
  ['use of javascript', svg('<use href="javascript:alert(1)"/>')],
  ['use of a file', svg('<use href="other.svg#a"/>')],
  ['use with a strange id', svg('<use href="#a&quot;onload=alert(1)"/>')],
  ['fill from outside', svg('<rect fill="url(https://example.org/a#b)"/>')],
  ['fill from javascript', svg('<rect fill="url(javascript:alert(1))"/>')],
  ['fill from a quoted outside', svg(`<rect fill="url('https://example.org/a#b')"/>`)],
  ['fill with two addresses', svg('<rect fill="url(#a) url(https://example.org)"/>')],
  ['fill with spaces before the address', svg('<rect fill="url(   https://example.org)"/>')],
  ['URL in capitals', svg('<rect fill="URL(//example.org/a)"/>')],
  ['an escaped url', svg('<rect fill="u\\72l(//example.org/a)"/>')],
  ['a comment inside url', svg('<rect fill="ur/**/l(//example.org/a)"/>')],
  ['image-set', svg('<rect fill="image-set(\'https://example.org/a\' 1x)"/>')],
  ['a cursor', svg('<rect cursor="url(https://example.org/a)"/>')],
  ['a filter', svg('<rect filter="url(https://example.org/a#f)"/>')],
  ['a mask from outside', svg('<rect mask="url(https://example.org/a#f)"/>')],
  ['style with an address', svg('<rect style="fill:url(https://example.org/a)"/>')],
  ['style with background', svg('<rect style="background:url(https://example.org/a)"/>')],
  ['style with behaviour', svg('<rect style="behavior:url(#default)"/>')],
  ['style with an expression', svg('<rect style="width:expression(alert(1))"/>')],
  ['style with position', svg('<rect style="position:fixed;inset:0"/>')],
  ['style with an escape', svg('<rect style="fill:u\\72l(//example.org)"/>')],
  ['style with a broken comment', svg('<rect style="fill:red/*;stroke:*/blue"/>')],
  ['style that closes itself', svg('<rect style="fill:red}"/>')],
  ['an unknown attribute', svg('<rect formaction="javascript:alert(1)"/>')],
  ['a handler element', svg('<handler>alert(1)</handler>')],
  ['a DOCTYPE', `<!DOCTYPE svg>${svg('')}`],
  [
    'an outside DOCTYPE',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ],
  ['an entity', svg('<text>&xxe;</text>')],
  ['an outside entity', `<!DOCTYPE svg [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>${svg('<text>&xxe;</text>')}`],
  ['billion laughs by entities', `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${svg('<text>&b;</text>')}`],
  ['a stylesheet instruction', `<?xml-stylesheet href="https://example.org/a.css"?>${svg('')}`],
  ['CDATA', svg('<text><![CDATA[<script>alert(1)</script>]]></text>')],
  ['a title with HTML', svg('<title><p>x</p></title>')],
  ['a description with an SVG', svg('<desc><svg/></desc>')],
  ['an attribute without quotes', svg('<rect fill=red/>')],
  ['an attribute without value', svg('<rect hidden/>')],
  ['an attribute twice', svg('<rect fill="red" fill="url(#a)"/>')],
  ['a lone ampersand', svg('<text>a & b</text>')],
  ['a lone less-than', svg('<text>a < b</text>')],
  ['a control character', svg('<text>\0</text>')],
  ['a numbered control character', svg('<text>&#0;</text>')],
  ['a character beyond Unicode', svg('<text>&#x110000;</text>')],
  ['an unclosed element', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ['crossed elements', svg('<g><text></g></text>')],
  ['two roots', svg('') + svg('')],
  ['HTML', '<html><body>x</body></html>'],
  ['text', 'hello'],
  ['nothing', ''],
  ['an unclosed comment', '<!-- <svg></svg>'],
  ['a comment that hides a tag', svg('<!-- --!><rect onload="x"/>')],
  ['an id twice', svg('<g id="a"/><g id="a"/>')],
  ['an id with markup', svg('<g id="a&quot;&gt;&lt;script&gt;"/>')],
  ['use of itself', svg('<g id="a"><use href="#a"/></g>')],
  ['use in a circle', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  ['a pattern filled with itself', svg('<pattern id="a"><rect fill="url(#a)"/></pattern>')],
  [
    'billion laughs by use',
    svg(
      `<g id="a0"><rect/></g>${Array.from({ length: 40 }, (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`).join('')}`,
    ),
  ],
  [
    'billion laughs by patterns',
    svg(Array.from({ length: 9 }, (_, n) => `<pattern id="p${n}"><rect fill="url(#p${n - 1})"/></pattern>`).join('')),
  ],
  [
    'a long chain of use',
    svg(Array.from({ length: 5000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join('')),
  ],
  ['10,000 nested groups', svg('<g>'.repeat(10_000) + '</g>'.repeat(10_000))],
  ['10,000 nested notes', svg(`${'<metadata>'.repeat(10_000)}<script/>`)],
];

describe('refused, with a place', () => {
  test.each(HOSTILE)('%s', (_, text) => expect(problemsOf(text)[0]).toMatch(/^\d+ \S/));

  test('each problem stands where it is', () => {
    const text = svg('<rect onclick="x"/><script/><rect fill="url(//a)"/>');
    expect(problemsOf(text)).toEqual([
      `${text.indexOf('onclick')} 不能有事件属性 onclick`,
      `${text.indexOf('<script')} 不能有脚本 <script>`,
      `${text.indexOf('fill')} 不能用 “url(”：只能引用图内的“url(#名称)”`,
    ]);
  });
});

describe('kept', () => {
  test.each([
    [
      'shapes',
      '<rect x="1" y="1" width="2" height="2" rx=".5"/><circle cx="5" cy="5" r="1"/><path d="M0 0L1,1.5e-3z" fill="none" stroke="currentColor"/>',
    ],
    [
      'text',
      '<text x="1" y="2" font-family="\'Noto Sans SC\', sans-serif" text-anchor="middle">基础<tspan dx="1">模型 &lt;1&gt; &amp;</tspan></text>',
    ],
    [
      'colours and transformations',
      '<g transform="translate(1,2) rotate(-90 1 1)" fill="rgb(1, 2, 3)" stroke="var(--line, #ccc)"><line x1="0" x2="1" y1="0" y2="1"/></g>',
    ],
    ['inner titles', '<g><title>a &lt;b&gt;</title><desc>c</desc></g>'],
  ])('%s', (_, content) => expect(contentOf(svg(content))).toBe(content));

  test('local references, prefixed', () => {
    const content =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><marker id="m"/><clipPath id="裁:1"/></defs>';
    const uses = `<path fill="url(#g)" marker-end="url('#m')" clip-path='url("#裁:1")' style="stroke:url(#g)"/><use xlink:href="#m"/>`;
    expect(contentOf(svg(content + uses))).toBe(
      '<defs><linearGradient id="f-g"><stop offset="0" stop-color="#fff"/></linearGradient><marker id="f-m"/><clipPath id="f-裁:1"/></defs>' +
        '<path fill="url(#f-g)" marker-end="url(#f-m)" clip-path="url(#f-裁:1)" style="stroke:url(#f-g)"/><use href="#f-m"/>',
    );
  });

  test('what drawing programs leave behind is dropped', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${svg(
      '<metadata><rdf:RDF><cc:Work onload="x">a</cc:Work></rdf:RDF></metadata><sodipodi:namedview id="v"><x/></sodipodi:namedview>' +
        '<g inkscape:label="层" xml:space="preserve" data-x="1" aria-label="x" class="a" style="-inkscape-x:y;line-height:1;fill:red;"> <rect/></g>',
      'xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" viewBox="0 0 1 1"',
    )}\n`;
    expect(contentOf(text)).toBe('<g style="fill:red"><rect/></g>');
  });

  test('the outermost element keeps what cannot leave its box', () => {
    const result = sanitizeSvg(
      svg('', 'viewBox="0 0 4 3" width="4cm" fill="none" overflow="visible" id="x" style="overflow:visible;color:red"'),
      'f-',
    );
    expect('svg' in result && [...result.svg.attributes]).toEqual([
      ['viewBox', '0 0 4 3'],
      ['width', '4cm'],
      ['fill', 'none'],
      ['style', 'color:red'],
    ]);
  });

  test('a drawing that takes its colours from the page says so', () => {
    const themed = (text: string): boolean => {
      const result = sanitizeSvg(text, '');
      return 'svg' in result && result.svg.themed;
    };
    expect([
      themed(svg('<rect fill="currentColor"/>')),
      themed(svg('', 'fill="currentColor"')),
      themed(svg('<rect/>')),
    ]).toEqual([true, true, false]);
  });
});

describe('always', () => {
  test.each([
    ['a long attribute', svg(`<path d="${'M0 0'.repeat(450_000)}"/>`)],
    ['a long word', svg(`<path d="${'a'.repeat(1_900_000)}"/>`)],
    ['many brackets', svg(`<path d="${'('.repeat(1_900_000)}"/>`)],
    ['many calls', svg(`<path d="${'url(#'.repeat(380_000)}"/>`)],
    ['many blanks', `<svg${' '.repeat(1_900_000)}`],
    ['many ampersands', svg(`<text>${'&'.repeat(1_900_000)}</text>`)],
    ['many declarations', svg(`<rect style="${'fill:red;'.repeat(200_000)}"/>`)],
    ['many attributes', svg(`<rect ${Array.from({ length: 100_000 }, (_, n) => `data-a${n}="x"`).join(' ')}/>`)],
    ['many elements', svg('<rect/>'.repeat(270_000))],
    ['many unclosed comments', '<!-'.repeat(600_000)],
    ['many opening tags', '<g '.repeat(600_000)],
  ])('soon: %s', (_, text) => {
    const before = processorTime();
    sanitizeSvg(text, 'f-');
    expect(processorTime() - before).toBeLessThan(2000);
  });

  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '&',
    ';',
    '#',
    ':',
    '(',
    ')',
    ' ',
    'svg',
    'script',
    'style',
    'rect',
    'text',
    'title',
    'onload',
    'href',
    'xlink:href',
    'fill',
    'url(',
    'javascript:',
    '<svg>',
    '</svg>',
    '<g',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&lt;',
    '&#60;',
    'a',
    '字',
  );
  /** In what is left when texts and the values of attributes are taken out. */
  const activeMarkup = /<\s*(?:script|style|foreignobject|iframe|image|a)\b|\s(?:on\w+|src)\s*=/i;
  const activeValue = /(?:href|fill|style)="\s*(?:javascript:|url\((?!#))/i;

  test('whatever comes in, nothing active comes out', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const text of [
          pieces.join(''),
          svg(pieces.join('')),
          svg(`<rect ${pieces.join('')}/>`),
          svg(`<rect fill="${pieces.join('')}"/>`),
        ]) {
          const result = sanitizeSvg(text, 'f-');
          if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
          else {
            const tags = result.svg.content.replace(/>[^<]*</g, '><');
            expect(tags.replace(/"[^"]*"/g, '""')).not.toMatch(activeMarkup);
            expect(tags).not.toMatch(activeValue);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever text comes in, none throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        sanitizeSvg(text, 'f-');
        sanitizeSvg(svg(`<text>${text}</text>`), 'f-');
      }),
    );
  });

  test('what comes out goes in again unchanged', () => {
    const once = contentOf(svg('<g id="a" style="fill:red"><text>&lt;&amp;&quot;</text><use href="#a-b"/></g>'));
    const again = sanitizeSvg(svg(once), '');
    expect('svg' in again && again.svg.content).toBe(once);
  });
});
