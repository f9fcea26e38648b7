// Types that the container contradicts: a conference in a journal's place, a journal in a conference's or book's, arXiv in anyone's.
import type { ReferenceType } from '../../../schemas/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { findText, spanAt } from '../records/fields.ts';
import type { Rule } from '../rule.ts';

export const containerAgainstType: Rule = {
  id: 'container-against-type',
  severity: 'warning',
  summary: '文献类型与所在的出版物不符',
  *check(book) {
    for (const reference of listReferences(book)) {
      const container = findText(reference, 'container-title');
      const { type, 'event-title': event } = reference.record;
      const meant = container && event === undefined ? meantType(type, container.value.trim()) : undefined;
      if (!container || !meant) continue;
      const message = `类型是 ${type}，而“${container.value}”是${meant.kind}`;
      const related = [{ span: container.span, message: '出版物在这里' }];
      yield { span: spanAt(reference, 'type'), message, hint: `${meant.hint}。`, related };
    }
  },
};

type Meant = { readonly kind: string; readonly hint: string };

const SERVER =
  /^(?:arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn)(?:\.org)?(?: e-?prints?| preprint.*|[\s,(:].*)?$|^(?:arxiv:|abs\/)/i;
/** Journals whose names speak of meetings. */
const NO_MEETING =
  /\bconference series\b|\bconference proceedings$|\bweb of conferences\b|^proceedings of the (?:aaai|human factors)\b|^conference papers\b/i;
const MEETING =
  /^(?:companion )?proceedings\b.*\b(?:conference|symposium|workshop|colloquium|congress|convention)\b|^proceedings of the \d+\w* annual meeting\b|\b(?:international|european|annual|joint|ieee|acm|(?:19|20)\d\d|\d+(?:st|nd|rd|th))\b.*\b(?:conference|symposium|workshop)s? (?:on|of|for)\b|^advances in neural information processing systems$|会议论文集$|(?:学术|国际|全国)(?:年会|会议|研讨会)(?:论文集)?$/i;
const JOURNAL =
  /^(?:ieee(?:\/acm)? transactions on|acm transactions on|ieee [a-z ]+ letters|communications of the acm|journal of the \S)|^(?:nature|science|cell|the lancet|neural computation|pnas)$|^(?:nature (?:communications|medicine|methods|machine intelligence|biotechnology)|physical review (?:letters|[a-ex]))$|^\p{Script=Han}{2,12}(?:学报|期刊|杂志)$/iu;
/** There are books of these names, but no meetings. */
const JOURNAL_OR_BOOK = /^(?:the )?(?:journal of|annals of|archives? of|transactions (?:on|of))\b/i;
/** Proceedings printed as the issue of a journal say so. */
const ISSUE_OF_JOURNAL = /\b(?:proc(?:eedings)?|conference|workshop|symposium)\b/i;

function meantType(type: ReferenceType, container: string): Meant | undefined {
  if (SERVER.test(container) && type !== 'article')
    return {
      kind: '预印本平台',
      hint: '改为 type: article，把 arXiv 号写进 custom 的 arxiv；已正式发表的，写发表的刊物或会议',
    };
  if (type === 'article-journal' && MEETING.test(container) && !NO_MEETING.test(container))
    return { kind: '会议录', hint: '改为 type: paper-conference' };
  const isJournal = JOURNAL.test(container) || (type === 'paper-conference' && JOURNAL_OR_BOOK.test(container));
  if ((type === 'paper-conference' || type === 'chapter') && isJournal && !ISSUE_OF_JOURNAL.test(container))
    return { kind: '期刊', hint: '改为 type: article-journal；会议论文登在期刊上的，写出 event-title' };
  return undefined;
}
