import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readCode } from '../../src/run/read-code.ts';
import { findPlace, type CodeFile } from '../../src/run/place.ts';
import { openSite, type OpenPage } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const GUIDE = 'en/guides/no-internet/';
const TO_CLOCK = '#t=device-and-network.other-device,other-device.vpn-off,vpn-off.none-on';

/** Opens a page of a run, and waits until all its steps are stored. */
async function openRun(path: string): Promise<OpenPage | undefined> {
  const site = await openSite(path, PHONE);
  await site?.page.waitForSelector('html[data-stored]', { state: 'attached' });
  return site;
}

const question = (page: Page): Promise<string> => page.locator('h1').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('"I already did this"', () => {
  test('goes on as if it did not help, says "tried before", and stands in the address', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    const { page, faults } = site;
    await button(page, 'I already did this').click();
    expect(page.url()).toContain(`forget-network/${TO_CLOCK},clock.forget-network~`);
    expect(await page.locator('.trail').last().innerText()).toContain('Tried before: ');
    await page.reload();
    await page.getByText('Tried before: ').waitFor();
    await page.goBack();
    expect(await question(page)).toContain('Set the right date and time');
    expect(faults).toEqual([]);
  });

  test('asks for one more time where that often works', async () => {
    const site = await openRun(`${GUIDE}restart-router/`);
    if (site === undefined) return;
    const { page } = site;
    const before = page.url();
    await button(page, 'I already did this').click();
    expect(await page.locator('[role=status]', { hasText: 'once more' }).innerText()).toBe(
      'Please do it once more. It takes 5 minutes and often works.',
    );
    expect(page.url()).toBe(before);
  });

  test('is not offered at a question', async () => {
    const site = await openRun(`${GUIDE}other-device/`);
    if (site === undefined) return;
    expect(await button(site.page, 'I already did this').count()).toBe(0);
  });
});

describe('"Stop and talk to a person"', () => {
  test('opens in place, also without a connection, with channels and the code of the place', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    const { page, faults } = site;
    await page.context().setOffline(true);
    const fold = page.locator('details', { hasText: 'Stop and talk to a person' }).last();
    expect(await fold.locator('.code').isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('a[href^="tel:"]').isVisible()).toBe(true);
    expect(await fold.locator('[data-hours]').first().innerText()).toMatch(/Open|Closed/);
    const sentence = await fold.locator('.code').innerText();
    expect(sentence).toContain('It opens nothing of yours.');
    const shown = await fold.locator('.code b').innerText();
    const file = JSON.parse(readFileSync(join(inject('site'), 'c/mr.json'), 'utf8')) as CodeFile;
    expect(findPlace(readCode(shown)!, file)).toEqual({
      kind: 'place',
      guide: 'no-internet',
      at: 'clock',
      trail: [
        { step: 'device-and-network', answer: 'other-device' },
        { step: 'other-device', answer: 'vpn-off' },
        { step: 'vpn-off', answer: 'none-on' },
      ],
    });
    expect(await fold.locator('.code .vh').textContent()).toBe([...shown.replace(/[ -]/g, '')].join(' '));
    expect(faults).toEqual([]);
  });

  test('stands as the code at endings where we go on, and nowhere else', async () => {
    const site = await openRun(`${GUIDE}support-team/`);
    if (site === undefined) return;
    expect(await site.page.locator('.code').count()).toBe(1);
    await site.page.goto(`${site.url}${GUIDE}wifi-fixed/`);
    await site.page.waitForSelector('html[data-stored]', { state: 'attached' });
    expect(await site.page.locator('.code:visible').count()).toBe(0);
  });
});

describe('"Keep for later"', () => {
  test('keeps the place for seven days, and the start page leads on to it or erases it', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    const { page, url, faults } = site;
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await button(page, 'Keep for later').click();
    await page.getByText('Kept on this device for 7 days.').waitFor();
    const later = await page.context().newPage();
    await later.goto(url + GUIDE);
    const link = later.getByRole('link', { name: 'Go on where you stopped: Set the right date' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`/${GUIDE}clock/${TO_CLOCK}`);
    await button(later, 'Erase what was kept').click();
    expect(await link.count()).toBe(0);
    expect(await later.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });

  test('forgets after seven days', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    const { page, url } = site;
    await button(page, 'Keep for later').click();
    const ages = async (days: number): Promise<number> => {
      await page.clock.setFixedTime(Date.now() + days * 24 * 60 * 60 * 1000);
      await page.goto(url + GUIDE);
      await page.waitForSelector('html[data-stored]', { state: 'attached' });
      return page.getByRole('link', { name: 'Go on where you stopped' }).count();
    };
    expect(await ages(6.9)).toBe(1);
    expect(await ages(7.1)).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test.each([
    ['a run that began in the middle', 'en/guides/no-internet/clock/#t=vpn-off.none-on'],
    ['a private step', 'en/guides/sign-in/right-now/#t=signs.right-now'],
    ['a step that touches an account', 'en/guides/sign-in/our-account/'],
  ])('is not offered in %s', async (_name, path) => {
    const site = await openRun(path);
    if (site === undefined) return;
    expect(await button(site.page, 'Keep for later').count()).toBe(0);
  });
});

describe('an article that a question led to', () => {
  test('has the way back, with the answers, until the reader is back or erases them', async () => {
    const site = await openRun(
      'en/guides/no-internet/restart-router/#t=device-and-network.other-device,other-device.call-or-alarm,call-or-alarm.restart-router',
    );
    if (site === undefined) return;
    const { page, faults } = site;
    const here = page.url();
    const title = await question(page);
    await page.locator('main a[href*="/articles/"]').first().click();
    await page.waitForURL('**/articles/**');
    const back = page.getByRole('link', { name: `Back to your guide: ${title.trim()}` });
    await back.click();
    await page.waitForSelector('html[data-stored]', { state: 'attached' });
    expect(page.url()).toBe(here);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });
});
