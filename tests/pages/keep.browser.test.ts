import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { StoredGuide } from '../../src/run/stored.ts';
import { openSite } from './open-site.ts';

const GUIDE = 'en/guides/printer/';

/** Presses the button that keeps the guide, or drops it, and waits for what is said then. */
async function press(page: Page, said: string): Promise<void> {
  await page.locator('[data-keep]').click();
  await page.locator('[data-keep] + [role=status]', { hasText: said }).waitFor({ timeout: 15_000 });
}

test.each(['/', '/help/'] as const)(
  'a kept guide opens without a connection, page by page, below %s',
  async (base) => {
    const site = await openSite(GUIDE, { base, viewport: { width: 390, height: 844 } });
    if (site === undefined) return;
    const { page, url, faults } = site;
    await press(page, 'It is kept.');
    await page.context().setOffline(true);
    const folder = inject(base === '/' ? 'site' : 'siteUnderBase');
    const { steps } = JSON.parse(readFileSync(join(folder, GUIDE, 'steps.json'), 'utf8')) as StoredGuide;
    await page.goto(url + GUIDE);
    expect(await page.locator('[data-keep]').innerText()).toBe('Remove the guide from this device');
    for (const step of Object.keys(steps)) {
      await page.goto(`${url}${GUIDE}${step}/`);
      await page.waitForSelector('html[data-stored]', { state: 'attached' });
      expect(await page.title()).toBe(steps[step]!.title);
      const look = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      expect(look).not.toBe('"Times New Roman"');
      const broken = await page
        .locator('img')
        .evaluateAll(
          (images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length,
        );
      expect(broken).toBe(0);
    }
    expect(faults).toEqual([]);
  },
);

test('a guide that is dropped leaves nothing behind, and others are not kept', async () => {
  const site = await openSite(GUIDE);
  if (site === undefined) return;
  const { page, url } = site;
  await press(page, 'It is kept.');
  expect(await page.evaluate(() => caches.keys())).toEqual(['handrail /en/guides/printer/']);
  await page.goto(`${url}en/guides/no-internet/`);
  const label = page.locator('[data-keep]');
  await label.waitFor();
  expect(await label.innerText()).toBe('Keep this guide on this device');
  await page.goto(url + GUIDE);
  await press(page, 'It is removed.');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  const workers = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(workers).toBe(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a kept guide shows what is new as soon as there is a connection', async () => {
  const site = await openSite(GUIDE);
  if (site === undefined) return;
  const { page, url } = site;
  await press(page, 'It is kept.');
  await page
    .context()
    .route(`**/${GUIDE}danger/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>New</title><h1>New</h1>' }),
    );
  await page.goto(`${url}${GUIDE}danger/`);
  expect(await page.title()).toBe('New');
  await page.waitForFunction(
    async (href) => (await (await caches.match(href))?.text())?.includes('<h1>New'),
    `${url}${GUIDE}danger/`,
  );
  await page.context().unroute(`**/${GUIDE}danger/`);
  await page.context().setOffline(true);
  await page.goto(`${url}${GUIDE}danger/`);
  expect(await page.title()).toBe('New');
});

test('a kept page that was built anew keeps what it loads now', async () => {
  const site = await openSite(GUIDE);
  if (site === undefined) return;
  const { page, url } = site;
  await press(page, 'It is kept.');
  const sheet = `${url}assets/built-anew.css`;
  const context = page.context();
  await context.route(sheet, (route) =>
    route.fulfill({ contentType: 'text/css', body: 'h1 { color: red }' }),
  );
  await context.route(`**/${GUIDE}danger/`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<link rel="stylesheet" href="/assets/built-anew.css"><h1>New</h1>',
    }),
  );
  await page.goto(`${url}${GUIDE}danger/`);
  await page.waitForFunction(async (href) => (await caches.match(href)) !== undefined, sheet);
  await context.unrouteAll();
  await context.setOffline(true);
  await page.goto(`${url}${GUIDE}danger/`);
  expect(await page.locator('h1').innerText()).toBe('New');
  expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color)).toBe('rgb(255, 0, 0)');
});

test('a guide that cannot be kept whole is not kept at all, and that is said', async () => {
  const site = await openSite(GUIDE);
  if (site === undefined) return;
  const { page } = site;
  await page.context().route(`**/${GUIDE}jam/`, (route) => route.fulfill({ status: 500 }));
  await press(page, 'It could not be kept.');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
