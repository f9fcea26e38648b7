// The worker that searches, as the panel sees it: ask, and be told the answer to the last question, again while the index arrives.
import type { FromWorker, ToWorker } from '../search-worker.ts';
import type { Answer, Question } from './answer.ts';

export type Reply =
  | { readonly answer: Answer; readonly isComplete: boolean }
  /** The index or the worker could not be loaded. */
  | { readonly failure: string };

export type Engine = {
  readonly ask: (question: Question) => void;
  /** What was asked is no longer of interest. */
  readonly forget: () => void;
  readonly listen: (hear: (reply: Reply) => void) => void;
  /** Begins anew after a failure. */
  readonly retry: () => void;
};

/** Both are whole addresses. */
export function openEngine(workerAddress: string, indexAddress: string): Engine {
  let hear: (reply: Reply) => void = () => {};
  let [last, asked]: [number, ToWorker | undefined] = [0, undefined];
  const start = (): Worker => {
    const worker = new Worker(workerAddress, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('failure' in data || data.id === last) hear(data);
    });
    worker.addEventListener('error', () => hear({ failure: workerAddress }));
    worker.postMessage({ index: indexAddress } satisfies ToWorker);
    return worker;
  };
  let worker = start();
  const send = (message: ToWorker | undefined) => {
    asked = message;
    if (message) worker.postMessage(message);
  };
  return {
    ask: (question) => send({ id: ++last, question }),
    forget: () => {
      last++;
      asked = undefined;
    },
    listen: (listener) => {
      hear = listener;
    },
    retry: () => {
      worker.terminate();
      worker = start();
      send(asked);
    },
  };
}
