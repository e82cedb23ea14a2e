import { expect, it } from 'vitest';
import { tempSite } from '../site/temp-site.ts';
import { openSite } from './open-site.ts';
import { inTurn, lookAtMorePages, lookAtPages, readPages } from './look-at-pages.ts';

const page = (main: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width">${head}</head>` +
  `<body><main><h1>A page</h1>${main}</main></body></html>`;

/** Pages with a fault each, which a reader's styles decide, or its own. */
const SITE = {
  'index.html': page('<p>All is well.</p>'),
  'good/index.html': page('<p>All is well.</p>'),
  'picture/index.html': page('<img src="/dot.svg">'),
  'pale/index.html': page('<p>Hardly to be seen.</p>', '<link rel="stylesheet" href="/pale.css">'),
  'well/index.html': page('<p>All is well.</p>', '<link rel="stylesheet" href="/dark.css">'),
  'wide/index.html': page('<p class="wide">Far too long.</p>', '<link rel="stylesheet" href="/wide.css">'),
  'loud/index.html': page('<p>All is well.</p>', '<script src="/loud.js"></script>'),
  'dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
  'pale.css': 'p { color: #ccc }',
  'dark.css': '@media (prefers-color-scheme: dark) { html { background: #000; color: #fff } }',
  'wide.css': '.wide { width: 3000px }',
  'loud.js': 'console.error("Oh dear")',
};

it.each([
  ['alone', lookAtPages],
  ['as they are opened and sent', lookAtMorePages],
  ['as they are sent', readPages],
])('finds on pages that are looked at %s what is wrong with each, and nothing else', async (_how, look) => {
  const folder = tempSite(SITE);
  if ((await openSite('', { folder })) === undefined) return;
  const paths = ['good/', 'picture/', 'pale/', 'well/', 'wide/', 'loud/'];
  const found = await look(inTurn(paths), folder);
  expect([...new Set(found)].toSorted()).toEqual([
    ...(look === readPages ? [] : ['/loud/ dark at 1280 px: console: Oh dear']),
    '/pale/ dark at 320 px: color-contrast: <p>Hardly to be seen.</p>',
    '/picture/ dark at 1280 px: image-alt: <img src="/dot.svg">',
    '/wide/ light at 320 px: scrolls sideways',
  ]);
});
