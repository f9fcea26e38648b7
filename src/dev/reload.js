// In the browser, on pages of `kanben dev` only: loads the page anew when the site has changed, and keeps the panel with what is wrong.
const { site } = document.currentScript.dataset;
// The book that is being written must not be kept by the browser (`src/client/enhancements/offline.ts`).
document.documentElement.dataset.offline = 'never';
let events;

function listen() {
  events?.close();
  events = new EventSource('/@kanben/events');
  events.addEventListener('site', ({ data }) => {
    if (data !== site) location.reload();
  });
  events.addEventListener('report', ({ data }) => {
    document.getElementById('page:report')?.remove();
    document.body.insertAdjacentHTML('beforeend', JSON.parse(data));
  });
}

// Browsers allow six connections to a host: tabs that nobody sees must not hold them.
const follow = () => (document.hidden ? events?.close() : listen());
document.addEventListener('visibilitychange', follow);
addEventListener('pageshow', follow);
addEventListener('pagehide', () => events?.close());
