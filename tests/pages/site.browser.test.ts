import { describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';

describe('the search page', () => {
  it('shows results for ?q=, says how many, and leads to them', async () => {
    const site = await openSite('en/search/?q=restart%20router');
    if (site === undefined) return;
    const { page, faults } = site;
    await expect.poll(() => page.locator('#status').innerText(), { timeout: 10_000 }).toMatch(/\d/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('restart router');
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Restart your router or mesh system' })
      .first()
      .click();
    expect(page.url()).toContain('/en/articles/restart-router/');
    expect(faults).toEqual([]);
  });

  it('works below a base path', async () => {
    const site = await openSite('pl/search/?q=router', { base: '/help/' });
    if (site === undefined) return;
    const link = site.page.locator('main a[href^="/help/pl/articles/restart-router/"]').first();
    await link.waitFor();
    expect(site.faults).toEqual([]);
  });

  it('shows what was typed as text, whatever it is', async () => {
    const site = await openSite(`en/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
    if (site === undefined) return;
    const { page, faults } = site;
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('input[type=search]').first().inputValue()).toBe(
      '"><img src=x onerror=alert(1)>',
    );
    expect(faults).toEqual([]);
  });

  it('lists guides and articles without JavaScript', async () => {
    const site = await openSite('en/search/?q=router', { javaScriptEnabled: false });
    if (site === undefined) return;
    const { page } = site;
    expect(
      await page.getByRole('main').getByRole('link', { name: 'Restart your router or mesh system' }).count(),
    ).toBeGreaterThan(0);
    expect(
      await page
        .getByRole('main')
        .getByRole('link', { name: 'Wi-Fi is connected but there is no internet' })
        .count(),
    ).toBeGreaterThan(0);
  });
});

describe('getting about', () => {
  it('offers the languages at the root, without JavaScript', async () => {
    const site = await openSite('', { javaScriptEnabled: false });
    if (site === undefined) return;
    const names = await site.page.getByRole('main').getByRole('link').allInnerTexts();
    for (const name of ['English', 'Español', 'Polski']) expect(names.join()).toContain(name);
  });

  it('leads a short link on in the reader’s language, to the step', async () => {
    const site = await openSite('g/no-internet/#clock', { locale: 'pl-PL' });
    if (site === undefined) return;
    await site.page.waitForURL('**/pl/guides/no-internet/clock/');
    expect(site.faults).toEqual([]);
  });

  it('offers the languages of a short link without JavaScript', async () => {
    const site = await openSite('a/restart-router/', { javaScriptEnabled: false });
    if (site === undefined) return;
    const { page } = site;
    expect(await page.locator('main a[href="/es/articles/restart-router/"]').count()).toBe(1);
  });

  it('answers an unknown address in the language of the address', async () => {
    const site = await openSite('es/articles/no-hay/');
    if (site === undefined) return;
    expect(await site.page.locator('html').getAttribute('lang')).toBe('es');
  });

  it('tells whether someone is there now', async () => {
    const site = await openSite('en/contact/');
    if (site === undefined) return;
    expect(await site.page.getByRole('main').innerText()).toMatch(/Open now|Closed now/);
  });

  it('copies a link that opens the same page', async () => {
    const site = await openSite('en/articles/restart-router/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    if (site === undefined) return;
    const { page } = site;
    await page.getByRole('button', { name: /copy/i }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/a\/restart-router\/$|\/en\/articles\/restart-router\/$/);
  });
});
