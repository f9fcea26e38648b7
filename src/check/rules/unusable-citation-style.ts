// A CSL style that book.yaml names and that cannot be used: missing, no XML, dependent on another, for notes, or refused by citeproc.
import type { Book } from '../../model/book.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { nearestFinder } from '../../model/nearest.ts';
import type { StyleFile, StyleFiles } from '../../model/style-file.ts';
import { findNode } from '../../model/yaml.ts';
import type { Rule } from '../rule.ts';

type Fault = Omit<Finding, 'span'>;

export const unusableCitationStyle: Rule = {
  id: 'unusable-citation-style',
  severity: 'error',
  summary: '不能使用的 CSL 样式',
  *check(book) {
    const { styleFiles, settingsFile } = book;
    if (!styleFiles) return;
    const span = findNode(settingsFile, ['citation-style'])?.value ?? settingsFile.span;
    const fault = findFault(book, styleFiles);
    if (fault) yield { span, ...fault };
    for (const { file, problem } of styleFiles.locales)
      if (problem) yield { span: problem.span, message: `“${file}”不是 CSL 的语言文件：${problem.message}` };
  },
};

function findFault(book: Book, { path, style }: StyleFiles): Fault | undefined {
  if (!style) return unreadFault(book, path);
  const fault = fileFault(path, style);
  if (fault) return fault;
  const { styled } = book;
  return styled && 'failure' in styled ? styled.failure : undefined;
}

/** What is not UTF-8 or too large, other rules tell of. */
function unreadFault({ source }: Book, path: string): Fault | undefined {
  const kind = source.get(path)?.kind;
  if (kind === 'not-utf8' || kind === 'too-large') return undefined;
  if (kind !== undefined) return { message: `读不到“${path}”`, hint: '把样式文件放在书的文件夹里，不用链接。' };
  const near = nearestFinder([...source.keys()].filter((file) => file.endsWith('.csl')))(path);
  const hint = near ? `是否指“${near}”？` : '把样式文件放进书的文件夹，路径从 book.yaml 所在处算起。';
  return { message: `没有样式文件“${path}”`, hint };
}

function fileFault(path: string, { problem, parent, inNotes, root }: StyleFile): Fault | undefined {
  if (problem) {
    const related = [{ span: problem.span, message: problem.message }];
    return { message: `“${path}”不是 CSL 样式：${problem.message}`, hint: '从样式库重新下载这个文件。', related };
  }
  if (root?.name !== 'style') return { message: `“${path}”不是 CSL 样式，而是语言文件` };
  if (parent) {
    const message = `“${path}”只是另一个样式的别名，自身没有内容`;
    return {
      message,
      hint: `改用它所指的样式：${parent.value}`,
      related: [{ span: parent.span, message: '所指的样式' }],
    };
  }
  if (!inNotes) return undefined;
  return {
    message: `“${path}”是脚注式样式，把引文写在脚注里`,
    hint: '本书的引文印在正文里，请换用 class="in-text" 的样式。',
  };
}
