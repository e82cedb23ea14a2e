import { describe, expect, it } from 'vitest';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { ENDING, stored } from './open-run.ts';
import { openSite } from './open-site.ts';

describe.each([
  ['a handover', ENDING],
  ['another’s', 'pl/guides/no-internet/line-fault/#t=device-and-network.other-device'],
  ['an end', 'es/guides/no-internet/not-ours/#t=device-and-network.work-device'],
  ['a question', 'en/guides/no-internet/other-device/#t=device-and-network.other-device&notes'],
])('the note at %s', (_, path) => {
  it.each([
    ['light', 390],
    ['dark', 1280],
  ] as const)('has nothing that axe finds in %s at %d px, and fits', async (colorScheme, width) => {
    const site = await openSite('', { colorScheme, viewport: { width, height: 844 } });
    if (site === undefined) return;
    const { page, url, faults } = site;
    await bringAxe(page);
    await page.goto(url + path);
    await stored(page);
    await page.locator('.slip textarea').fill(`PIN 4821 ${'w'.repeat(80)}`);
    await page.locator('.slip .lines input').first().uncheck();
    expect(await lookWithAxe(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
