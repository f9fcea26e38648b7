// Full-width punctuation inside formulas: only \text{…} and its kin may hold it.

import type { Finding } from '../../model/diagnostic.ts';
import type { Formula } from '../../model/section.ts';
import type { Source } from '../../model/source.ts';
import { listFacts } from '../facts.ts';
import { partPlacer } from '../part-offsets.ts';
import type { Rule } from '../rule.ts';

export const zhMathFullwidth: Rule = {
  id: 'zh-math-fullwidth',
  severity: 'error',
  summary: '公式里有全角标点',
  *check(book) {
    for (const formula of listFacts(book, 'formulas')) yield* findFullwidth(book.source, formula);
  },
};

/** Full-width mark → the one mathematics uses, where that is certain. */
const HALF_WIDTH: ReadonlyMap<string, string> = new Map(
  ['，,', '；;', '：:', '（(', '）)', '！!', '？?', '＋+', '－-', '＝=', '＜<', '＞>', '［[', '］]', '｜|'].map(
    ([full = '', half = '']) => [full, half],
  ),
);
const TEXT_COMMAND = /\\(?:text(?:rm|sf|tt|bf|md|it|up|normal)?|mbox|hbox|tag\*?)\s*\{/y;
const FULLWIDTH =
  /[\u3001\u3002\u3008-\u3011\u3014-\u301b\u2018\u2019\u201c\u201d\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

function* findFullwidth(source: Source, { tex }: Formula): Generator<Finding> {
  let place: ReturnType<typeof partPlacer> | undefined;
  for (const offset of listMathOffsets(tex.value)) {
    const mark = tex.value.charAt(offset);
    if (!FULLWIDTH.test(mark)) continue;
    place ??= partPlacer(source, tex);
    const span = place(offset, offset + 1);
    const half = HALF_WIDTH.get(mark);
    const message = `公式里有全角标点“${mark}”`;
    if (!half) yield { span, message, hint: '文字放进 \\text{…}，标点放到公式外。' };
    else yield { span, message, hint: `改为“${half}”。`, fix: { title: '改为半角', edits: [{ span, text: half }] } };
  }
}

/** Offsets outside \text{…}, whose braces may nest. */
function* listMathOffsets(tex: string): Generator<number> {
  let textDepth = 0;
  for (let offset = 0; offset < tex.length; offset++) {
    TEXT_COMMAND.lastIndex = offset;
    const command = textDepth === 0 ? TEXT_COMMAND.exec(tex) : null;
    if (command) {
      textDepth = 1;
      offset += command[0].length - 1;
    } else if (tex[offset] === '\\') offset++;
    else if (textDepth === 0) yield offset;
    else if (tex[offset] === '{') textDepth++;
    else if (tex[offset] === '}') textDepth--;
  }
}
