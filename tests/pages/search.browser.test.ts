import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { bringAxe, lookWithAxe } from '../look-with-axe.ts';
import { openSite } from './open-site.ts';

const options = (page: Page) => page.locator('[role=option]');
const results = (page: Page) => page.locator('#results > li');
/** The first result is shown before the search is over; the second comes with all others. */
const allResults = (page: Page): Promise<void> => results(page).nth(1).waitFor();

it('suggests titles and asked phrases while one types, and goes there by keyboard', async () => {
  const opened = await openSite('en/');
  if (opened === undefined) return;
  const { page, faults } = opened;
  const field = page.getByRole('combobox', { name: 'What is the problem?' });
  await field.pressSequentially('printer');
  await options(page).first().waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('.search [role=status]').textContent()).toMatch(/^\d suggestions?$/);
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[aria-selected=true]');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('Escape');
  expect(await options(page).count()).toBe(0);
  expect(await field.inputValue()).toBe('printer');
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  const to = await page.locator('[aria-selected=true]').getAttribute('data-to');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${to}`);
  expect(faults).toEqual([]);
});

it('asks for nothing that is not there, whatever is typed', async () => {
  const opened = await openSite('en/');
  if (opened === undefined) return;
  const { page, faults } = opened;
  const field = page.locator('[role=combobox]');
  for (const typed of ['zzq', '<b>', '%00', 'ł', '字字', '__proto__']) {
    await field.fill(typed);
    await page.waitForTimeout(200);
  }
  await field.fill('wifi');
  await options(page).first().waitFor();
  expect(faults).toEqual([]);
});

it('chooses a suggestion with the pointer, and shows them above what lies below', async () => {
  const opened = await openSite('en/', { viewport: { width: 390, height: 844 } });
  if (opened === undefined) return;
  const { page } = opened;
  await page.locator('#q').pressSequentially('wifi');
  const last = options(page).last();
  await last.waitFor();
  const to = await last.getAttribute('data-to');
  // Playwright refuses to click what something else covers.
  await last.click();
  await page.waitForURL(`**${to}`);
});

it('goes to the box with / and Ctrl+K, unless someone types or does not want it', async () => {
  const opened = await openSite('en/search/');
  if (opened === undefined) return;
  const { page } = opened;
  await page.locator('[role=combobox]').waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
  await page.keyboard.press('/');
  expect(await focused()).toBe('q');
  await page.keyboard.type('a/b');
  expect(await page.locator('#q').inputValue()).toBe('a/b');
  await page.locator('#q').blur();
  await page.keyboard.press('Control+k');
  expect(await focused()).toBe('q');
  await page.locator('#settings summary').click();
  await page.locator('[name=keys]').uncheck();
  await page.reload();
  await page.locator('[role=combobox]').waitFor();
  for (const key of ['/', 'Control+k']) await page.keyboard.press(key);
  expect(await focused()).not.toBe('q');
});

it('shows what it corrected, and searches for what was typed if one wants that', async () => {
  const opened = await openSite('en/search/?q=pritner');
  if (opened === undefined) return;
  const { page } = opened;
  await page.locator('#correction a').waitFor();
  expect(await page.locator('#correction').textContent()).toBe(
    'Showing results for “printer”. Search instead for “pritner”',
  );
  expect(await results(page).first().locator('h2').textContent()).toContain('printer');
  await page.locator('#correction a').click();
  await page.waitForURL('**exact=1');
  await page.locator('h1', { hasText: 'pritner' }).waitFor();
  expect(await page.locator('#correction').isVisible()).toBe(false);
});

it('says honestly that nothing fits, names what comes closest, and takes the words along to a person', async () => {
  const opened = await openSite('en/search/?q=photosynthesis%20of%20wifi%20seaweed%20archaeology');
  if (opened === undefined) return;
  const { page } = opened;
  await page.locator('h1', { hasText: 'Nothing clearly fits' }).waitFor();
  expect(await page.locator('#status').textContent()).toBe(
    'These guides come closest. If none fits, a person can help: your words come with you.',
  );
  expect(await results(page).count()).toBeGreaterThan(0);
  expect(await page.locator('#person a').count()).toBe(2);
  await page.locator('#person a').first().click();
  const told = page.locator('[data-words]');
  await told.waitFor();
  expect(await told.textContent()).toContain('“photosynthesis of wifi seaweed archaeology”');
  expect(await page.locator('main a[href^="mailto:"]').first().getAttribute('href')).toContain(
    'body=photosynthesis%20of%20wifi',
  );
  expect(new URL(page.url()).search).toBe('');
});

it('leaves out of these words what nobody should send', async () => {
  const opened = await openSite('en/contact/#words=my%20card%204111%201111%201111%201111%20fails');
  if (opened === undefined) return;
  expect(await opened.page.locator('[data-words] p').first().textContent()).toContain(
    'my card [taken out] fails',
  );
});

it('shows how the first guide begins, and where a page answers', async () => {
  const opened = await openSite('en/search/?q=the%20printer%20does%20not%20print');
  if (opened === undefined) return;
  const { page } = opened;
  const first = results(page).first();
  await first.waitFor();
  expect(await first.locator('.begins').textContent()).toMatch(/^It begins with: .+\?$/);
  const answer = first.locator('.deep a').first();
  const to = new URL((await answer.getAttribute('href'))!, page.url()).pathname;
  await answer.click();
  await page.waitForURL(`**${to}`);
});

it('keeps filters in the address', async () => {
  const opened = await openSite('en/search/?q=wifi&type=article');
  if (opened === undefined) return;
  const { page } = opened;
  await allResults(page);
  const kinds = await page.locator('#results .kind').allTextContents();
  expect(kinds.filter((kind) => !kind.startsWith('Article'))).toEqual([]);
  await page.locator('#filters summary').click();
  await page.locator('[name=type]').selectOption('guide');
  await page.waitForURL('**type=guide');
  await page.locator('#results .kind', { hasText: 'Guide' }).first().waitFor();
  await page.goBack();
  await page.locator('#results .kind', { hasText: 'Article' }).first().waitFor();
});

it('keeps nothing that is typed, unless one wants it, and forgets it again', async () => {
  const opened = await openSite('en/search/');
  if (opened === undefined) return;
  const { page, url } = opened;
  const search = async (query: string): Promise<void> => {
    await page.goto(`${url}en/search/?q=${query}`);
    await allResults(page);
  };
  const stored = (): Promise<string> =>
    page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  await search('printer');
  expect(await stored()).toBe('{}');
  await page.locator('#settings summary').click();
  await page.locator('[name=keep]').check();
  await search('router');
  await search('password');
  await page.goto(`${url}en/`);
  await page.locator('[role=combobox]').focus();
  await options(page).nth(1).waitFor();
  expect(await options(page).allTextContents()).toEqual(['password', 'router']);
  await page.goto(`${url}en/search/`);
  await page.locator('#settings summary').click();
  await page.locator('#settings button').click();
  expect(await page.locator('#settings [role=status]').textContent()).toBe(
    'Your searches are erased from this device.',
  );
  expect(await stored()).not.toContain('router');
});

it('tells the page of each search, once it is over', async () => {
  const opened = await openSite('en/search/?q=printer');
  if (opened === undefined) return;
  const { page } = opened;
  await allResults(page);
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    document.addEventListener('handrail:search', (event) => told.push((event as CustomEvent).detail));
  });
  await page.locator('#q').fill('zzqqxx');
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: 'zzqqxx' }).waitFor();
  await page.locator('#status', { hasText: 'Nothing' }).waitFor();
  await page.locator('#q').fill('router');
  await page.keyboard.press('Enter');
  await allResults(page);
  // Stays here, so that what was told can be read.
  await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
  await results(page).first().locator('a').first().click();
  const told = await page.evaluate(() => (globalThis as unknown as { told: Record<string, unknown>[] }).told);
  expect(told).toMatchObject([
    { query: 'printer', language: 'en', weak: false, chosen: null },
    { query: 'zzqqxx', count: 0, weak: true, chosen: null },
    { query: 'router', weak: false, chosen: expect.stringMatching(/^\/en\//) },
  ]);
});

it('loads a client of less than 8 kB, when someone begins to search', async () => {
  const opened = await openSite('en/');
  if (opened === undefined) return;
  const { page } = opened;
  await page.goto(`${opened.url}en/search/?q=router`);
  await results(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  const client = await page.evaluate(async () => {
    const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
    const texts = await Promise.all(
      scripts
        .filter((name) => /client\.[^/]*\.js$/.test(name))
        .map(async (name) => (await fetch(name)).text()),
    );
    return texts.join('');
  });
  expect(gzipSync(client).length).toBeGreaterThan(2000);
  expect(gzipSync(client).length).toBeLessThan(8000);
});

it.each([
  ['es', 'contrasena olvidada', 'contraseña'],
  ['pl', 'zapomnialem hasla', 'hasł'],
])('finds words without their accents (%s)', async (language, query, found) => {
  const opened = await openSite(`${language}/search/?q=${encodeURIComponent(query)}`);
  if (opened === undefined) return;
  await results(opened.page).first().waitFor();
  expect((await opened.page.locator('#results mark').allTextContents()).join(' ').toLowerCase()).toContain(
    found,
  );
});

it.each([
  ['en', 320, 'light'],
  ['es', 1280, 'dark'],
  ['pl', 390, 'dark'],
] as const)(
  'has nothing that axe finds, with results, suggestions and settings open (%s)',
  async (language, width, colorScheme) => {
    const opened = await openSite(`${language}/search/?q=wfii`, {
      viewport: { width, height: 900 },
      colorScheme,
    });
    if (opened === undefined) return;
    const { page } = opened;
    await bringAxe(page);
    await page.reload();
    await results(page).first().waitFor();
    for (const fold of await page.locator('main details').all())
      await fold.evaluate((node) => node.setAttribute('open', ''));
    await page.locator('#q').fill('wifi');
    await options(page).first().waitFor();
    expect(await lookWithAxe(page)).toEqual([]);
  },
);
