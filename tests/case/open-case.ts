import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openSite, type OpenPage } from '../pages/open-site.ts';
import { bringAxe } from '../look-with-axe.ts';

/** A Friday evening, when nobody answers any more. */
export const NOW = new Date('2026-11-27T21:10:00Z');

/** The way to "Does another device on the same Wi-Fi have internet?" in "no-internet". */
export const HOME_WIFI = '#t=device-and-network.other-device';

/** Opens a page of the agent edition on that evening, with axe at hand. */
export async function openCase(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage | undefined> {
  const site = await openSite('en/', {
    folder: inject('agentSite'),
    permissions: ['clipboard-read', 'clipboard-write'],
    timezoneId: 'Europe/Madrid',
    ...options,
  });
  if (site === undefined) return undefined;
  await bringAxe(site.page);
  await site.page.clock.setFixedTime(NOW);
  await site.page.goto(site.url + path);
  await ready(site.page);
  return site;
}

/** Settles when the panel of the case is there. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('section.case');
}

/** The question of a step, as the guide has it in a language. */
export function titleOf(language: string, guide: string, step: string): string {
  const file = join(inject('agentSite'), language, 'guides', guide, 'tree.json');
  const { steps } = JSON.parse(readFileSync(file, 'utf8')) as { steps: { id: string; title: string }[] };
  return steps.find(({ id }) => id === step)!.title;
}

/** The id of the open case. */
export async function idOf(page: Page): Promise<string> {
  const text = await page.locator('section.case b').first().innerText();
  return text.split(' ').at(-1)!;
}

/** The note for the ticket as it is shown; what differs from run to run stands as one sign. */
export async function noteOf(page: Page): Promise<string> {
  const text = (await page.locator('.case-note').first().textContent()) ?? '';
  return text.replaceAll(await idOf(page), 'XXXXX').replace(/http:\/\/localhost:\d+/g, 'https://site.test');
}

/** Presses Tab until the focus is on an element; forwards or back. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

/** The step at which the page is. */
export const stepOf = (page: Page): Promise<string | null> =>
  page.locator('[data-run]').getAttribute('data-run');

/** Jumps by the list: to the first step with these words, for the reason that stands at this place of its list. */
export async function jump(page: Page, words: string, reason: number): Promise<void> {
  await page.getByRole('button', { name: /^(?:Jump to a step|Przejdź do kroku)/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[type=search]').fill(words);
  await dialog.locator('select').nth(1).selectOption({ index: reason });
  await page.keyboard.press('Tab');
  await dialog.locator('form button:not([type=button])').click();
}
