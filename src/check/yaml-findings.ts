// Issues of all YAML in the book (settings, glossary, references, front matter) → findings, of one kind.
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { YamlIssue } from '../model/yaml.ts';

/** Also of files that the book does not list: what cannot be read would else seem to hold nothing. */
export function* findYamlIssues(book: Book, wanted: YamlIssue['kind']): Generator<Finding> {
  for (const { kind, span, message, hint } of listIssues(book)) {
    if (kind === wanted) yield hint === undefined ? { span, message } : { span, message, hint: `${hint}。` };
  }
}

function* listIssues(book: Book): Generator<YamlIssue> {
  yield* book.settingsFile.issues;
  yield* book.glossaryFile?.issues ?? [];
  for (const { issues, references } of book.referenceFiles) {
    yield* issues;
    for (const reference of references) yield* reference.issues;
  }
  for (const { frontMatter } of book.sections.values()) yield* frontMatter.yaml.issues;
}
