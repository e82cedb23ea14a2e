import { expect, test } from 'vitest';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { chosen, openStaffSite, readClipboard } from './open-desk.ts';

test('from any page, Ctrl+K, words, arrows and Enter lead to an entry, by keyboard alone', async () => {
  const site = await openStaffSite('en/');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.keyboard.press('Control+KeyK');
  await page.locator('dialog[open] [role=combobox]').waitFor();
  await page.keyboard.type('printer');
  await page.locator('dialog [role=option]').nth(2).waitFor();
  const first = await chosen(page);
  await page.keyboard.press('ArrowDown');
  const second = await chosen(page);
  expect(second).not.toBe(first);
  const id = await page.locator('[aria-selected=true]').first().getAttribute('id');
  expect(await page.locator('dialog [role=combobox]').getAttribute('aria-activedescendant')).toBe(id);
  await page.keyboard.press('ArrowUp');
  expect(await chosen(page)).toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/{articles,guides}/**');
  expect(await page.locator('h1').innerText()).toBe(first);
  expect(faults).toEqual([]);
});

test('the palette opens in place of the search box of the page, and Escape closes it', async () => {
  const site = await openStaffSite('en/search/?q=wifi');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.locator('#q').waitFor();
  await page.keyboard.press('Control+KeyK');
  await page.locator('dialog[open]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('palette-words');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('Alt+C copies the full address in the language of the customer, Alt+F the command that flags', async () => {
  const site = await openStaffSite('en/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.locator('.finder select').selectOption('pl');
  // The customer's words, in their language; titles stay in the agent's.
  await page.locator('.finder [role=combobox]').fill('drukarka offline');
  await page.locator('.finder [role=option] b', { hasText: 'The printer shows as offline' }).waitFor();
  expect(await chosen(page)).toBe('The printer shows as offline');
  await page.locator('.finder [role=combobox]').press('Alt+KeyC');
  await page.getByText('Copied: https://help.example.com/pl/articles/printer-offline/').waitFor();
  expect(await readClipboard(page)).toEqual({
    'text/plain': 'https://help.example.com/pl/articles/printer-offline/',
  });
  await page.locator('.finder [role=combobox]').press('Alt+KeyF');
  await page.getByText('npm run flag').waitFor();
  expect((await readClipboard(page))['text/plain']).toBe(
    'npm run flag -- printer-offline "drukarka offline"',
  );
  expect(faults).toEqual([]);
});

test('what is for staff only is marked, and never sent', async () => {
  const site = await openStaffSite('en/desk/?q=difficult%20customers');
  if (site === undefined) return;
  const { page, faults } = site;
  const option = page.locator('.finder [role=option]', { hasText: 'For staff only' }).first();
  await option.waitFor();
  await option.click();
  await page.getByRole('button', { name: 'Copy address' }).click();
  await page.getByText('customers cannot open it').waitFor();
  expect(faults).toEqual([]);
});

test('Polish letters of AltGr are typed, and a step is found, run and called a step', async () => {
  const site = await openStaffSite('pl/desk/', { locale: 'pl-PL' });
  if (site === undefined) return;
  const { page, faults } = site;
  const field = page.locator('.finder [role=combobox]');
  await field.click();
  await field.dispatchEvent('keydown', { key: 'ć', code: 'KeyC', ctrlKey: true, altKey: true });
  await page.keyboard.insertText('routera');
  const step = page.locator('.finder [role=option]', { hasText: 'Krok w poradniku' }).first();
  await step.waitFor();
  await step.click();
  await field.press('Alt+KeyN');
  await page.waitForURL('**/pl/guides/*/*/');
  expect(faults).toEqual([]);
});

test('the words that no article fits become a line for the writers', async () => {
  const site = await openStaffSite('es/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.locator('.finder [role=combobox]').fill('la cafetera no calienta');
  await page.getByRole('button', { name: 'Ningún artículo sirve' }).click();
  await page.getByText('Copiado para quien escribe').waitFor();
  expect((await readClipboard(page))['text/plain']).toMatch(
    /^- \[ \] Ningún artículo sirve \(es\): la cafetera no calienta \(\d{4}-\d\d-\d\d\)$/,
  );
  expect(faults).toEqual([]);
});

test('pins and their labels survive a reload, and so does what was used', async () => {
  const site = await openStaffSite('en/desk/?q=forgotten%20password');
  if (site === undefined) return;
  const { page, faults } = site;
  await page.locator('.finder [role=option] b').first().waitFor();
  const title = await chosen(page);
  await page.locator('.finder [role=combobox]').press('Alt+KeyP');
  await page.locator('.finder [role=combobox]').press('Alt+KeyC');
  await page.getByLabel(`Label of “${title}”`).fill('Mondays');
  await page.keyboard.press('Enter');
  await page.goto(`${site.url}en/desk/`);
  const pins = page.locator('[data-part=pins]');
  await pins.getByRole('heading', { name: 'Mondays' }).waitFor();
  expect(await pins.getByRole('link').allInnerTexts()).toEqual([title]);
  expect(await page.locator('[data-part=recent]').getByRole('link').allInnerTexts()).toEqual([title]);
  // The empty field offers them too.
  expect(await chosen(page)).toBe(title);
  await pins.getByRole('button', { name: `Unpin “${title}”` }).click();
  await page.getByText('Nothing is pinned yet').waitFor();
  expect(faults).toEqual([]);
});

test.each([
  { path: 'en/desk/', width: 390, dark: false },
  { path: 'pl/desk/?q=hasło', width: 1280, dark: true },
  { path: 'es/desk/?q=impresora', width: 320, dark: false },
])('axe finds nothing on the desk at $path, $width px wide', async ({ path, width, dark }) => {
  const site = await openStaffSite('en/', {
    viewport: { width, height: 844 },
    colorScheme: dark ? 'dark' : 'light',
  });
  if (site === undefined) return;
  const { page } = site;
  await bringAxe(page);
  await page.goto(site.url + path);
  await page.locator('.composer .message').first().waitFor();
  if (path.includes('?q=')) await page.locator('.finder [role=option]').first().waitFor();
  expect(await lookWithAxe(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});

test.each([320, 1280])('axe finds nothing on the open palette and composer, %i px wide', async (width) => {
  const site = await openStaffSite('en/', { viewport: { width, height: 844 } });
  if (site === undefined) return;
  const { page } = site;
  await bringAxe(page);
  await page.goto(`${site.url}en/guides/`);
  await page.keyboard.press('Control+KeyK');
  await page.locator('dialog[open] [role=combobox]').waitFor();
  await page.keyboard.type('wifi');
  await page.locator('dialog [role=option] b').first().waitFor();
  expect(await lookWithAxe(page)).toEqual([]);
  await page.keyboard.press('Alt+KeyR');
  await page.locator('dialog .message').waitFor();
  expect(await lookWithAxe(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});

test('practice shows words of a customer, and says whether what is copied answers them', async () => {
  const site = await openStaffSite('en/desk/');
  if (site === undefined) return;
  const { page, faults } = site;
  const practice = page.locator('[data-part=practice]');
  await practice.getByRole('button', { name: 'Show a message' }).click();
  await practice.locator('blockquote:visible').waitFor();
  const words = await practice.locator('blockquote').innerText();
  const field = page.locator('.finder [role=combobox]');
  const read = async (file: string) => (await page.request.get(`${site.url}en/desk/${file}`)).json();
  const messages: { words: string; answer: { id: string }; also?: string[] }[] = await read('practice.json');
  const { entries }: { entries: { id: string; title: string }[] } = await read('entries.json');
  const titleOf = (id: string): string => entries.find((one) => one.id === id)!.title;
  const { answer, also = [] } = messages.find((one) => one.words === words)!;
  const other = messages.find(({ answer: { id } }) => id !== answer.id && !also.includes(id))!;
  // Which message comes is chance, and some are found second: titles lead to what is meant at once.
  for (const [title, said] of [
    [titleOf(other.answer.id), /Another entry/],
    [titleOf(answer.id), /^Right: /],
  ] as const) {
    await field.fill(title);
    await page.locator('.finder [role=option]').first().getByText(title, { exact: true }).waitFor();
    await field.press('Alt+KeyC');
    await practice.getByText(said).waitFor();
  }
  expect(faults).toEqual([]);
});
