// The cover offers to go on where one stopped: the last page of text, at the paragraph that was being read. Nothing is offered that the
// cover's own contents do not list, whatever the browser kept.
import { element } from '../dom/element.ts';
import { BASE } from '../dom/later.ts';

const PLACE = `kanben-place:${BASE}`;

export function resumeReading(): void {
  const { classList } = document.body;
  if (classList.contains('page-cover')) offerPlace();
  if (!classList.contains('page-section') && !classList.contains('page-chapter')) return;
  // Phones end pages without a last word: hidden is the last that is sure to be told.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keepPlace();
  });
  addEventListener('pagehide', keepPlace);
}

function keepPlace(): void {
  const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
  const place = [...document.querySelectorAll('main :is(h2, h3, h4, .prose > p)[id]')].findLast(
    (other) => other.getBoundingClientRect().top <= line,
  );
  try {
    localStorage.setItem(PLACE, `${location.pathname}#${place?.id ?? ''}`);
  } catch {
    // Refused or full: there is no offer.
  }
}

function offerPlace(): void {
  const start = document.querySelector('main .start');
  const [page = '', anchor = ''] = readPlace().split(/#(.*)/s);
  const line = [...document.querySelectorAll<HTMLAnchorElement>('main .contents a')].find(
    (link) => link.pathname === page,
  );
  if (!start || !line) return;
  const href = anchor ? `${line.pathname}#${encodeURIComponent(anchor)}` : line.pathname;
  start.append(' ', element('a', { href, class: 'resume' }, `继续读：${line.textContent}`));
}

function readPlace(): string {
  try {
    return localStorage.getItem(PLACE) ?? '';
  } catch {
    return '';
  }
}
