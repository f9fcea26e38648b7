// What a page is, as a work → how to cite it: its entry by GB/T 7714, where it lies, and its record for other programs. Folded; complete
// without scripts, which add the same for each paragraph.
import { formatReference } from '../../bibliography/format-reference.ts';
import { readStyle } from '../../bibliography/style.ts';
import { recordEnding } from '../../model/page.ts';
import { RECORD_FORMATS } from '../../records/formats.ts';
import { COPY_BUTTON, entryHtml } from '../../render/bibliography.ts';
import { escapeHtml, tag } from '../../render/html.ts';
import type { SiteFile } from './assets.ts';
import { bookDoi, pathNote, placeOf } from './page-record.ts';
import { anchorTo, linkTo, type Site, siteUrl } from './site.ts';
import type { Work } from './works.ts';

/** On the entry, not on what is folded: browsers open that for whoever is led into it. */
const CITING = 'page:citing';

export function renderCiting(site: Site, { record, page }: Work): string {
  const address = page?.address ?? '';
  const name = page === undefined ? '本书' : page.kind === 'chapter' ? '本章' : '本节';
  const entry = formatReference(record, readStyle(site.book.settings)).map(entryHtml).join('');
  const whole = page ? ` ${anchorTo(site, `#${CITING}`, '引用全书')}` : '';
  const lines = [
    tag('p', { class: 'entry', id: CITING }, entry),
    tag('p', {}, renderPlace(site, address)),
    tag('p', {}, renderRecords(site, address) + whole),
  ];
  const summary = tag('summary', {}, `引用${name}`);
  return tag('details', { class: 'citing', 'data-place': placeOf(site, address) }, summary + lines.join(''));
}

/** The address that will last: a DOI, else the one that the book vouches for. */
function renderPlace(site: Site, address: string): string {
  const { settings } = site.book;
  const doi = address === '' ? bookDoi(settings) : undefined;
  const place = doi ? `https://doi.org/${encodeURI(doi)}` : placeOf(site, address);
  if (doi === undefined && siteUrl(settings) === undefined)
    return `永久地址尚未公布。<span>${escapeHtml(pathNote(place, settings))}</span>`;
  return `永久地址：${tag('a', { href: place }, escapeHtml(place))}`;
}

function renderRecords(site: Site, address: string): string {
  const links = [...RECORD_FORMATS].map(
    ([format, { name }]) => `<a href="${linkTo(site, fileAddress(address, format))}" download>${name}</a>`,
  );
  return tag('span', { class: 'records' }, `${links.join(' ')} ${COPY_BUTTON}`);
}

/** The records that the pages lead to. */
export function writePageRecords(works: readonly Work[]): SiteFile[] {
  return works.flatMap(({ record, page }) =>
    [...RECORD_FORMATS].map(([format, { write }]) => ({
      path: fileAddress(page?.address ?? '', format),
      content: write([record]),
    })),
  );
}

/** Beside the page: `theory/index.bib`. */
function fileAddress(address: string, format: string): string {
  return `${address}index.${recordEnding(format)}`;
}
