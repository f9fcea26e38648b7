// The lists of the page's headings follow the reader: the heading that is being read is marked, and the sidebar shows where its line is.

export function followReader(): void {
  const sidebar = document.querySelector<HTMLElement>('.sidebar');
  showInside(sidebar, sidebar?.querySelector('[aria-current="page"]'));
  const links = listLinks();
  const headings = [...links.keys()];
  if (headings.length === 0) return;
  let marked: Element | undefined;
  const mark = () => {
    // A little below the bar, where the eyes are after a jump to a heading.
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
    const reading = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
    if (reading === marked) return;
    for (const link of (marked && links.get(marked)) ?? []) link.removeAttribute('aria-current');
    marked = reading;
    for (const link of (reading && links.get(reading)) ?? []) {
      link.setAttribute('aria-current', 'location');
      if (sidebar?.contains(link)) showInside(sidebar, link);
    }
  };
  let waits = false;
  const later = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      mark();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  mark();
}

/** Heading → the links to it in both lists. */
function listLinks(): Map<Element, HTMLAnchorElement[]> {
  const links = new Map<Element, HTMLAnchorElement[]>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.headings a[href^="#"], .outline a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, [...(links.get(heading) ?? []), link]);
  }
  return links;
}

/** Scrolls the list alone, never the page, and only when the line is out of sight. */
function showInside(list: HTMLElement | null, line: Element | null | undefined): void {
  if (!list || !line || list.scrollHeight <= list.clientHeight) return;
  const [box, place] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (place.top < box.top || place.bottom > box.bottom) list.scrollTop += place.top - box.top - box.height / 3;
}
