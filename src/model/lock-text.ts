// Answers of registries ↔ the one text that references.lock.json may have for them: by key, then registry, one field a line.
import { type Answer, answerSchema, noticeSchema } from '../../schemas/lock.ts';
import type { Answers } from './lock.ts';

export type LockText = {
  readonly text: string;
  /** Key → the offset of its opening quotation mark. */
  readonly places: ReadonlyMap<string, number>;
};

const FIELDS = Object.keys(answerSchema.shape) as readonly (keyof Answer)[];
const NOTICE_FIELDS = Object.keys(noticeSchema.shape);

/** References without an answer are left out. */
export function writeLock(answers: Answers): LockText {
  const places = new Map<string, number>();
  const entries = [...answers].filter(([, list]) => list.length > 0).sort(([a], [b]) => compareText(a, b));
  let text = '{\n  "version": 1,\n  "references": {';
  for (const [index, [key, list]] of entries.entries()) {
    text += index > 0 ? ',\n    ' : '\n    ';
    places.set(key, text.length);
    text += `${JSON.stringify(key)}: [\n${list.toSorted(compareAnswers).map(writeAnswer).join(',\n')}\n    ]`;
  }
  text += entries.length > 0 ? '\n  }\n}\n' : '}\n}\n';
  return { text, places };
}

function writeAnswer(answer: Answer): string {
  const written = FIELDS.filter((field) => answer[field] !== undefined);
  const lines = written.map((field) => `        ${JSON.stringify(field)}: ${writeValue(answer[field])}`);
  return `      {\n${lines.join(',\n')}\n      }`;
}

/** On one line, with a blank behind each comma of a list. */
function writeValue(value: Answer[keyof Answer]): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  return `[${value.map((item) => JSON.stringify(item, NOTICE_FIELDS)).join(', ')}]`;
}

function compareAnswers(a: Answer, b: Answer): number {
  return compareText(a.registry, b.registry) || compareText(a.identifier, b.identifier);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
