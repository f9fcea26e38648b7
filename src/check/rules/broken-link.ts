// Links inside the book that lead nowhere.
import type { Book, BookPage } from '../../model/book.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Link } from '../../model/section.ts';
import { joinPath, splitAddress } from '../address-parts.ts';
import { findPageId } from '../page-id.ts';
import type { Rule } from '../rule.ts';

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  summary: '书内的链接断了',
  *check(book) {
    const anchors = new Map<string, ReadonlySet<string>>();
    for (const page of book.pages) anchors.set(page.section.file, listAnchors(page));
    for (const { section } of book.pages) {
      for (const link of section.links) if (!link.image) yield* judgeLink(book, anchors, section.file, link);
    }
  },
};

function* judgeLink(
  book: Book,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  file: string,
  { href }: Link,
): Generator<Finding> {
  const { scheme, path, anchor } = splitAddress(href.value);
  if (scheme) return;
  const target = path === '' ? file : joinPath(file, path);
  const here = { span: href.span };
  if (path.startsWith('/') || target === undefined)
    yield { ...here, message: `链接“${href.value}”指到书外`, hint: RELATIVE };
  else if (!book.source.has(target)) yield { ...here, message: `链接指向的文件“${target}”不存在`, hint: RELATIVE };
  else if (!anchors.has(target)) {
    if (target.endsWith('.md'))
      yield { ...here, message: `“${target}”没有列入书中`, hint: '把它列入所在的章，或去掉链接。' };
  } else if (anchor && !anchors.get(target)?.has(anchor)) {
    yield {
      ...here,
      message: `“${target}”里没有锚点“${anchor}”`,
      hint: '锚点是标题的文字或标签；跨页引用更宜写 [@标签]。',
    };
  }
}

const RELATIVE = '写文件的相对路径，如 ../chapter/section.md；或用交叉引用 [@sec-…]。';

function listAnchors(page: BookPage): ReadonlySet<string> {
  const { headings, labels, paragraphs } = page.section;
  const id = findPageId(page)?.value;
  return new Set([
    ...(id ? [id] : []),
    ...headings.map((heading) => heading.anchor),
    ...labels.map((label) => label.id.value),
    ...paragraphs.flatMap(({ anchor }) => anchor ?? []),
  ]);
}
