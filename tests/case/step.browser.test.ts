import { describe, expect, it } from 'vitest';
import { HOME_WIFI, jump, noteOf, openCase, ready, stepOf, titleOf } from './open-case.ts';

describe('what is written', () => {
  it('keeps no secrets, and says so', async () => {
    const site = await openCase('en/guides/no-internet/other-device/');
    if (site === undefined) return;
    const { page } = site;
    const field = page.getByLabel('What the customer said');
    await field.fill('my password is Summer2026!');
    expect(await page.locator('.said [role=status]').innerText()).toContain('Not kept');
    await field.blur();
    expect(await field.inputValue()).not.toContain('Summer2026');
    expect(await noteOf(page)).not.toContain('Summer2026');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Summer2026');
    await field.fill('the light is red');
    expect(await page.locator('.said [role=status]').innerText()).toBe('');
  });

  it('is not asked at a step whose answer is not recorded', async () => {
    const site = await openCase('en/guides/sign-in/right-now/');
    if (site === undefined) return;
    expect(await site.page.getByLabel('What the customer said').count()).toBe(0);
    expect(await site.page.getByText('The answer at this step is not recorded').count()).toBe(1);
  });
});

describe('keys', () => {
  it('work only in the step, and can be switched off on this device', async () => {
    const site = await openCase('en/guides/no-internet/other-device/');
    if (site === undefined) return;
    const { page } = site;
    expect(await page.locator('.answers kbd').allInnerTexts()).toEqual(['1', '2', '3', '4']);
    await page.keyboard.press('1');
    expect(await stepOf(page)).toBe('other-device');
    await page.getByLabel('Keys 1 to 9 answer, J jumps').uncheck();
    expect(await page.locator('.answers kbd').count()).toBe(0);
    await page.locator('.answers a').first().focus();
    await page.keyboard.press('1');
    await page.keyboard.press('j');
    expect([await stepOf(page), await page.locator('dialog').count()]).toEqual(['other-device', 0]);
    await page.reload();
    await ready(page);
    expect(await page.getByLabel('Keys 1 to 9 answer, J jumps').isChecked()).toBe(false);
    await page.getByLabel('Keys 1 to 9 answer, J jumps').check();
    await page.locator('.answers a').first().focus();
    await page.keyboard.press('2');
    expect(await stepOf(page)).not.toBe('other-device');
  });
});

describe('a jump that is taken back', () => {
  it('is in the note no more, and counts again when it is made again', async () => {
    const site = await openCase(`en/guides/no-internet/other-device/${HOME_WIFI}`);
    if (site === undefined) return;
    const { page } = site;
    await jump(page, titleOf('en', 'no-internet', 'restart-router'), 2);
    expect(await noteOf(page)).toContain('Reason: It does not apply here');
    await page.goBack();
    expect(await stepOf(page)).toBe('other-device');
    expect(await noteOf(page)).not.toContain('Skipped by agent');
    expect(await noteOf(page)).toContain('Home Wi-Fi, on my own device');
    await page.goForward();
    expect(await noteOf(page)).toContain('Skipped by agent');
  });
});
