import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { StoredGuide } from '../../src/run/stored.ts';
import { openSite } from './open-site.ts';

const GUIDES = readdirSync(join(import.meta.dirname, '../../content/guides/en'))
  .map((file) => file.replace('.md', ''))
  .sort();

const PHONE = { viewport: { width: 390, height: 844 } };

const stored = (page: Page): Promise<unknown> =>
  page.waitForSelector('html[data-stored]', { state: 'attached' });
const question = (page: Page): Promise<string> => page.locator('h1').innerText();

/** True for the address of a step that is gone. */
function leadsOn(folder: string): boolean {
  return readFileSync(join(folder, 'index.html'), 'utf8').includes('http-equiv="refresh"');
}

describe.each(['en', 'es', 'pl'])('the stored steps of each guide in %s', (language) => {
  test.each(GUIDES)('are those of the pages of %s, and light', (guide) => {
    const folder = join(inject('site'), language, 'guides', guide);
    const text = readFileSync(join(folder, 'steps.json'), 'utf8');
    expect(gzipSync(text).length).toBeLessThan(30_000);
    const { steps } = JSON.parse(text) as StoredGuide;
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const pages = folders.map(({ name }) => name).filter((name) => !leadsOn(join(folder, name)));
    expect(Object.keys(steps).sort()).toEqual(pages.sort());
    for (const [step, { title, html }] of Object.entries(steps)) {
      const page = readFileSync(join(folder, step, 'index.html'), 'utf8');
      expect(page).toContain(`>${html}</main>`);
      expect(page.replaceAll(/&#?\w+;/g, '')).toContain(`<title>${title.replaceAll(/["&'<>]/g, '')}</title>`);
    }
  });
});

describe('a run', () => {
  test('moves the focus to the question, counts questions, and folds older answers', async () => {
    const site = await openSite('en/guides/no-internet/', PHONE);
    if (site === undefined) return;
    const { page, faults } = site;
    await stored(page);
    for (const name of ['Start with', 'Home Wi-Fi', 'Yes, the other', 'Neither a VPN'])
      await page.getByRole('main').getByRole('link', { name }).first().click();
    expect(await question(page)).toContain('Set the right date and time');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.locator('nav.from').innerText()).toMatch(/Question 4\. Usually \d to \d more\./);
    expect(await page.getByText('Your 2 answers').isVisible()).toBe(true);
    expect(await page.getByText('Neither a VPN nor private DNS was on').isVisible()).toBe(true);
    expect(await page.getByText('Home Wi-Fi, on my own device').isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test('is the same in a copied address, and says nothing of the middle of the guide', async () => {
    const trail = '#t=device-and-network.other-device,other-device.vpn-off,vpn-off.none-on';
    const site = await openSite(`en/guides/no-internet/clock/${trail}`, PHONE);
    if (site === undefined) return;
    const { page } = site;
    await stored(page);
    expect(await page.getByText('Your 2 answers').isVisible()).toBe(true);
    expect(await page.getByText('You are in the middle of').isVisible()).toBe(false);
    expect(await page.locator('header a[hreflang="pl"]').getAttribute('href')).toBe(
      `/pl/guides/no-internet/clock/${trail}`,
    );
    await page.getByRole('link', { name: 'The clock was right already' }).click();
    expect(await page.locator('header a[hreflang="pl"]').getAttribute('href')).toBe(
      `/pl/guides/no-internet/forget-network/${trail},clock.clock-right`,
    );
  });

  test('keeps later answers that fit when an earlier one is changed', async () => {
    const trail = '#t=device-and-network.other-device,other-device.vpn-off,vpn-off.none-on';
    const site = await openSite(`en/guides/no-internet/clock/${trail}`, PHONE);
    if (site === undefined) return;
    const { page } = site;
    await stored(page);
    await page.getByText('Your 2 answers').click();
    await page.getByRole('link', { name: 'Change answer: Does another device' }).click();
    expect(await question(page)).toContain('Does another device');
    await page.getByRole('link', { name: 'There is no other device here' }).click();
    expect(page.url()).toContain(
      'clock/#t=device-and-network.other-device,other-device.only-device,vpn-off.none-on',
    );
    await page.getByText('Your 2 answers').click();
    await page.getByRole('link', { name: 'Change answer: Does another device' }).click();
    await page.getByRole('link', { name: 'No, the other device cannot open it' }).click();
    expect(await page.locator('.gone').innerText()).toContain('This answer no longer fits.');
  });

  test('records nothing of a private step', async () => {
    const site = await openSite('en/guides/sign-in/right-now/#t=signs.right-now', PHONE);
    if (site === undefined) return;
    const { page } = site;
    await stored(page);
    await page.locator('a[data-choice]').first().click();
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.trail').count()).toBe(0);
  });

  test('says that it goes on before the connection is cut, and forgets all answers at once', async () => {
    const site = await openSite('en/guides/no-internet/', PHONE);
    if (site === undefined) return;
    const { page } = site;
    await stored(page);
    for (const name of ['Start with', 'Home Wi-Fi', 'No, the other', 'No, nothing here'])
      await page.getByRole('main').getByRole('link', { name }).first().click();
    expect(await page.getByRole('main').innerText()).toContain(
      'This page keeps working: do the step, then come back',
    );
    await page.getByRole('link', { name: 'Erase my answers and start again' }).click();
    expect(page.url()).toMatch(/\/en\/guides\/no-internet\/$/);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'other-device',
    );
  });
});

test('the code of a run is under 10 kB, with all that it imports', () => {
  const folder = inject('site');
  const page = readFileSync(join(folder, 'en/guides/no-internet/clock/index.html'), 'utf8');
  const later = /<template data-later>(.*?)<\/template>/s.exec(page)![1]!;
  const scripts = [...later.matchAll(/src="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
  const sizes = new Map<string, number>();
  const visit = (file: string): void => {
    if (sizes.has(file)) return;
    const code = readFileSync(join(folder, file), 'utf8');
    sizes.set(file, gzipSync(code).length);
    for (const [, other] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) visit(`assets/${other}`);
  };
  // The clock is that of the pages: it says when someone is there, with or without a run.
  const run = scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('steps.json'));
  expect(run.length).toBe(1);
  run.forEach(visit);
  const total = [...sizes.values()].reduce((sum, size) => sum + size);
  expect(total, JSON.stringify([...sizes])).toBeLessThan(10_000);
});
