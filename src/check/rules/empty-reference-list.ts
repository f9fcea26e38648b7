// Lists of references that show nothing: without a category, of one that no record has, or of one that the page lists already.
import type { Book } from '../../model/book.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { nearestFinder } from '../../model/nearest.ts';
import type { Part } from '../../model/span.ts';
import { listSections } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const emptyReferenceList: Rule = {
  id: 'empty-reference-list',
  severity: 'error',
  summary: '文献列表是空的',
  *check(book) {
    const findNearest = nearestFinder([...book.categories.keys()]);
    for (const { blocks } of listSections(book)) {
      const listed = new Set<string>();
      for (const { kind, category, opening } of blocks) {
        if (kind !== 'reference-list') continue;
        if (!category?.value) yield { span: opening, message: '文献列表没有写明类别', hint: HINT };
        else if (listed.has(category.value))
          yield { span: category.span, message: `这一页已经列出类别“${category.value}”`, hint: '删去一个列表。' };
        else yield* judgeCategory(category, book, findNearest);
        if (category) listed.add(category.value);
      }
    }
  },
};

const HINT = '写成 ::: {.reference-list category="类别"}。';

function* judgeCategory({ value, span }: Part, book: Book, findNearest: (word: string) => string | undefined) {
  if (book.categories.has(value)) return;
  const near = findNearest(value);
  const hint = near ? `是否指“${near}”？` : `在要列出的文献里写 custom: {category: [${value}]}。`;
  yield { span, message: `没有一条文献属于类别“${value}”`, hint } satisfies Finding;
}
