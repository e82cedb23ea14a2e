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
    event.respondWith(answer(request, event));
});

/** Keeps the start page, all steps, and whatever they load. */
async function keepAll() {
  const list = new URL('steps.json', scope).href;
  const { steps } = await (await fetch(list, { cache: 'no-cache' })).json();
  const pages = Object.keys(steps).map((step) => new URL(`${step}/`, scope).href);
  await keep([scope.href, list, ...pages]);
}

/** Keeps what lies at these addresses, and whatever it loads. */
async function keep(urls) {
  const cache = await caches.open(CACHE);
  const wanted = new Set(urls);
  // A set that grows while it is walked through is walked to its end.
  for (const url of wanted) {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${url} gave ${response.status}.`);
    for (const part of await partsOf(response.clone(), url)) wanted.add(part);
    await cache.put(url, response);
  }
}

/** Puts a newer page in the place of a kept one: first what it loads, which has new names when the site is built anew. */
async function renew(url, response) {
  const cache = await caches.open(CACHE);
  const parts = await partsOf(response.clone(), url);
  const kept = await Promise.all(parts.map((part) => cache.match(part)));
  await keep(parts.filter((_, index) => kept[index] === undefined));
  await cache.put(url, response);
}

/** What a page loads by itself, and the modules that a script names. Links to other pages are not followed. */
async function partsOf(response, url) {
  const { pathname } = new URL(url);
  if (!/\.(?:js|json|css)$|\/$/.test(pathname)) return [];
  const text = await response.text();
  const pattern = pathname.endsWith('.js')
    ? /["'`](\.\.?\/[\w./-]+\.(?:js|css))["'`]/g
    : /(?:src|href)=\\?["']([^"'\\]+\.(?:js|css|svg|png|jpe?g|webp|avif|gif|ico))\\?["']/g;
  return [...text.matchAll(pattern)]
    .map(([, part]) => new URL(part, url))
    .filter(({ origin }) => origin === scope.origin)
    .map(({ href }) => href);
}

/** The page as it is now; the kept one if there is no connection, or a very slow one. */
async function answer(request, event) {
  const cache = await caches.open(CACHE);
  const url = new URL(request.url);
  url.hash = url.search = '';
  const kept = await cache.match(url.href);
  if (kept === undefined) return fetch(request);
  const fresh = fetch(request).then((response) => {
    // If a part of the newer page cannot be had, the older one stays whole.
    if (response.ok) event.waitUntil(renew(url.href, response.clone()).catch(() => undefined));
    return response;
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
  return Promise.race([fresh, late]).catch(() => kept);
}
