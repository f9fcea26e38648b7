// Types of RIS ↔ types of records.
import type { ReferenceType } from '../../../schemas/reference.ts';

export const RIS_TYPES: ReadonlyMap<string, ReferenceType> = new Map(
  Object.entries({
    'article-journal': 'JOUR EJOUR MGZN JFULL ABST INPR',
    'paper-conference': 'CPAPER CONF',
    book: 'BOOK EDBOOK EBOOK CLSWK',
    chapter: 'CHAP ECHAP ENCYC DICT',
    thesis: 'THES',
    report: 'RPRT GOVDOC',
    webpage: 'ELEC WEB BLOG',
    dataset: 'DATA AGGR',
    software: 'COMP',
    article: 'UNPB PREPRINT',
    standard: 'STAND',
    patent: 'PAT',
    'article-newspaper': 'NEWS',
  }).flatMap(([type, names]) => names.split(' ').map((name): [string, ReferenceType] => [name, type as ReferenceType])),
);

/** The first of those that are read as the type. */
export function risType(type: ReferenceType): string {
  return [...RIS_TYPES].find(([, read]) => read === type)?.[0] ?? 'GEN';
}
