import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { turnTo, VIEWS } from './look-at-pages.ts';
import { openSite, type OpenPage } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } } as const;
const GUIDE = 'en/guides/no-internet/';
const TO_CLOCK = '#t=device-and-network.other-device,other-device.vpn-off,vpn-off.none-on';

/** Opens a page of a run, and waits until all its steps are stored. */
async function openRun(path: string, options: BrowserContextOptions = PHONE): Promise<OpenPage | undefined> {
  const site = await openSite(path, options);
  await site?.page.waitForSelector('html[data-stored]', { state: 'attached' });
  return site;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id}`.trim());

describe('focus and address', () => {
  test('the skip link moves the focus to the main part, and leaves the trail in the address alone', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    await site.page.keyboard.press('Tab');
    expect(await site.page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await site.page.keyboard.press('Enter');
    expect(await focused(site.page)).toBe('MAIN main');
    expect(new URL(site.page.url()).hash).toBe(TO_CLOCK);
  });

  test('a page that is loaded never moves the focus; a move within the document moves it to the question', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    expect(await focused(site.page)).toBe('BODY');
    expect(await site.page.title()).toMatch(/^Set the right date and time - Wi-Fi is connected/);
    await site.page.getByRole('link', { name: 'The clock was right already' }).click();
    expect(await focused(site.page)).toBe('H1');
    expect(await site.page.title()).toMatch(/^Forget the Wi-Fi network/);
    await site.page.goBack();
    expect(await focused(site.page)).toBe('H1');
  });

  test('no key alone does anything outside of fields and links', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    const before = site.page.url();
    for (const key of ['Backspace', '1', '2', 'b', 'n', '/', 'ArrowLeft', 'Escape'])
      await site.page.keyboard.press(key);
    expect(site.page.url()).toBe(before);
  });

  test('a wait does not go on by itself', async () => {
    const site = await openRun(`${GUIDE}restart-router/`);
    if (site === undefined) return;
    const before = site.page.url();
    await site.page.clock.install();
    await site.page.clock.fastForward('02:00:00');
    expect(site.page.url()).toBe(before);
  });
});

describe('what screen readers are told', () => {
  test('answers are a list with a name; to change one names the question', async () => {
    const site = await openRun(`${GUIDE}clock/${TO_CLOCK}`);
    if (site === undefined) return;
    const { page } = site;
    const answers = page.getByRole('list', { name: 'Your answer', exact: true });
    expect(await answers.getByRole('listitem').count()).toBe(4);
    await page.getByText('Your 2 answers').click();
    for (const question of ['Which device and which Wi-Fi do you use?', 'Turn off VPN and private DNS'])
      expect(await page.getByRole('link', { name: `Change answer: ${question}`, exact: true }).count()).toBe(
        1,
      );
  });

  test('menus are read with "then" between their names, not with a sign', async () => {
    const site = await openRun(`${GUIDE}vpn-off/`);
    if (site === undefined) return;
    const menus = site.page.locator('.variant strong', { hasText: '›' });
    expect(await menus.count()).toBeGreaterThan(3);
    const tree = await site.page
      .locator('.variants')
      .first()
      .evaluate((element) => {
        for (const sign of element.querySelectorAll('[aria-hidden=true]')) sign.remove();
        return element.textContent;
      });
    expect(tree).not.toContain('›');
    expect(tree).toContain(' then ');
  });

  test('what is in another language says so', async () => {
    const site = await openSite('pl/guides/email/');
    if (site === undefined) return;
    const { page } = site;
    expect(await page.locator('html').getAttribute('lang')).toBe('pl');
    // Texts that are not translated are looked at in made-pages.build.test.ts: ours all are.
    expect(await page.locator('header a[hreflang=es]').getAttribute('lang')).toBe('es');
  });
});

describe('instructions for kinds of devices', () => {
  test('are a group of radio buttons with a name, and what is hidden can be found in the page', async () => {
    const site = await openRun(`${GUIDE}vpn-off/`);
    if (site === undefined) return;
    const { page } = site;
    const group = page.getByRole('group', { name: 'Your device' });
    expect(await group.getByRole('radio').count()).toBeGreaterThan(2);
    expect(await page.locator('.variant[hidden=until-found] > h2').count()).toBeGreaterThan(2);
  });

  test('are asked for once, across steps and guides', async () => {
    const site = await openRun(`${GUIDE}vpn-off/`);
    if (site === undefined) return;
    const { page, url } = site;
    await page.locator('label', { hasText: 'Android' }).click();
    await page.getByRole('link', { name: 'Neither a VPN' }).click();
    expect(await page.getByRole('radio', { name: 'Android' }).isChecked()).toBe(true);
    await page.goto(`${url}en/articles/forget-network/`);
    for (const radio of await page.getByRole('radio', { name: 'Android' }).all())
      expect(await radio.isChecked()).toBe(true);
  });

  test('open where a link points into them', async () => {
    const site = await openSite('en/articles/forget-network/');
    if (site === undefined) return;
    const { page } = site;
    await page.locator('label', { hasText: 'Android' }).first().click();
    const step = page.locator('.variant[data-platform=windows] li').first();
    expect(await step.isVisible()).toBe(false);
    await step.evaluate((element) => {
      element.id = 'some-step';
      location.hash = 'some-step';
    });
    await step.waitFor();
  });

  test('are printed for the device that was chosen, with the names of the others', async () => {
    const site = await openRun(`${GUIDE}vpn-off/`);
    if (site === undefined) return;
    const { page } = site;
    await page.locator('label', { hasText: 'Android' }).click();
    await page.emulateMedia({ media: 'print' });
    const windows = page.locator('.variant[data-platform=windows]');
    expect(await page.locator('.variant[data-platform=android] ol').isVisible()).toBe(true);
    expect(await windows.locator('ol').isVisible()).toBe(false);
    expect(await page.locator('.tabs', { hasText: 'Windows' }).isVisible()).toBe(true);
  });
});

describe('steps', () => {
  test('have no bars that stay on the screen, and the way to a person in the same place', async () => {
    const folder = join(inject('site'), GUIDE);
    const steps = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const site = await openSite(GUIDE, PHONE);
    if (site === undefined) return;
    for (const { name } of steps) {
      await site.page.goto(`${site.url}${GUIDE}${name}/`);
      const stuck = await site.page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(stuck).toEqual([]);
      expect(await site.page.locator('header a[href*="/en/contact/"]').count(), name).toBe(1);
    }
  });

  test('have answers of at least 48 px, 8 px apart', async () => {
    const site = await openRun(`${GUIDE}clock/`);
    if (site === undefined) return;
    const boxes = await site.page
      .locator('.answers a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
    for (const [index, box] of boxes.entries()) {
      expect(box.height).toBeGreaterThanOrEqual(48);
      const next = boxes[index + 1];
      if (next !== undefined) expect(next.top - box.bottom).toBeGreaterThanOrEqual(8);
    }
  });
});

describe('a run, as it is shown once all its steps are stored,', () => {
  test.each(['en', 'pl'])('has nothing that axe finds, and fits its window, in %s', async (language) => {
    const site = await openSite('');
    if (site === undefined) return;
    const { page, url, faults } = site;
    await bringAxe(page);
    for (const path of [
      `guides/no-internet/clock/${TO_CLOCK}`,
      'guides/no-internet/support-team/#t=device-and-network.otherwise',
      'guides/no-internet/',
      'c/?code=MR',
    ]) {
      await page.goto('about:blank');
      await page.goto(`${url}${language}/${path}`);
      await (path.startsWith('c/')
        ? page.locator('#status:not(:empty)').waitFor()
        : page.waitForSelector('html[data-stored]', { state: 'attached' }));
      for (const summary of await page.locator('main summary').all()) await summary.click();
      for (const view of VIEWS) {
        await turnTo(page, view);
        const found = await lookWithAxe(page);
        if (await scrollsSideways(page)) found.push('scrolls sideways');
        expect(found, `${path}, ${view.colorScheme} at ${view.width} px`).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
  });
});
