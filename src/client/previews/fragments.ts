// The address of a page's previews → for each link what its preview shows. The file is asked for at the first question.
import { element } from '../dom/element.ts';
import { BASE } from '../dom/later.ts';

/** Undefined where the link has no preview. */
export type FindFragment = (link: HTMLAnchorElement) => Promise<readonly Node[] | undefined>;

type PreviewFile = { readonly math?: string; readonly fragments: Readonly<Record<string, string>> };

export function openFragments(address: string): FindFragment {
  let file: Promise<PreviewFile> | undefined;
  return async (link) => {
    file ??= readJson<PreviewFile>(address);
    // Without a network the next try may find one.
    file.catch(() => {
      file = undefined;
    });
    const { fragments, math } = await file;
    // A number of a range, by its id, shows the whole range.
    const found = fragments[`#${link.id}`] ?? fragments[link.getAttribute('href') ?? ''];
    if (found === undefined) return undefined;
    if (math) addMathStyles(BASE + math);
    return parse(found.startsWith('<') ? found : await readJson<string>(found));
  };
}

async function readJson<Content>(address: string): Promise<Content> {
  const response = await fetch(BASE + address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Content;
}

/** A document without scripts: nothing in it could run even if it were not our own build's. */
function parse(html: string): readonly Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

/** Before the book's own, which changes some of it. */
function addMathStyles(href: string): void {
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.querySelector('link[rel=stylesheet]')?.before(element('link', { rel: 'stylesheet', href }));
}
