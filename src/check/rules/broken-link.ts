// Links inside the book that lead nowhere.
import { joinPath, splitAddress } from '../../model/address-parts.ts';
import type { Book, BookPage } from '../../model/book.ts';
import { findPageId } from '../page-id.ts';
import type { Rule } from '../rule.ts';

export const brokenLink: Rule = {
  id: 'broken-link',
  severity: 'error',
  summary: '书内的链接断了',
  *check(book) {
    const anchors: Anchors = new Map(book.pages.map((page) => [page.section.file, listAnchors(page)]));
    for (const { section } of book.pages) {
      for (const { href, image, autolink } of section.links) {
        // What stands in <…> is an address of the web or of mail.
        const fault = image || autolink ? undefined : findFault(book, anchors, section.file, href.value);
        if (fault) yield { span: href.span, ...fault };
      }
    }
  },
};

/** File of a page → everything on it that an address can name. */
type Anchors = ReadonlyMap<string, ReadonlySet<string>>;
type Fault = { readonly message: string; readonly hint: string };

function findFault(book: Book, pages: Anchors, file: string, href: string): Fault | undefined {
  const { scheme, path, anchor } = splitAddress(href);
  if (scheme) return undefined;
  if (href.trim() === '') return { message: '链接没有地址', hint: RELATIVE };
  const target = path === '' ? file : joinPath(file, path);
  if (path.startsWith('/') || target === undefined) return { message: `链接“${href}”指到书外`, hint: RELATIVE };
  const anchors = pages.get(target);
  if (!anchors) return findFileFault(book, target);
  if (!anchor || anchors.has(anchor)) return undefined;
  return { message: `“${target}”里没有锚点“${anchor}”`, hint: '锚点是标题的文字或标签；跨页引用更宜写 [@标签]。' };
}

/** A file that is no page: only pictures are published. */
function findFileFault({ source }: Book, target: string): Fault | undefined {
  const kind = source.get(target)?.kind;
  if (kind === 'image') return undefined;
  if (!kind) return { message: `链接指向的文件“${target}”不存在`, hint: RELATIVE };
  if (target.endsWith('.md')) return { message: `“${target}”没有列入书中`, hint: '把它列入所在的章，或去掉链接。' };
  return { message: `文件“${target}”不会随书发布`, hint: '书里只有各页与图片；别的文件放到网上，写它的完整网址。' };
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
