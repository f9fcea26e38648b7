// A slug and a title → the text of a new Markdown file: front matter that passes `check`, and nothing that an author would have to delete.
import { slugSchema, textSchema } from '../../schemas/shape.ts';
import { refuse } from '../disk.ts';
import type { Book } from '../model/book.ts';

/** What is written to disk: the new file, and the file that now lists it. */
export type Plan = {
  readonly file: string;
  readonly text: string;
  readonly title: string;
  /** Absent when the name was listed already. */
  readonly list?: { readonly file: string; readonly before: string; readonly after: string };
};

export function judgeSlug(slug: string, what: '章' | '节'): string {
  const [issue] = slugSchema.safeParse(slug).error?.issues ?? [];
  if (issue) refuse(`“${slug}”不能作${what}的名字：${issue.message}`);
  return slug;
}

export function judgeNewFile({ source }: Book, file: string): string {
  return source.has(file) ? refuse(`${file} 已经存在，不会覆盖它`) : file;
}

export function textOf({ source }: Book, path: string): string {
  const file = source.get(path);
  return file?.kind === 'text' ? file.text : refuse(`读不出 ${path}`);
}

export function judgeTitle(title: string): string {
  const [issue] = textSchema.safeParse(title).error?.issues ?? [];
  if (issue) refuse(`“${title}”不能作标题：${issue.message}`);
  return title.trim();
}

export function writePageText(id: string, title: string): string {
  return `---\nid: ${id}\ntitle: ${quote(title)}\n---\n`;
}

/** The first of `names`, then of their numbered forms, that no page or label of the book has. */
export function chooseId(book: Book, names: readonly [string, ...string[]]): string {
  const sections = [...book.sections.values()];
  const taken = new Set([
    ...sections.flatMap(({ frontMatter }) => frontMatter.yaml.value?.id ?? []),
    ...sections.flatMap(({ labels }) => labels.map(({ id }) => id.value)),
  ]);
  const ids = names.map((name) => `sec-${name}`);
  for (let count = 2; ; count++) {
    const free = ids.find((id) => !taken.has(id));
    if (free) return free;
    ids.push(`sec-${names[0]}-${count}`);
  }
}

/** Plain where YAML can only read it as this text; else as JSON, which YAML reads. */
function quote(title: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N}，。、；：？！“”（）《》·— -]*$/u.test(title) && !/^(?:true|false|null)$/i.test(title);
  return isPlain ? title : JSON.stringify(title);
}
