// Addresses of the site → links between the Markdown versions of its pages. They are relative: a copy of the folder keeps them whole.
import { versionAddress } from '../../model/page.ts';

/** Link from a page's version to what lies at `address`, which is a page of the site with or without an anchor. */
export function linkToPage(from: string, address: string): string {
  const [path = '', anchor] = address.split('#', 2);
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  return path === from && fragment ? fragment : linkToFile(from, versionAddress(path, 'md')) + fragment;
}

/** Link from the version of the page at `from` to a file of the site. */
export function linkToFile(from: string, file: string): string {
  const here = versionAddress(from, 'md').split('/').slice(0, -1);
  const there = file.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return '../'.repeat(here.length - same) + there.slice(same).join('/');
}
