// Text of a CSL style or locale → its elements and what kind of style it is. Never throws; time is linear in the text.
import type { Span } from '../model/span.ts';
import type { StyleElement, StyleFile } from '../model/style-file.ts';
import { tokenizeXml, type XmlProblem, type XmlToken } from './xml.ts';

const MAX_DEPTH = 100;

/** Elements whose empty text says something: that there is no word. */
const WORDS = new Set(['term', 'single', 'multiple']);

type Open = { readonly name: string; readonly offset: number; readonly element: Mutable<StyleElement> };
type Mutable<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer Item)[] ? Item[] : T[key] };

export function parseStyleFile(file: string, text: string): StyleFile {
  const { tokens, problem } = tokenizeXml(text);
  const tree = problem ?? buildTree(tokens);
  if ('message' in tree) {
    const found = { span: spanAt(file, text, tree), message: tree.message };
    return { file, root: undefined, problem: found, inNotes: false, numeric: false };
  }
  const parent = tokens.flatMap((token) => (token.kind === 'open' ? parentOf(file, text, token) : []))[0];
  return {
    file,
    root: tree,
    ...(parent && { parent }),
    inNotes: tree.attributes.some(([name, value]) => name === 'class' && value === 'note'),
    numeric: tokens.some((token) => token.kind === 'open' && isNumeric(token)),
  };
}

type OpenToken = XmlToken & { readonly kind: 'open' };

/** `<link rel="independent-parent" href="…"/>`. */
function parentOf(file: string, text: string, { name, attributes }: OpenToken): NonNullable<StyleFile['parent']>[] {
  const href = attributes.find((candidate) => candidate.name === 'href');
  const relation = attributes.find((candidate) => candidate.name === 'rel')?.value;
  if (name !== 'link' || relation !== 'independent-parent' || !href) return [];
  return [{ value: href.value, span: spanAt(file, text, href) }];
}

function isNumeric({ name, attributes }: OpenToken): boolean {
  if (name === 'category')
    return attributes.some(({ name, value }) => name === 'citation-format' && value === 'numeric');
  return attributes.some(({ name, value }) => name === 'variable' && value === 'citation-number');
}

function buildTree(tokens: readonly XmlToken[]): StyleElement | XmlProblem {
  const roots: Mutable<StyleElement> = { name: '', attributes: [], children: [] };
  const open: Open[] = [];
  for (const token of tokens) {
    const parent = open.at(-1);
    if (token.kind === 'open') {
      const element = openElement(token);
      (parent?.element ?? roots).children.push(element);
      if (!token.empty) open.push({ name: token.name, offset: token.offset, element });
      if (open.length > MAX_DEPTH) return { offset: token.offset, message: `嵌套超过 ${MAX_DEPTH} 层` };
    } else if (token.kind === 'text') {
      parent?.element.children.push(token.text);
    } else if (parent?.name === token.name) {
      tidyText(parent.element);
      open.pop();
    } else return { offset: token.offset, message: `</${token.name}> 没有对应的开始标签` };
  }
  const unclosed = open.at(-1);
  if (unclosed) return { offset: unclosed.offset, message: `<${unclosed.name}> 没有结束标签` };
  const [root] = roots.children;
  if (typeof root !== 'object' || (root.name !== 'style' && root.name !== 'locale'))
    return { offset: 0, message: '最外层不是 <style> 或 <locale>' };
  return root;
}

function openElement({ name, attributes, empty }: OpenToken): Mutable<StyleElement> {
  return {
    name,
    attributes: attributes.map(({ name, value }): [string, string] => [name, value]),
    children: empty && WORDS.has(name) ? [''] : [],
  };
}

/** Blanks among elements say nothing; text among them is no CSL. */
function tidyText(element: Mutable<StyleElement>): void {
  const elements = element.children.filter((child) => typeof child !== 'string');
  if (elements.length > 0) element.children = elements;
  else if (element.children.length > 0 || WORDS.has(element.name)) element.children = [element.children.join('')];
}

/** From the offset to the end of its line. */
function spanAt(file: string, text: string, { offset }: { readonly offset: number }): Span {
  const end = text.slice(offset).search(/[\r\n]|$/);
  return { file, start: offset, end: offset + end };
}
