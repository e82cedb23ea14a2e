import type { Locator, Page } from 'playwright-core';
import { openSite, type OpenPage } from './open-site.ts';

/** A small phone, such as most have. */
export const PHONE = { viewport: { width: 390, height: 844 } };

/** The way from the start of "no-internet" to the network team, as links say it, and what the note must say of it. */
export const WAY = [
  'Start with',
  'Home Wi-Fi',
  'No, the other',
  'No, nothing here',
  'All lights look as usual',
];
export const SAID = [
  ['Which device and which Wi-Fi do you use?', 'Home Wi-Fi, on my own device'],
  ['Does another device on the same Wi-Fi have internet?', 'No, the other device cannot open it either'],
  [
    'Are you calling us through this router, or does an alarm depend on it?',
    'No, nothing here depends on it',
  ],
  ['Restart the router', 'Tried. Result: All lights look as usual, but no page opens'],
];
const TO_NETWORK_TEAM =
  '#t=device-and-network.other-device,other-device.call-or-alarm,call-or-alarm.restart-router,restart-router.network-check';
/** The ending of {@link WAY}, as its address has it. */
export const ENDING = `en/guides/no-internet/network-check/${TO_NETWORK_TEAM}`;

/** Settles when all steps of the guide are stored, and what a run adds to the page is there. */
export const stored = (page: Page): Promise<unknown> =>
  page.waitForSelector('html[data-stored]', { state: 'attached' });

/** Opens a page of a run; `copied` is what was copied last. */
export async function openRun(
  path: string,
): Promise<(OpenPage & { copied: () => Promise<string> }) | undefined> {
  const site = await openSite(path, PHONE);
  if (site === undefined) return undefined;
  const { page } = site;
  await stored(page);
  await page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => void (document.documentElement.dataset['copied'] = text),
    }),
  );
  return {
    ...site,
    copied: async () => (await page.locator('html').getAttribute('data-copied')) ?? '',
  };
}

/** Follows links by what they say. */
export async function walk(page: Page, way: readonly string[]): Promise<void> {
  for (const name of way) await page.getByRole('main').getByRole('link', { name }).first().click();
}

/** The note as it is shown: labels and texts of the lines that are not left out. */
export const shown = (page: Page): Promise<string[][]> =>
  page
    .locator('.slip .lines li:has(:checked)')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('.soft')!.textContent, item.querySelector('b')!.textContent]),
    );
/** A button, by all of its words. */
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
