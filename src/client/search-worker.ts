// The thread that searches: loads the index once, and answers each question from what has arrived so far. Only the last question counts.
import { type Answer, answerQuestion, type Question } from './search/answer.ts';
import { addShard, createCorpus } from './search/corpus.ts';
import { createFold } from './search/fold.ts';
import { type Manifest, readVariants, type Shard } from './search/shard.ts';

/** First the address of the manifest, then questions. */
export type ToWorker = { readonly index: string } | { readonly id: number; readonly question: Question };

export type FromWorker =
  | { readonly id: number; readonly answer: Answer; readonly isComplete: boolean }
  | { readonly failure: string };

type Asked = Extract<ToWorker, { id: number }>;

/** Its own thread: nothing else can see what it keeps. */
function startWorker(): void {
  let asked: Asked | undefined;
  let answer: ((asked: Asked) => void) | undefined;
  const answerLast = () => {
    if (asked) answer?.(asked);
  };
  const open = async (index: string) => {
    const manifest = await load<Manifest>(index);
    const corpus = createCorpus(createFold(readVariants(manifest.variants)));
    let left = manifest.shards.length;
    answer = ({ id, question }) => tell({ id, answer: answerQuestion(corpus, question), isComplete: left === 0 });
    // In the order of the book whichever comes first: equal results must not depend on the network.
    const arriving = manifest.shards.map((name) => load<Shard>(new URL(name, index).href));
    for (const shard of arriving) {
      addShard(corpus, await shard);
      left--;
      answerLast();
    }
  };
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if ('index' in data) {
      open(data.index).catch((error: unknown) => tell({ failure: String(error) }));
      return;
    }
    // Typing may have gone on meanwhile: what is no longer asked is not answered.
    asked = data;
    setTimeout(() => {
      if (asked === data) answerLast();
    });
  });
}

function tell(message: FromWorker): void {
  postMessage(message);
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

startWorker();
