import { expect, it } from 'vitest';
import { openRun, SAID, shown, stored, walk, WAY } from './open-run.ts';

it('a run has its note waiting on the contact page, and only a run has', async () => {
  const site = await openRun('en/guides/no-internet/');
  if (site === undefined) return;
  const { page, url } = site;
  await walk(page, WAY.slice(0, 4));
  await page.locator('summary', { hasText: 'Stop and talk to a person' }).click();
  await page.getByRole('link', { name: 'All ways to reach us' }).click();
  await page.waitForURL('**/en/contact/**');
  expect(await page.getByText('Your note is ready.').isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Check it and send it' }).click();
  await stored(page);
  expect(await shown(page)).toEqual(expect.arrayContaining([SAID[0], SAID[1], SAID[2]]));
  await page.getByRole('link', { name: 'Erase my answers and start again' }).click();
  await page.locator('header').getByRole('link', { name: 'Contact' }).click();
  await page.waitForURL('**/en/contact/**');
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.getByText('Your note is ready.').isVisible()).toBe(false);
  for (const bad of ['#notes=//evil.example/a/b', '#notes=a/b/"><b>', '#notes=../../x/y.z']) {
    await page.goto(`${url}en/`);
    await page.goto(`${url}en/contact/${bad}`);
    expect(await page.getByText('Your note is ready.').isVisible(), bad).toBe(false);
  }
});
