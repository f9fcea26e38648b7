// Source → a finding at the start of each file that was not read for one reason.
import type { Finding } from '../model/diagnostic.ts';
import type { Source, UnreadFile } from '../model/source.ts';

export function* findUnreadFiles(
  source: Source,
  kind: UnreadFile['kind'],
  describe: (file: string) => Omit<Finding, 'span'>,
): Generator<Finding> {
  for (const [file, found] of source) {
    if (found.kind === kind) yield { span: { file, start: 0, end: 0 }, ...describe(file) };
  }
}
