import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { expect, inject, test } from 'vitest';
import { serveSite } from '../../src/site/serve.ts';
import { FRUGAL, launchBrowser } from '../browser.ts';
import { PAGE_TYPES } from './page-types.ts';

/** The audits of a page that are not perfect, by category: only audits that count are named. */
async function findings(url: string, port: number, categories: readonly string[]): Promise<string[]> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'silent',
    output: 'json',
    onlyCategories: [...categories],
    formFactor: 'mobile',
    // Nothing here is about time: static pages are done when they are loaded. Any other method than to simulate a slow
    // network waits twice for 5 seconds, whatever the next four say.
    throttlingMethod: 'simulate',
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 0,
    cpuQuietThresholdMs: 0,
    disableFullPageScreenshot: true,
  });
  const { lhr } = result!;
  return Object.values(lhr.categories).flatMap(({ title, score, auditRefs }) => {
    if (score === 1) return [];
    const wrong = auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1);
    return [`${title} ${String(score)}: ${wrong.map(({ id }) => id).join(', ')}`];
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

test('Lighthouse gives 100 for accessibility, best practices and, where it counts, search engines', async () => {
  const port = await freePort();
  const browser = await launchBrowser([...FRUGAL, `--remote-debugging-port=${port}`]);
  if (browser === undefined) return;
  const site = await serveSite({ folder: inject('site'), base: '/', port: 0, host: 'localhost' });
  const found: Record<string, string[]> = {};
  try {
    for (const [i, { path, indexable }] of PAGE_TYPES.entries()) {
      // The languages share their pages, so they take turns; axe looks at all of them.
      const page = `${['en', 'es', 'pl'][i % 3]}/${path}`;
      const categories = ['accessibility', 'best-practices', ...(indexable ? ['seo'] : [])];
      const list = await findings(site.url + page, port, categories);
      if (list.length > 0) found[page] = list;
    }
  } finally {
    await browser.close();
    await site.close();
  }
  expect(found).toEqual({});
}, 600_000);
