import { describe, expect, it } from 'vitest';
import { button, openRun, shown, stored, walk, WAY } from './open-run.ts';

describe('a run', () => {
  it('shows its notes on demand, and keeps what was typed until the answers are erased', async () => {
    const site = await openRun('en/guides/no-internet/');
    if (site === undefined) return;
    const { page, faults } = site;
    await walk(page, WAY.slice(0, 4));
    const show = page.getByRole('button', { name: 'Show my notes so far' });
    expect(await show.getAttribute('aria-expanded')).toBe('false');
    await show.press('Enter');
    expect(await show.getAttribute('aria-expanded')).toBe('true');
    expect(await shown(page)).toContainEqual(['Question now', 'Restart the router']);
    await page.getByRole('textbox', { name: 'In your own words' }).fill('Since the storm');
    await show.click();
    expect(await page.locator('.slip').count()).toBe(0);
    await walk(page, WAY.slice(4));
    expect(await shown(page)).toContainEqual(['In your own words', 'Since the storm']);
    await page.getByRole('link', { name: 'Erase my answers and start again' }).click();
    await walk(page, WAY.slice(0, 2));
    await page.getByRole('button', { name: 'Show my notes so far' }).click();
    expect(await page.getByRole('textbox', { name: 'In your own words' }).inputValue()).toBe('');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'storm',
    );
    expect(faults).toEqual([]);
  });

  it('goes on where a solved problem came back, with what fixed it at first', async () => {
    const site = await openRun('en/guides/no-internet/');
    if (site === undefined) return;
    const { page, copied, faults } = site;
    await walk(page, [...WAY.slice(0, 4), 'Web pages open again']);
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('Good, it works again.');
    expect(main).toContain('It came back? Continue from here.');
    await page.getByRole('link', { name: 'Continue from here' }).click();
    expect(await page.locator('h1').innerText()).toBe('Our support team goes on with you');
    await button(page, 'Copy as text').click();
    expect(await copied()).toContain(
      'Restart the router\n   Tried. Result: Web pages open again\n5. The router needed a restart\n   This fixed it at first, but it came back',
    );
    const text = await copied();
    await page.reload();
    await stored(page);
    expect(await shown(page)).toContainEqual([
      'The router needed a restart',
      'This fixed it at first, but it came back',
    ]);
    expect(text).toContain(page.url());
    expect(faults).toEqual([]);
  });

  it('says of private questions only that something is not recorded', async () => {
    const site = await openRun('en/guides/sign-in/right-now/#t=signs.right-now');
    if (site === undefined) return;
    const { page } = site;
    const questions = await page.locator('h1').innerText();
    await page.locator('a[data-choice]').first().click();
    const lines = await shown(page);
    expect(lines).toContainEqual(['Questions before these', 'Not recorded']);
    expect(JSON.stringify(lines)).not.toContain(questions);
    expect(JSON.stringify(lines)).not.toContain('Could someone else');
  });

  it('notes when consent was given', async () => {
    const site = await openRun('en/guides/email/own-email/');
    if (site === undefined) return;
    const { page } = site;
    await page.locator('a[data-choice="yes"]').click();
    await page.getByRole('button', { name: 'Show my notes so far' }).click();
    const [, consent] = await shown(page);
    expect(consent![0]).toContain('owner’s permission?');
    expect(consent![1]).toMatch(/, [A-Z][a-z]+day,? \d{1,2} [A-Z][a-z]+ \d{4} at \d{1,2}:\d\d$/);
    await page.reload();
    await stored(page);
    await page.getByRole('button', { name: 'Show my notes so far' }).click();
    expect((await shown(page))[1]![1]).not.toMatch(/\d:\d\d/);
  });
});
