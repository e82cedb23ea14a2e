// Keeps one guide on this device, so that it opens without a connection. A service worker whose scope is the address of
// the guide (src/run/keep-guide.ts registers it), plain JavaScript at the root of the site: its address must never
// change, and it cannot be bundled with the pages.

const scope = new URL(self.registration.scope);
const CACHE = `handrail ${scope.pathname}`;
/** After so long without an answer, a kept page is better than waiting. In milliseconds. */
const PATIENCE = 4000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === scope.origin)
    event.respondWith(answer(request));
});

/** Keeps the start page, all steps, and whatever they load. */
async function keepAll() {
  const list = new URL('steps.json', scope).href;
  const { steps } = await (await fetch(list, { cache: 'no-cache' })).json();
  const pages = Object.keys(steps).map((step) => new URL(`${step}/`, scope).href);
  const wanted = new Set([scope.href, list, ...pages]);
  const cache = await caches.open(CACHE);
  // A set that grows while it is walked through is walked to its end.
  for (const url of wanted) {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${url} gave ${response.status}.`);
    const text = /\.(?:js|json|css)$|\/$/.test(new URL(url).pathname) ? await response.clone().text() : '';
    for (const part of partsOf(text, url)) wanted.add(part);
    await cache.put(url, response);
  }
}

/** What a page loads by itself, and the modules that a script names. Links to other pages are not followed. */
function partsOf(text, url) {
  const { pathname } = new URL(url);
  const pattern = pathname.endsWith('.js')
    ? /["'`](\.\.?\/[\w./-]+\.(?:js|css))["'`]/g
    : /(?:src|href)=\\?["']([^"'\\]+\.(?:js|css|svg|png|jpe?g|webp|avif|gif|ico))\\?["']/g;
  return [...text.matchAll(pattern)]
    .map(([, part]) => new URL(part, url))
    .filter(({ origin }) => origin === scope.origin)
    .map(({ href }) => href);
}

/** The page as it is now; the kept one if there is no connection, or a very slow one. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const url = new URL(request.url);
  url.hash = url.search = '';
  const kept = await cache.match(url.href);
  if (kept === undefined) return fetch(request);
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(url.href, response.clone());
    return response;
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
  return Promise.race([fresh, late]).catch(() => kept);
}
