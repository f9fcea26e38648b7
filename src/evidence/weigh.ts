// A record × all answers about it → who testifies, what was compared, and where record and registries differ.
import type { Answer, Registry } from '../../schemas/lock.ts';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import type { Answered, ComparedField, Difference, Testimony } from '../model/verdict.ts';
import { type Comparison, compareRecord } from './compare.ts';
import type { Spelling } from './spelling.ts';

/** Registries that describe works; doi.org only knows whose a DOI is, and OpenAlex repeats what others say. */
const DESCRIBING = new Set<Registry>(['arxiv', 'crossref', 'datacite', 'openlibrary']);

/** Those whose not knowing an identifier means that there is none. */
const DENYING = new Map<Registry, ComparedField>([
  ['doi.org', 'DOI'],
  ['arxiv', 'arxiv'],
]);

export function describesWork(answer: Answer): boolean {
  return answer.found && DESCRIBING.has(answer.registry);
}

export function testify({ registry, identifier, asked, url }: Answer): Testimony {
  return { registry, identifier, asked, url };
}

/** `first` is the answer that decides: it comes first among those who testify. */
export function weighAnswers(
  record: ReferenceRecord,
  answers: readonly Answer[],
  first: Answer,
  spelling: Spelling,
): Answered {
  const described = answers.filter(describesWork);
  const comparisons = described.map((answer) => ({ answer, ...compareRecord(record, answer, spelling) }));
  const differences = [...answers.flatMap(denials), ...comparisons.flatMap((one) => disagree(one, comparisons))];
  const acknowledged = record.custom?.acknowledged ?? {};
  const rest = answers.filter((answer) => answer !== first);
  return {
    by: [testify(first), ...rest.map(testify)],
    compared: [...new Set(comparisons.flatMap(({ compared }) => compared))],
    differences: differences.filter(({ field }) => acknowledged[field] === undefined),
  };
}

function denials(answer: Answer): Difference[] {
  const field = answer.found ? undefined : DENYING.get(answer.registry);
  if (!field) return [];
  const written = answer.identifier.slice(answer.identifier.indexOf(':') + 1);
  return [{ field, written, registered: '没有登记', by: testify(answer) }];
}

/** What another registry confirms is no difference: preprint and published work may differ. An answer about another work altogether is. */
function disagree(
  { answer, disagreements }: Comparison & { readonly answer: Answer },
  comparisons: readonly Comparison[],
): Difference[] {
  const isOtherWork = disagreements.has('title') && disagreements.has('author');
  return [...disagreements].flatMap(([field, disagreement]) => {
    const isConfirmed = comparisons.some((one) => one.compared.includes(field) && !one.disagreements.has(field));
    return isConfirmed && !isOtherWork ? [] : [{ field, ...disagreement, by: testify(answer) }];
  });
}
