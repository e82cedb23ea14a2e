import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, openRun, PHONE, shown, stored } from './open-run.ts';
import { openSite } from './open-site.ts';

/** Answers in "Not sure what is wrong?" that lead to another guide, and where they lead. */
const UNSURE = '#t=not-sure:safe-now.what-you-see,what-you-see.no-internet;';
const FIRST = 'en/guides/internet-problem/outage/';
const OWN =
  'outage.whose,whose.what-you-see,what-you-see.cable,cable.cable-settings,cable-settings.cable-check';

const hashOf = (page: Page): string => new URL(page.url()).hash;

async function give(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await page.locator(`a[data-choice="${answer}"]`).click();
}

describe('if the first guide cannot be loaded', () => {
  test.each([
    ['fails', (route: Route) => route.abort()],
    ['never answers', () => undefined],
  ])('since the request %s, the note says so, and its address still has all answers', async (_, answer) => {
    const site = await openSite('en/', PHONE);
    if (site === undefined) return;
    const { page, url } = site;
    await page.route('**/not-sure/steps.json', answer);
    await page.goto(`${url}en/guides/internet-problem/cable-check/${UNSURE}${OWN}`);
    await stored(page);
    const lines = await shown(page);
    expect(lines[1]).toEqual([
      'Questions before these',
      'Not loaded on this device. The address below opens them.',
    ]);
    expect(lines).toContainEqual(['Address', page.url()]);
    expect(hashOf(page)).toBe(UNSURE + OWN);
    expect(await button(page, 'Keep for later').count()).toBe(0);
    await page.getByRole('checkbox', { name: /^What do you see/ }).uncheck();
    expect((await shown(page))[1]).toEqual(['Questions before these', 'Not recorded']);
    expect(JSON.stringify(await shown(page))).not.toContain('#t=');
  });
});

describe('an address', () => {
  test.each([
    ['with an answer that leads elsewhere', '#t=not-sure:safe-now.what-you-see,what-you-see.printer;'],
    ['with a guide whose answers have a gap', '#t=not-sure:safe-now.who,what-you-see.no-internet;'],
    ['with a private answer', '#t=not-sure:who.safety-a;'],
    ['with steps that every object has', '#t=not-sure:__proto__.constructor,constructor.no-internet;'],
    ['of a wrong form', '#t=not-sure:a.b;c.d;<img src=x onerror=alert(1)>'],
    ['that names a page elsewhere', '#t=../../../evil:a.b;'],
    ['that names another site', '#t=//evil.example/:a.b;'],
    ['that comes from another site', '#t=&from=//evil.example/x/not-sure:a.b;'],
    ['that comes from a script', '#t=&from=javascript:alert(1)/x/a.b'],
  ])('%s tells nothing, and runs nothing', async (_, fragment) => {
    const site = await openRun(FIRST + fragment);
    if (site === undefined) return;
    const { page, faults } = site;
    expect(await page.locator('.trail').count()).toBe(0);
    await give(page, ['whose']);
    expect(hashOf(page)).toBe('#t=outage.whose');
    expect(faults).toEqual([]);
  });

  test('that names guides which are none loses nothing of this one', async () => {
    const site = await openRun(
      `en/guides/no-internet/other-device/#t=no-such:a.b;device-and-network.other-device`,
    );
    if (site === undefined) return;
    expect(await site.page.locator('.trail').innerText()).toContain('Home Wi-Fi, on my own device');
  });

  test('keeps the last guides that fit if an earlier one does not', async () => {
    const site = await openRun(`${FIRST}#t=printer:a.b;${UNSURE.slice('#t='.length)}`);
    if (site === undefined) return;
    await site.page.getByText('Your 1 answer', { exact: true }).waitFor();
    await give(site.page, ['whose']);
    expect(hashOf(site.page)).toBe(`${UNSURE}outage.whose`);
  });
});

test('without JavaScript answers lead to the other guide as they did', async () => {
  const site = await openSite('en/guides/not-sure/what-you-see/', { javaScriptEnabled: false });
  if (site === undefined) return;
  await give(site.page, ['no-internet']);
  expect(new URL(site.page.url()).pathname).toBe(`/${FIRST}`);
});
