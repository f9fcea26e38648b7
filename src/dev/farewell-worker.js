// In the browser, in place of a built site's worker that the same host had before: that one would go on showing the book as it was. Takes
// its place at once, deletes what it kept, removes itself, and loads the open pages from here.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('kanben:')).map((name) => caches.delete(name)));
  await registration.unregister();
  // One that is being loaded anew already refuses.
  for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url).catch(() => {});
}
