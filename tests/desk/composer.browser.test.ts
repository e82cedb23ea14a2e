import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/site/files.ts';
import { openStaffSite, readClipboard } from './open-desk.ts';

const message = (page: Page): Promise<string> => page.locator('.composer .message').first().innerText();

/** Begins a reply about the printer that shows as offline, on the desk. */
async function answer(page: Page, words: string): Promise<void> {
  await page.locator('.finder [role=combobox]').fill(words);
  await page.locator('.finder [role=option] b').first().waitFor();
  await page.locator('.finder [role=combobox]').press('Alt+KeyR');
  await page.locator('.composer .chosen b, .composer .chosen span').first().waitFor();
}

test('a mail is copied as HTML and as plain text, with the full address in the language of the customer', async () => {
  const site = await openStaffSite('en/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.locator('.finder select').selectOption('es');
  await answer(page, 'printer offline');
  const copy = page.getByRole('button', { name: 'Copy the reply' });
  expect(await copy.getAttribute('aria-disabled')).toBe('true');
  await page.getByText('Still missing: The customer’s name, Your name.').first().waitFor();
  // What is missing gets the focus.
  await copy.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply-customer');
  await page.keyboard.type('María <b> {agent}');
  await page.getByLabel('Your name').fill('Ana');
  expect(await copy.getAttribute('aria-disabled')).toBe('false');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Copied, formatted and as plain text.').waitFor();
  const { 'text/plain': text, 'text/html': html } = await readClipboard(page);
  const address = 'https://help.example.com/es/articles/printer-offline/';
  expect(text).toContain(`\n${address}`);
  expect(text).toContain('María <b> {agent}');
  expect(html).toContain(`href="${address}"`);
  expect(html).not.toContain('<b>');
  // The agent reads it in their own language beside.
  expect(await page.locator('.composer .message[lang=en]').innerText()).toContain('María <b> {agent}');
  await page.getByLabel('Plain text only').check();
  await copy.click();
  await page.getByText('Copied as plain text.').waitFor();
  // Nothing of this customer goes to the next, but the agent stays the same.
  await page.getByRole('button', { name: 'New customer: empty the form' }).click();
  expect(await page.getByLabel('The customer’s name').inputValue()).toBe('');
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ana');
  expect(await message(page)).toContain('[entry]');
  expect(Object.keys(await readClipboard(page))).toEqual(['text/plain']);
  expect(faults).toEqual([]);
});

test('one key switches the form of address, and a Polish message asks for Pan or Pani', async () => {
  const site = await openStaffSite('pl/desk/', { locale: 'pl-PL' });
  if (site === undefined) return;
  const { page, faults } = site;
  await answer(page, 'drukarka offline');
  await page.getByLabel('Twoje imię').fill('Jan');
  expect(await message(page)).toContain('Szanowny Panie/Szanowna Pani');
  await page.getByText('Jeszcze brakuje: Klient to.').first().waitFor();
  await page.getByRole('radio', { name: 'kobieta' }).check();
  await page.getByText('Można kopiować.').waitFor();
  const formal = await message(page);
  expect(formal).toContain('Szanowna Pani');
  expect(formal).not.toContain('Panie');
  await page.getByLabel('Twoje imię').press('Alt+KeyT');
  const familiar = await message(page);
  expect(familiar).not.toContain('Pani');
  // It has the name instead. What was typed stays, and so does the focus.
  await page.getByText('Jeszcze brakuje: Imię klienta.').first().waitFor();
  expect(await page.getByRole('radio', { name: 'kobieta' }).isVisible()).toBe(false);
  expect(familiar).toContain('Jan');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('reply-agent');
  await page.getByLabel('Twoje imię').press('Alt+KeyT');
  expect(await message(page)).toBe(formal);
  expect(faults).toEqual([]);
});

test('a chat has the address on a line and is greeted in its first message only; a phone call has none', async () => {
  const site = await openStaffSite('en/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  await answer(page, 'printer offline');
  await page.getByRole('radio', { name: 'Chat' }).check();
  await page.getByLabel('Your name').fill('Ana');
  await page.getByLabel('The customer’s name').fill('Juan');
  expect(await message(page)).toMatch(/^Hello Juan/);
  await page.getByText('Greeting and closing').click();
  await page.getByLabel('First message: with greeting').uncheck();
  await page.getByLabel('Last message: with closing').uncheck();
  expect(await message(page)).not.toMatch(/Hello|good day/);
  expect(await message(page)).toContain('\nhttps://help.example.com/en/articles/printer-offline/');
  await page.getByRole('radio', { name: 'Phone' }).check();
  expect(await message(page)).not.toContain('https://');
  await page.getByRole('button', { name: 'Copy the reply' }).click();
  await page.getByText('Copied as plain text.').waitFor();
  expect(faults).toEqual([]);
});

test('a promise is day and time from the hours of a channel', async () => {
  const site = await openStaffSite('en/desk/', { timezoneId: 'Europe/Madrid' });
  if (site === undefined) return;
  const { page, faults } = site;
  // Friday evening, after the phone has closed: one hour of opening time later is Saturday at ten.
  await page.clock.setFixedTime(new Date('2026-11-27T20:30:00+01:00'));
  await page.locator('.composer .message').first().waitFor();
  await page.getByLabel('Which reply').selectOption('delay');
  await page.getByLabel('As promised for').selectOption({ label: 'Phone' });
  expect(await message(page)).toContain('Saturday 28 November at 10:00');
  expect(faults).toEqual([]);
});

test('a message that is too long for a chat is said to be so before it is copied', async () => {
  const site = await openStaffSite('en/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.locator('.composer .message').first().waitFor();
  await page.getByRole('radio', { name: 'Chat' }).check();
  await page.getByLabel('Which reply').selectOption('ask-details');
  await page.getByLabel('What we need to know').fill('word '.repeat(120));
  await page.getByText('Too long for this channel').waitFor();
  await page.getByLabel('What we need to know').fill('the model');
  await page.getByText('Too long for this channel').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('a basket becomes one reply with a numbered list and one closing, and one page to print', async () => {
  const site = await openStaffSite('en/desk/?q=printer');
  if (site === undefined) return;
  const { page, faults } = site;
  const field = page.locator('.finder [role=combobox]');
  await page.locator('.finder [role=option] b').nth(1).waitFor();
  await field.press('Alt+KeyB');
  await field.press('ArrowDown');
  await field.press('Alt+KeyB');
  await page.locator('.basket li').nth(1).waitFor();
  const titles = await page.locator('.basket b').allInnerTexts();
  await page.getByRole('button', { name: `Move “${titles[1]}” up` }).click();
  await page.locator('.basket li').first().getByText(titles[1]!, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Write one reply' }).click();
  await page.locator('.composer .message ol').waitFor();
  expect(await page.locator('.composer .message ol li').allInnerTexts()).toEqual(titles.toReversed());
  expect((await message(page)).match(/Kind regards/g)).toHaveLength(1);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: 'Print as one page' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.composer').isVisible()).toBe(false);
  expect(await page.locator('.basket').innerText()).toMatch(/https:\/\/help\.example\.com\/en\//);
  expect(faults).toEqual([]);
});

test('nothing of the desk is in the public site', async () => {
  const site = inject('site');
  const files = await listFiles(site);
  expect(files.filter((file) => file.includes('desk'))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|js|css|json|xml)$/.test(file));
  const traces = texts.filter((file) =>
    /\/desk\/|handrail:desk|data-desk|npm run flag/.test(readFileSync(join(site, file), 'utf8')),
  );
  expect(traces).toEqual([]);
  const search = readFileSync(join(site, 'en/opensearch.xml'), 'utf8');
  expect(search).toContain('/en/search/?q={searchTerms}');
  expect(readFileSync(join(inject('agentSite'), 'en/opensearch.xml'), 'utf8')).toContain(
    '/en/desk/?q={searchTerms}',
  );
});

test('what was copied, and words that nothing fits, are counted on this device', async () => {
  const site = await openStaffSite('en/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  const kept = (): Promise<string> => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await answer(page, 'printer offline');
  await page.locator('.finder [role=combobox]').press('Alt+KeyC');
  await page.getByText('Copied: https://').first().waitFor();
  expect(await kept()).toContain('printer-offline');
  await page.locator('.finder [role=combobox]').fill('coffee machine is cold');
  await page.getByRole('button', { name: 'No article fits' }).click();
  await page.getByText('Copied for the writers').waitFor();
  expect(await kept()).toContain('coffee machine is cold');
  await page.goto(`${site.url}en/work/`);
  await page.getByText('The printer shows as offline').first().waitFor();
  expect(faults).toEqual([]);
});
