// Verdicts on the book's references → findings at the records that they are about.
import { describeNotice, describeTestimony } from '../evidence/describe-verdict.ts';
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Reference } from '../model/reference.ts';
import type { Fate, Status, Verdict } from '../model/verdict.ts';
import { STATUS_WORDS } from '../model/verdict.ts';
import type { Run } from './rule.ts';

export type Judged<S extends Status> = {
  readonly reference: Reference;
  readonly verdict: Extract<Verdict, { readonly status: S }>;
};

/** The references whose verdict has one of the statuses, in the order of the book. */
export function* listJudged<S extends Status>(book: Book, { verdicts }: Run, ...statuses: S[]): Generator<Judged<S>> {
  for (const [key, verdict] of verdicts()) {
    const reference = book.references.get(key);
    if (reference && (statuses as Status[]).includes(verdict.status))
      yield { reference, verdict: verdict as Judged<S>['verdict'] };
  }
}

/** Works to which something happened that their author has not acknowledged. */
export function* findFates(book: Book, run: Run, fate: Fate, advice: string): Generator<Finding> {
  for (const { reference, verdict } of listJudged(book, run, fate)) {
    if (verdict.acknowledged !== undefined) continue;
    const { key } = reference;
    const [first] = verdict.by;
    const message = `文献“${key.value}”${STATUS_WORDS[fate]}：${describeTestimony(first)}里有${describeNotice(verdict.notice)}`;
    const hint = `${advice}；确要引用，在 custom.acknowledged 里写 ${fate}: 理由。`;
    yield { span: key.span, message, hint, related: relateAnswer(book, reference) };
  }
}

/** Where the answers stand in the lock. */
export function relateAnswer({ lock }: Book, { key }: Reference): NonNullable<Finding['related']> {
  const span = lock?.keys.get(key.value);
  return span ? [{ span, message: '登记机构的回答记在这里' }] : [];
}
