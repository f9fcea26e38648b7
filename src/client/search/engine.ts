// The worker that searches, as the panel sees it: ask, and be told the answer to the last question, again while the index arrives.
import type { FromWorker, ToWorker } from '../search-worker.ts';
import type { Answer, Question } from './answer.ts';

export type Reply =
  | { readonly answer: Answer; readonly isComplete: boolean }
  /** The index could not be loaded. */
  | { readonly failure: string };

export type Engine = {
  readonly ask: (question: Question) => void;
  /** What was asked is no longer of interest. */
  readonly forget: () => void;
  readonly listen: (hear: (reply: Reply) => void) => void;
  /** Loads the index again after a failure. */
  readonly retry: () => void;
};

/** Both are whole addresses. */
export function openEngine(workerAddress: string, indexAddress: string): Engine {
  const worker = new Worker(workerAddress, { type: 'module' });
  let hear: (reply: Reply) => void = () => {};
  let last = 0;
  const send = (message: ToWorker) => worker.postMessage(message);
  const retry = () => send({ index: indexAddress });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('failure' in data || data.id === last) hear(data);
  });
  worker.addEventListener('error', ({ message }) => hear({ failure: message }));
  retry();
  return {
    ask: (question) => send({ id: ++last, question }),
    forget: () => {
      last++;
    },
    listen: (listener) => {
      hear = listener;
    },
    retry,
  };
}
