// References that some registry could know and that none was asked about. In a book that never asked, one finding speaks for all.
import type { Part } from '../../model/span.ts';
import { REGISTRY_TITLES } from '../../model/verdict.ts';
import type { Rule } from '../rule.ts';
import { listJudged } from '../verdict-findings.ts';

export const unlockedReference: Rule = {
  id: 'unlocked-reference',
  severity: 'warning',
  summary: '文献没有向登记机构核对过',
  *check(book, _typeset, run) {
    // What could not be read may well hold the answers.
    const isUnread = ({ value }: Part) =>
      book.lock?.issues.some(({ kind, path }) => kind === 'syntax' || path[1] === value);
    const unlocked = [...listJudged(book, run, 'unlocked')].filter(({ reference }) => !isUnread(reference.key));
    const [first] = unlocked;
    if (!first) return;
    if (!book.lock) {
      const message = `还没有向登记机构核对过文献：有 ${unlocked.length} 条可以核对，“${first.reference.key.value}”是第一条`;
      yield { span: first.reference.key.span, message, hint: HINT };
      return;
    }
    for (const { reference, verdict } of unlocked) {
      const titles = verdict.registries.map((registry) => REGISTRY_TITLES[registry]).join('、');
      const message = `文献“${reference.key.value}”还没有向 ${titles} 核对过`;
      yield { span: reference.key.span, message, hint: HINT };
    }
  },
};

const HINT = '联网运行 kanben refs verify；不能联网核对的，在 custom.evidence 里写明在何处查到。';
