// Which references to ask registries about, and the lock that their findings make of the one before.
import type { Answer, Registry } from '../../schemas/lock.ts';
import { listIdentifiers } from '../evidence/identifiers.ts';
import { hashRecord } from '../evidence/record-hash.ts';
import type { Book } from '../model/book.ts';
import type { Answers } from '../model/lock.ts';
import type { Reference } from '../model/reference.ts';
import { writeAnswer } from './answer.ts';
import type { Question } from './survey.ts';
import type { Finding } from './work.ts';

/** A reference that an identifier belongs to. */
type Use = { readonly key: string; readonly record: string };

export type Inquiry = { readonly questions: readonly Question[]; readonly uses: ReadonlyMap<string, readonly Use[]> };

/** Asking everything again takes no longer than this; what was asked since then was asked by the run before, which was cut short. */
const FRESH = 3_600_000;

/** Of each identifier, the answers that need not be asked for: those to the record as it is; when everything is asked again, only fresh ones. */
export function planInquiry(
  references: readonly Reference[],
  answers: Answers,
  isGiven: (answer: Answer) => boolean = () => true,
): Inquiry {
  const uses = new Map<string, Use[]>();
  const known = new Map<string, readonly Answer[]>();
  for (const { key, record } of references) {
    const hash = hashRecord(record);
    for (const identifier of listIdentifiers(record)) {
      const given = (answers.get(key.value) ?? []).filter(
        (answer) => answer.identifier === identifier && answer.record === hash && isGiven(answer),
      );
      // Of two references with one identifier, the one that lacks most is asked for.
      const other = known.get(identifier);
      known.set(identifier, other && other.length < given.length ? other : given);
      uses.set(identifier, [...(uses.get(identifier) ?? []), { key: key.value, record: hash }]);
    }
  }
  const questions = [...known].map(([identifier, given]): Question => ({ identifier, known: given }));
  return { questions, uses };
}

/** Answers so fresh that a run which was cut short must have got them. */
export function isFresh(now: number): (answer: Answer) => boolean {
  return ({ asked }) => now - Date.parse(asked) < FRESH;
}

/** `asked`: ISO date and time. */
export function addFindings(
  answers: Answers,
  { uses }: Pick<Inquiry, 'uses'>,
  registry: Registry,
  findings: readonly Finding[],
  asked: string,
): Answers {
  const merged = new Map(answers);
  for (const finding of findings)
    for (const { key, record } of uses.get(finding.identifier) ?? []) {
      const rest = (merged.get(key) ?? []).filter(
        (answer) => answer.registry !== registry || answer.identifier !== finding.identifier,
      );
      merged.set(key, [...rest, writeAnswer(registry, finding, { asked, record })]);
    }
  return merged;
}

/** Without the answers about references and identifiers that the book no longer has. */
export function pruneAnswers({ references }: Pick<Book, 'references'>, answers: Answers): Answers {
  const kept = new Map<string, readonly Answer[]>();
  for (const [key, list] of answers) {
    const reference = references.get(key);
    const identifiers: readonly string[] = reference ? listIdentifiers(reference.record) : [];
    const left = list.filter(({ identifier }) => identifiers.includes(identifier));
    if (left.length > 0) kept.set(key, left);
  }
  return kept;
}
