import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HOME_WIFI, idOf, jump, noteOf, openCase, ready, stepOf, titleOf } from './open-case.ts';

const customer = (page: Page) => page.getByLabel('Customer', { exact: true });

describe('a handover', () => {
  it('stands at the same place at the next tier, which accepts it', async () => {
    const site = await openCase(`en/guides/no-internet/other-device/${HOME_WIFI}`);
    if (site === undefined) return;
    const { page, url } = site;
    await jump(page, titleOf('en', 'no-internet', 'network-check'), 1);
    expect(await stepOf(page)).toBe('network-check');
    const note = await noteOf(page);
    expect(note).toContain('Tier: Tier 1, handed over to Tier 2: network team');
    expect(note).toContain(
      'Skipped by agent: from “Does another device on the same Wi-Fi have internet?” to',
    );
    expect(note).toContain('Home Wi-Fi, on my own device');
    expect(note).toContain('[ ] The make and model of the router');
    await page.getByRole('checkbox', { name: 'The make and model of the router' }).check();
    expect(await noteOf(page)).toContain('[x] The make and model of the router');
    const link = await page.locator('.case-part code').innerText();
    const code = await page.locator('.code b').innerText();

    const next = await openCase(link.slice(url.length));
    if (next === undefined) return;
    expect(await stepOf(next.page)).toBe('network-check');
    expect(await next.page.locator('.code b').innerText()).toBe(code);
    expect(await idOf(next.page)).toBe(await idOf(page));
    const panel = next.page.locator('section.case');
    expect(await panel.innerText()).toContain('Accept this case');
    expect(await noteOf(next.page)).toContain('Taken over: Not yet accepted');
    await panel.getByLabel('Your name').fill('Ana');
    await panel.getByLabel('The customer agrees to the handover').check();
    await panel.getByRole('button', { name: 'Accept', exact: true }).click();
    expect(await noteOf(next.page)).toContain(
      'Taken over: Accepted by Ana, Friday, 27 November 2026 at 22:10 GMT+01:00. The customer agreed.',
    );
    expect([...site.faults, ...next.faults]).toEqual([]);
  });

  it('leaves the case of this tab waiting, and leads back to it', async () => {
    const site = await openCase('en/guides/no-internet/other-device/');
    if (site === undefined) return;
    const { page, url } = site;
    const own = await idOf(page);
    await customer(page).fill('blue phone');
    await page.goto(`${url}en/guides/sign-in/signs/?case=K7M4R`);
    await ready(page);
    expect(await idOf(page)).toBe('K7M4R');
    expect(await customer(page).inputValue()).toBe('');
    await page.getByRole('button', { name: `Back to case ${own}` }).click();
    await page.waitForURL('**/no-internet/other-device/**');
    await ready(page);
    expect(await customer(page).inputValue()).toBe('blue phone');
  });
});

describe('several customers', () => {
  it('do not mix in several tabs, and a reload keeps each', async () => {
    const site = await openCase(`en/guides/no-internet/other-device/${HOME_WIFI}`);
    if (site === undefined) return;
    const { page } = site;
    await customer(page).fill('first');
    await page.getByLabel('What the customer said').fill('only here');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await ready(other);
    expect(await idOf(other)).not.toBe(await idOf(page));
    expect(await customer(other).inputValue()).toBe('');
    await other.getByLabel('What the customer said').fill('only there');
    await page.reload();
    await ready(page);
    expect(await customer(page).inputValue()).toBe('first');
    expect(await noteOf(page)).toContain('The customer said: only here');
    expect(await noteOf(page)).not.toContain('first');
    expect(await noteOf(other)).toContain('The customer said: only there');
    expect(await noteOf(other)).not.toContain('only here');
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toMatch(/first|only here|only there/);
  });

  it('are told apart when a tab is copied', async () => {
    const site = await openCase('en/guides/no-internet/other-device/');
    if (site === undefined) return;
    const { page } = site;
    await customer(page).fill('first');
    const stored = await page.evaluate(() => ({ ...sessionStorage }));
    const copy = await page.context().newPage();
    await copy.addInitScript((items: Record<string, string>) => {
      if (sessionStorage.length === 0)
        for (const [key, value] of Object.entries(items)) sessionStorage.setItem(key, value);
    }, stored);
    await copy.goto(page.url());
    await copy.getByText(`This tab was copied from case ${await idOf(page)}.`).waitFor();
    const own = await idOf(copy);
    expect(own).not.toBe(await idOf(page));
    await customer(copy).fill('second');
    await page.reload();
    await ready(page);
    expect(await customer(page).inputValue()).toBe('first');
  });

  it('begin anew for the next one, if the agent says so', async () => {
    const site = await openCase('en/guides/no-internet/other-device/');
    if (site === undefined) return;
    const { page, faults } = site;
    const id = await idOf(page);
    await customer(page).fill('first');
    // Dialogs are dismissed: nothing is lost.
    await page.getByRole('button', { name: 'New customer' }).click();
    expect(faults.splice(0)).toEqual([expect.stringContaining(`Erase case ${id} from this tab`)]);
    expect(await customer(page).inputValue()).toBe('first');
    page.removeAllListeners('dialog');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'New customer' }).click();
    await page.waitForURL('**/guides/no-internet/');
    await ready(page);
    expect(await idOf(page)).not.toBe(id);
    expect(await customer(page).inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('first');
  });
});

describe('a run through two guides', () => {
  it('keeps what was said in both, there and back', async () => {
    const site = await openCase('en/guides/not-sure/what-you-see/#t=safe-now.what-you-see');
    if (site === undefined) return;
    const { page } = site;
    await page.getByLabel('What the customer said').fill('no page opens');
    await page.locator('.answers a[href*="/internet-problem/"]').first().click();
    await page.waitForURL('**/guides/internet-problem/**');
    await ready(page);
    await page.getByLabel('What the customer said').fill('the light is off');
    const note = await noteOf(page);
    expect(note).toContain('The customer said: no page opens');
    expect(note).toContain('The customer said: the light is off');
    await page.goBack();
    await ready(page);
    await page.getByLabel('What the customer said').fill('no page opens at all');
    await page.goForward();
    await ready(page);
    expect(await noteOf(page)).toContain('The customer said: no page opens at all');
    expect(await noteOf(page)).toContain('The customer said: the light is off');
  });

  it('is erased with its answers, and the customer stays', async () => {
    const site = await openCase(`en/guides/no-internet/other-device/${HOME_WIFI}`);
    if (site === undefined) return;
    const { page } = site;
    await customer(page).fill('first');
    await page.getByLabel('What the customer said').fill('only here');
    await page.locator('[data-erase]').click();
    await page.waitForURL('**/guides/no-internet/');
    await ready(page);
    expect(await customer(page).inputValue()).toBe('first');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('only here');
  });
});
