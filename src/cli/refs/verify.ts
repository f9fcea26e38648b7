// `kanben refs verify`: asks registries about references and keeps their answers in references.lock.json.
import type { Registry } from '../../../schemas/lock.ts';
import { updateLockFile } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
import { LOCK_FILE } from '../../model/lock.ts';
import { writeTime } from '../../registries/answer.ts';
import type { Client } from '../../registries/client.ts';
import { askRegistries } from '../../registries/survey.ts';
import { addFindings, type Inquiry, isFresh, planInquiry, pruneAnswers } from '../../registries/verification.ts';
import type { Finding } from '../../registries/work.ts';
import type { Command, Invocation } from '../command.ts';
import { bookFolder } from '../folders.ts';
import { showProgress } from '../terminal.ts';
import { BOOK_HELP, BOOK_OPTION, chooseReferences, readBook } from './book.ts';
import {
  describeSilences,
  describeTotals,
  openClient,
  REGISTRY_ENVIRONMENT,
  REGISTRY_HELP,
  REGISTRY_OPTIONS,
} from './registries.ts';

export const VERIFY: Command = {
  help: `用法：kanben refs verify [键…] [选项]

向 Crossref、DataCite、arXiv、doi.org、OpenAlex、Open Library 查询文献，把回答记在 ${LOCK_FILE}，供 kanben check 离线核对。
只问还没有回答的，以及著录改动过的；写了键就只问这几条。回答随到随存：中断之后再运行，从断处继续。
没有应答或答得不对的登记机构，不改变已经记下的内容，在最后列出。

选项：
  --refresh      全部重新问过（一小时以内问过的除外）
${REGISTRY_HELP}${BOOK_HELP}${REGISTRY_ENVIRONMENT}`,
  options: { refresh: { type: 'boolean' }, ...REGISTRY_OPTIONS, ...BOOK_OPTION },
  words: Number.POSITIVE_INFINITY,
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const dir = bookFolder(invocation.folder);
  const book = readBook(dir);
  const client = openClient(invocation, book);
  const references = chooseReferences(book, invocation.words);
  const isGiven = invocation.options.refresh ? isFresh(client.clock.now()) : undefined;
  const inquiry = planInquiry(references, book.lock?.answers ?? new Map(), isGiven);
  const progress = showProgress({ ask: '查询' });
  const store = openStore(dir, client, inquiry);
  try {
    const onProgress = (done: number, total: number) => progress.onProgress('ask', done, total);
    const silences = await askRegistries(inquiry.questions, client, { onFindings: store.add, onProgress });
    store.finish(invocation.words.length === 0 ? book : undefined);
    progress.finish();
    const { text, code } = describeSilences(silences, (one) => (inquiry.uses.get(one) ?? []).map(({ key }) => key));
    process.stdout.write(store.count() > 0 ? `得到 ${store.count()} 个回答，记在 ${LOCK_FILE}\n` : '没有新的回答\n');
    process.stdout.write(text + describeTotals(readBook(dir)));
    return code;
  } finally {
    progress.finish();
  }
}

/** Milliseconds between two writes of the lock. */
const PATIENCE = 1_000;

/** Keeps what comes in until it is worth a write. */
function openStore(dir: string, { clock }: Client, inquiry: Inquiry) {
  let waiting: (readonly [Registry, readonly Finding[], string])[] = [];
  let written = clock.now();
  let count = 0;
  const write = (book: Book | undefined) => {
    const added = waiting;
    waiting = [];
    written = clock.now();
    updateLockFile(dir, (answers) => {
      const start = book ? pruneAnswers(book, answers) : answers;
      return added.reduce(
        (merged, [registry, findings, asked]) => addFindings(merged, inquiry, registry, findings, asked),
        start,
      );
    });
  };
  return {
    add(registry: Registry, findings: readonly Finding[]) {
      waiting.push([registry, findings, writeTime(clock.now())]);
      count += findings.length;
      if (clock.now() - written >= PATIENCE) write(undefined);
    },
    /** Drops what the book no longer has, when all of it was asked about. */
    finish: write,
    count: () => count,
  };
}
