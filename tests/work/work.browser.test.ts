import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { weekSchema } from '../../src/schema/week.ts';
import { addEvent, type WorkEvent, type Weeks } from '../../src/work/count.ts';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { openSite, type OpenPage } from '../pages/open-site.ts';

const NOW = new Date('2026-11-27T10:00:00Z');

/** Two weeks of work, counted as the agent edition counts them. */
function sampleWeeks(): Weeks {
  const weeks: Weeks = [];
  const add = (times: number, event: WorkEvent, day = '2026-11-27'): void => {
    for (let n = 0; n < times; n += 1)
      addEvent(weeks, event, day, () => (day < '2026-11-23' ? 'a' : 'b').repeat(32));
  };
  add(12, { what: 'copy', language: 'en', entry: 'restart-router' }, '2026-11-17');
  add(4, { what: 'copy', language: 'en', entry: 'restart-router' });
  add(3, { what: 'run', language: 'en', entry: 'no-internet' });
  add(2, { what: 'ending', language: 'en', entry: 'no-internet', step: 'line-fault', tier: 2, minutes: 9 });
  add(5, { what: 'reply', language: 'es' });
  add(1, { what: 'open', language: 'en', entry: 'gone-entry' });
  add(2, { what: 'gap', language: 'en', words: 'Fax from the TV, call 600 123 456' });
  return weeks;
}

/** Opens the page on a device that has counted this, or something else. */
async function openWork(
  kept: string,
  { language = 'en', ...options }: BrowserContextOptions & { language?: string } = {},
): Promise<OpenPage | undefined> {
  const site = await openSite(`${language}/`, { folder: inject('agentSite'), ...options });
  if (site === undefined) return undefined;
  await site.page.clock.setFixedTime(NOW);
  await site.page.evaluate((text) => localStorage.setItem('handrail:work:1', text), kept);
  await bringAxe(site.page);
  await site.page.goto(`${site.url}${language}/work/`);
  return site;
}

const rowsOf = (page: Page, table: number): Promise<string[]> =>
  page.locator('#work table').nth(table).locator('tbody tr').allInnerTexts();
const plain = (rows: string[]): string[] => rows.map((row) => row.replace(/[\s\u2009]+/g, ' ').trim());

describe('what an agent did', () => {
  test('is shown by week, by entry with its title, and with the words that no entry answers', async () => {
    const site = await openWork(JSON.stringify(sampleWeeks()));
    if (site === undefined) return;
    const { page, faults } = site;
    await page.getByRole('link', { name: 'Restart your router' }).waitFor();
    expect(plain(await rowsOf(page, 0))).toEqual([
      '23 – 29 Nov 2026 (this week) 4 5 1 3 2 2 Export Erase',
      '16 – 22 Nov 2026 12 0 0 0 0 0 Export Erase',
    ]);
    expect(plain(await rowsOf(page, 1))).toEqual([
      'Without an entry 0 5 0 0 0',
      'Wi-Fi is connected but there is no internet 0 0 0 3 2',
      'Restart your router or mesh system 4 0 0 0 0',
      'gone-entry 0 0 1 0 0',
    ]);
    expect(plain(await rowsOf(page, 2))).toEqual(['fax from the tv, call * en 2']);
    expect(faults).toEqual([]);
  });

  test('is exported as it is shown, as a file of the schema, and nothing is sent', async () => {
    const weeks = sampleWeeks();
    const site = await openWork(JSON.stringify(weeks));
    if (site === undefined) return;
    const { page, faults } = site;
    await page.getByRole('link', { name: 'Restart your router' }).waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByRole('button', { name: 'Export my week' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'This is everything that the file holds',
    );
    const shown = await page.locator('#work pre').innerText();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('work-2026-W48-bbbbbb.json');
    const text = readFileSync((await download.path())!, 'utf8');
    expect(text.trim()).toBe(shown.trim());
    expect(weekSchema.parse(JSON.parse(text))).toEqual(weeks[1]);
    expect(await page.getByRole('status').innerText()).toContain('Nothing was sent');
    await page.getByRole('button', { name: 'Close' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Export my week');
    expect({ requests: requests.filter((url) => !url.startsWith('blob:')), faults }).toEqual({
      requests: [],
      faults: [],
    });
  });

  test('is erased by the week or whole, by a second press only', async () => {
    const site = await openWork(JSON.stringify(sampleWeeks()));
    if (site === undefined) return;
    const { page } = site;
    await page.getByRole('link', { name: 'Restart your router' }).waitFor();
    const kept = (): Promise<string[]> =>
      page.evaluate(() =>
        (JSON.parse(localStorage.getItem('handrail:work:1') ?? '[]') as { week: string }[]).map(
          ({ week }) => week,
        ),
      );
    const older = page.getByRole('row', { name: '16 – 22 Nov 2026' }).locator('button').nth(1);
    await older.press('Enter');
    await page.keyboard.press('Tab');
    expect(await older.innerText()).toBe('Erase');
    await older.press('Enter');
    expect(await kept()).toEqual(['2026-W47', '2026-W48']);
    await older.press('Enter');
    expect(await kept()).toEqual(['2026-W48']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Erased.');
    const all = page.locator('#work .row button').nth(1);
    await all.press('Enter');
    await all.press('Enter');
    expect(await page.evaluate(() => localStorage.getItem('handrail:work:1'))).toBeNull();
    expect(await page.locator('#work').innerText()).toContain('Nothing is counted on this device yet.');
  });

  test.each(['no JSON', '{"weeks":1}', '[{"format":2},null,7]'])(
    'is nothing where something else is kept: %s',
    async (kept) => {
      const site = await openWork(kept);
      if (site === undefined) return;
      expect(await site.page.locator('#work').innerText()).toContain('Nothing is counted');
      expect(site.faults).toEqual([]);
    },
  );
});

describe('the page', () => {
  test.each([
    ['en', 1280, 'light'],
    ['es', 390, 'light'],
    ['pl', 320, 'dark'],
  ] as const)('has no fault that axe finds, in %s at %i px, %s', async (language, width, colorScheme) => {
    const options = { language, colorScheme, viewport: { width, height: 800 } };
    const site = await openWork(JSON.stringify(sampleWeeks()), options);
    if (site === undefined) return;
    const { page } = site;
    await page.locator('#work table a').first().waitFor();
    await page.locator('#work .row button').first().click();
    expect(await lookWithAxe(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    expect(await lookWithAxe(page)).toEqual([]);
  });

  test('is linked from the bar of staff, says what it is for without script, and is not in the public edition', async () => {
    const html = readFileSync(join(inject('agentSite'), 'pl/work/index.html'), 'utf8');
    expect(html).toContain('<a href="/pl/work/">Moja praca</a>');
    expect(html).toContain('Ta strona wymaga JavaScriptu');
    expect(existsSync(join(inject('site'), 'pl/work'))).toBe(false);
  });
});
