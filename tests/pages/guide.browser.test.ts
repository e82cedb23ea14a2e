import { describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';

/** The way to the fix over the router, through the door for all internet problems. */
const WAY = [
  'Start',
  'No outage is reported',
  'My own device',
  'Wi-Fi is connected, but',
  'No, the other',
  'No, nothing here',
  'Web pages open again',
];

describe('a guide without JavaScript', () => {
  it('leads from the home page to the fix', async () => {
    const site = await openSite('en/', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    if (site === undefined) return;
    const { page, faults } = site;
    await page.getByRole('main').getByRole('link', { name: 'The internet does not work' }).first().click();
    for (const answer of WAY)
      await page.getByRole('main').getByRole('link', { name: answer }).first().click();
    expect(page.url()).toMatch(/\/en\/guides\/no-internet\/router-fixed\/$/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
      'The router needed a restart',
    );
    expect(await page.getByRole('main').innerText()).toContain('Good, it works again.');
    expect(faults).toEqual([]);
  });

  it.each(['es', 'pl'])('leads to the same fix in %s, by the places of the answers', async (language) => {
    const site = await openSite(`${language}/guides/no-internet/`, { javaScriptEnabled: false });
    if (site === undefined) return;
    const { page } = site;
    await page.locator('a.btn').first().click();
    for (const place of [2, 1, 0, 0]) await page.locator('ul.answers > li > a').nth(place).click();
    expect(page.url()).toContain(`/${language}/guides/no-internet/router-fixed/`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('main [lang="en"]').count()).toBe(0);
  });

  it('says in the middle where one is, and offers the exit and a person', async () => {
    const site = await openSite('en/guides/no-internet/clock/', { javaScriptEnabled: false });
    if (site === undefined) return;
    const text = await site.page.getByRole('main').innerText();
    expect(text).toContain(
      'You are in the middle of “Wi-Fi is connected but there is no internet”. If someone sent you here, carry on. If not, start from the beginning.',
    );
    expect(text).toContain('None of these, or I cannot do this');
    for (const device of ['Windows', 'Mac', 'Android', 'iPhone and iPad']) expect(text).toContain(device);
    expect(await site.page.title()).toBe(
      'Set the right date and time - Wi-Fi is connected but there is no internet',
    );
  });

  it('warns before the step that cuts the connection', async () => {
    const site = await openSite('en/guides/no-internet/restart-router/', { javaScriptEnabled: false });
    if (site === undefined) return;
    expect(await site.page.getByRole('main').innerText()).toContain('Open all steps on one page first');
  });

  it('hands over with team, channels that work without internet, and what to have ready', async () => {
    const site = await openSite('en/guides/no-internet/network-check/', { javaScriptEnabled: false });
    if (site === undefined) return;
    const { page } = site;
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Our network team will take it from here.');
    expect(text).toContain('The make and the model, from the label under the router');
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="sms:"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="mailto:help"]').count()).toBe(0);
  });

  it('keeps the step when the language is switched', async () => {
    const site = await openSite('en/guides/no-internet/clock/', { javaScriptEnabled: false });
    if (site === undefined) return;
    const { page } = site;
    await page.locator('header summary').click();
    await page.locator('header a[hreflang=pl]').click();
    expect(page.url()).toContain('/pl/guides/no-internet/clock/');
    expect(await page.locator('html').getAttribute('lang')).toBe('pl');
  });
});

describe('a guide with JavaScript', () => {
  it('asks for the device once and keeps the choice', async () => {
    const site = await openSite('en/guides/no-internet/vpn-off/');
    if (site === undefined) return;
    const { page, url, faults } = site;
    await page.locator('label', { hasText: 'Android' }).click();
    expect(await page.getByText('Private DNS', { exact: true }).isVisible()).toBe(true);
    expect(await page.getByText('Apple menu').first().isVisible()).toBe(false);
    await page.goto(`${url}en/guides/no-internet/forget-network/`);
    expect(await page.getByRole('radio', { name: 'Android' }).isChecked()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('prints all devices', async () => {
    const site = await openSite('en/guides/no-internet/vpn-off/');
    if (site === undefined) return;
    await site.page.emulateMedia({ media: 'print' });
    expect(await site.page.getByRole('heading', { name: 'Android' }).isVisible()).toBe(true);
  });

  it('can be walked with the keyboard alone, in new pages and in one document', async () => {
    const site = await openSite('en/guides/no-internet/device-and-network/');
    if (site === undefined) return;
    const { page } = site;
    const answer = async (name: string): Promise<void> => {
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
        if (text.includes(name)) break;
      }
      await page.keyboard.press('Enter');
    };
    await answer('Home Wi-Fi');
    await page.waitForURL(/\/other-device\/(?:#|$)/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('another device');
    await page.waitForSelector('html[data-stored]', { state: 'attached' });
    await answer('Yes, the other device');
    await page.waitForURL(/\/vpn-off\/#t=/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await answer('Web pages open now');
    await page.waitForURL(/\/vpn-fixed\/#t=/);
  });
});
