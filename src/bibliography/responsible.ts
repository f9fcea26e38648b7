// A record → who is chiefly responsible for the work (主要责任者): the names under which its entry stands.
import type { ReferenceName, ReferenceRecord } from '../../schemas/reference.ts';
import { recognisePreprint } from './preprint.ts';

/** Types whose editors stand in for authors; of a paper or chapter they are the host's. */
const LED_BY_EDITORS = new Set<ReferenceRecord['type']>([
  'book',
  'report',
  'webpage',
  'dataset',
  'software',
  'article',
]);

/** Undefined when nobody is named. */
export function responsibleNames(record: ReferenceRecord): readonly ReferenceName[] | undefined {
  const editors = LED_BY_EDITORS.has(record.type) || recognisePreprint(record) ? record.editor : undefined;
  return record.author ?? editors;
}
