import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { noteOf, openCase, ready, stepOf, tabTo, titleOf } from './open-case.ts';

const SAID = {
  en: 'It says “try again in 2 hours”',
  pl: 'Strona pisze: spróbuj za 2 godziny',
} as const;
const WHY = { en: 'Tried 3 times already', pl: 'Były już 3 próby' } as const;
const AGAIN = { en: 'Wait, and not try again', pl: 'Poczekać i nie próbować' } as const;

describe.each(['en', 'pl'] as const)('with a customer, by keyboard only (%s)', (language) => {
  it('goes to a handover by digits, a jump with its reason and consent, and the note tells all', async () => {
    const site = await openCase(`${language}/guides/sign-in/`, {
      locale: language === 'pl' ? 'pl-PL' : 'en-GB',
    });
    if (site === undefined) return;
    const { page, faults } = site;
    const { keyboard } = page;
    await tabTo(page, '[data-run-start]');
    await keyboard.press('Enter');
    await ready(page);
    await keyboard.press('3');
    expect(await stepOf(page)).toBe('what-you-see');

    // In a field, digits and letters are what they are.
    await tabTo(page, '.said input');
    await keyboard.type(`${SAID[language]} j`);
    await keyboard.press('Backspace');
    expect(await stepOf(page)).toBe('what-you-see');

    // Nobody jumps over a question of consent: the step is refused, and the question offered.
    await tabTo(page, '.answers a', 'Shift+Tab');
    await keyboard.press('j');
    expect(await lookWithAxe(page)).toEqual([]);
    await keyboard.type(titleOf(language, 'sign-in', 'our-account').slice(0, 24));
    const dialog = page.getByRole('dialog');
    await dialog.locator('option').nth(1).waitFor({ state: 'attached' });
    expect(await dialog.getByRole('status').first().innerText()).toContain(
      titleOf(language, 'sign-in', 'consent'),
    );
    await tabTo(page, 'dialog select[required]');
    await keyboard.press('ArrowDown');
    await tabTo(page, 'dialog .line input');
    await keyboard.press('Enter');
    expect(await stepOf(page)).toBe('what-you-see');
    await tabTo(page, 'dialog button[type=button]');
    await keyboard.press('Enter');
    await tabTo(page, 'dialog .line input');
    await keyboard.type(WHY[language]);
    await keyboard.press('Enter');
    expect(await stepOf(page)).toBe('consent');
    expect(await page.locator('.consent q').innerText()).toBe(titleOf(language, 'sign-in', 'consent'));
    expect(await page.locator('.do .note').count()).toBe(1);
    expect(await lookWithAxe(page)).toEqual([]);

    await keyboard.press('1');
    expect(await stepOf(page)).toBe('our-account');
    await tabTo(page, '.checks input');
    await keyboard.press('Space');
    const open = await page.locator('.case-part [role=status] li').count();
    expect(open).toBe((await page.locator('.checks input').count()) - 1);

    // The name alone is not enough.
    const notYet = language === 'en' ? 'Not yet accepted' : 'Jeszcze nieprzyjęta';
    expect(await noteOf(page)).toContain(`: ${notYet}`);
    await tabTo(page, '.case-part .line input');
    await keyboard.type('Ola');
    await tabTo(page, '.case-part .row .btn');
    await keyboard.press('Enter');
    expect(await noteOf(page)).toContain(`: ${notYet}`);
    await tabTo(page, '.case-part .tick-line input', 'Shift+Tab');
    await keyboard.press('Space');
    await tabTo(page, '.case-part .row .btn');
    await keyboard.press('Enter');
    await tabTo(page, '.case-part .hint ~ .line input, .case-part div + .line input');
    await keyboard.type(AGAIN[language]);
    expect(await lookWithAxe(page)).toEqual([]);

    await expect(`${await noteOf(page)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `handover.${language}.txt`),
    );
    await page.locator('.case-note + .row button').focus();
    await keyboard.press('Enter');
    await page.locator('.case-note + .row [role=status]:not(:empty)').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('.case-note').textContent());
    // Counted on the device: the guide and its ending, and nothing of the customer.
    const counted = await page.evaluate(() => JSON.stringify(localStorage));
    expect(counted).toContain('our-account');
    expect(counted).not.toMatch(/Ola|hours|godziny/);
    expect(faults).toEqual([]);
  });

  it('fits a narrow window, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const site = await openCase(`${language}/guides/sign-in/our-account/`, {
        viewport: { width: 320, height: 700 },
        colorScheme,
      });
      if (site === undefined) return;
      expect(await scrollsSideways(site.page)).toBe(false);
      expect(await lookWithAxe(site.page)).toEqual([]);
    }
  });
});
