import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { button, openRun, shown, stored } from './open-run.ts';

/** Answers in "I am not sure what is wrong" that lead to another guide, by their ids. */
const UNSURE = '#t=not-sure:safe-now.what-you-see,what-you-see.no-internet;';
const FIRST = 'en/guides/internet-problem/outage/';
/** Answers that lead from there to the network team. */
const ON = ['whose', 'what-you-see', 'cable', 'cable-settings', 'cable-check'];
const OWN =
  'outage.whose,whose.what-you-see,what-you-see.cable,cable.cable-settings,cable-settings.cable-check';

const hashOf = (page: Page): string => new URL(page.url()).hash;

async function give(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await page.locator(`a[data-choice="${answer}"]`).click();
}

/** What the note must say of them. */
const UNSURE_SAID = [
  ['Is anyone or anything in danger, or is money or an account at risk?', 'No, none of this is happening'],
  ['Where is the trouble?', 'Internet or Wi-Fi: pages do not open'],
];

describe('a run that goes on in another guide', () => {
  test('has all answers in its note, also with the network cut, and in the address that is copied', async () => {
    const site = await openRun('en/guides/not-sure/');
    if (site === undefined) return;
    const { page, url, faults } = site;
    await page.locator('[data-run-start]').click();
    await give(page, ['what-you-see', 'no-internet']);
    await page.waitForURL(`**/${FIRST}**`);
    await stored(page);
    expect(hashOf(page)).toBe(UNSURE);
    await page.context().setOffline(true);
    expect(await page.getByText('Your 1 answer', { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('.trail').last().innerText()).toContain('Internet or Wi-Fi: pages do not open');
    expect(await page.locator('nav.from').innerText()).toContain('Question 3.');
    await give(page, ON);
    expect(hashOf(page)).toBe(UNSURE + OWN);
    expect(await page.getByText('Your 6 answers', { exact: true }).isVisible()).toBe(true);
    const lines = await shown(page);
    expect(lines[0]).toEqual(['Guide', 'Not sure what is wrong? Start here; The internet does not work']);
    expect(lines.slice(1, 3)).toEqual(UNSURE_SAID);
    expect(lines[3]).toEqual([
      'Does your internet provider report an outage?',
      'Tried. Result: No outage is reported for my address',
    ]);
    expect(lines).toContainEqual(['Address', page.url()]);
    expect(JSON.stringify(lines)).not.toContain('Not recorded');
    // The code is that of this guide alone.
    expect(await page.locator('.code b').innerText()).toMatch(/^LT /);
    await page.context().setOffline(false);
    const copied = await page.context().newPage();
    await copied.goto(page.url().replace('/en/', '/pl/'));
    await stored(copied);
    const polish = await shown(copied);
    expect(polish.length).toBe(lines.length);
    expect(polish[2]![0]).toBe('Na czym polega problem?');
    expect(await copied.locator('.code b').innerText()).toBe(await page.locator('.code b').innerText());
    expect(copied.url().startsWith(url)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('goes back and forward through both guides', async () => {
    const site = await openRun('en/guides/not-sure/');
    if (site === undefined) return;
    const { page, faults } = site;
    await page.locator('[data-run-start]').click();
    await give(page, ['what-you-see', 'no-internet']);
    await page.waitForURL(`**/${FIRST}**`);
    await stored(page);
    await give(page, ['whose']);
    await page.goBack();
    expect(hashOf(page)).toBe(UNSURE);
    await page.goBack();
    await page.waitForURL('**/not-sure/what-you-see/**');
    await stored(page);
    expect(hashOf(page)).toBe('#t=safe-now.what-you-see');
    await page.goForward();
    await page.waitForURL(`**/${FIRST}**`);
    await stored(page);
    await page.goForward();
    expect(hashOf(page)).toBe(`${UNSURE}outage.whose`);
    await page.getByText('Your 2 answers', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  test('leads through three guides', async () => {
    const site = await openRun(
      'en/guides/not-sure/device-trouble/#t=safe-now.what-you-see,what-you-see.device-trouble',
    );
    if (site === undefined) return;
    const { page, faults } = site;
    await give(page, ['slow-computer']);
    await page.waitForURL('**/slow-computer/danger/**');
    await stored(page);
    await give(page, ['what-happens', 'browser', 'slow-everywhere']);
    await page.waitForURL('**/slow-internet/busy/**');
    await stored(page);
    expect(hashOf(page)).toMatch(/^#t=not-sure:[^;]*;slow-computer:danger\.what-happens,[^;]*;$/);
    await page.getByText('Your 5 answers', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  test('lets an answer of the first guide be changed there', async () => {
    const site = await openRun(`en/guides/internet-problem/cable-check/${UNSURE}${OWN}`);
    if (site === undefined) return;
    const { page, faults } = site;
    await page.getByText('Your 6 answers', { exact: true }).click();
    await page.getByRole('link', { name: 'Change answer: Where is the trouble?' }).click();
    await page.waitForURL('**/not-sure/what-you-see/**');
    await stored(page);
    expect(hashOf(page)).toContain('#t=safe-now.what-you-see');
    await give(page, ['device-trouble', 'printer']);
    await page.waitForURL('**/printer/**');
    await stored(page);
    expect(hashOf(page)).toBe(
      '#t=not-sure:safe-now.what-you-see,what-you-see.device-trouble,device-trouble.printer;',
    );
    expect(faults).toEqual([]);
  });

  test.each(['no-internet', 'several'])(
    'is where it was again if the changed answers lead there as well, by %s',
    async (answer) => {
      const site = await openRun(`en/guides/internet-problem/cable-check/${UNSURE}${OWN}`);
      if (site === undefined) return;
      const { page, faults } = site;
      const lines = await shown(page);
      await page.getByText('Your 6 answers', { exact: true }).click();
      await page.getByRole('link', { name: 'Change answer: Is anyone or anything in danger' }).click();
      await page.waitForURL('**/not-sure/safe-now/**');
      await stored(page);
      expect(await page.locator('.trail').count()).toBe(0);
      await give(page, ['what-you-see']);
      expect(hashOf(page)).toBe('#t=safe-now.what-you-see');
      expect(await page.locator('.gone').count()).toBe(0);
      await give(page, [answer]);
      await page.waitForURL('**/internet-problem/cable-check/**');
      await stored(page);
      expect(hashOf(page)).toBe(UNSURE.replace('.no-internet;', `.${answer};`) + OWN);
      if (answer === 'no-internet') expect(await shown(page)).toEqual(lines);
      expect(faults).toEqual([]);
    },
  );

  test('does not go back there from behind a private question', async () => {
    const from = `&from=internet-problem/cable-check/${UNSURE.slice('#t='.length)}${OWN}`;
    const site = await openRun(`en/guides/not-sure/who/#t=safe-now.who${from}`);
    if (site === undefined) return;
    const { page } = site;
    await give(page, ['safety-a']);
    expect(hashOf(page)).toBe('');
    await page.evaluate(() => history.back());
    await page.waitForURL('**/who/**');
    expect(
      await page
        .locator('a[data-choice]')
        .evaluateAll((all) => all.filter((a) => (a as HTMLAnchorElement).hash !== '').length),
    ).toBe(0);
  });

  test('changes an answer of its own guide, and keeps those of the first', async () => {
    const site = await openRun(`en/guides/internet-problem/cable-check/${UNSURE}${OWN}`);
    if (site === undefined) return;
    const { page } = site;
    await page.getByText('Your 6 answers', { exact: true }).click();
    await page.getByRole('link', { name: 'Change answer: What do you see?' }).click();
    await give(page, ['one-page']);
    expect(hashOf(page)).toBe(`${UNSURE}outage.whose,whose.what-you-see,what-you-see.one-page`);
  });

  test('forgets all of it at once', async () => {
    const site = await openRun(`en/guides/internet-problem/cable-check/${UNSURE}${OWN}`);
    if (site === undefined) return;
    const { page } = site;
    await page.getByRole('link', { name: 'Erase my answers and start again' }).click();
    await page.waitForURL('**/en/guides/internet-problem/');
    await stored(page);
    await page.locator('[data-run-start]').click();
    expect(hashOf(page)).toBe('');
    expect(await page.locator('.trail').count()).toBe(0);
  });

  test('is kept for later with all of it, and erasing takes that too', async () => {
    const site = await openRun(`en/guides/internet-problem/whose/${UNSURE}outage.whose`);
    if (site === undefined) return;
    const { page, url, faults } = site;
    await button(page, 'Keep for later').click();
    await page.getByText('Kept on this device for 7 days.').waitFor();
    await page.goto(`${url}en/guides/internet-problem/`);
    const link = page.getByRole('link', { name: 'Go on where you stopped: Whose device' });
    expect(await link.getAttribute('href')).toContain(UNSURE);
    await link.click();
    await stored(page);
    await page.getByText('Your 2 answers', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Erase my answers and start again' }).click();
    await page.waitForURL('**/en/guides/internet-problem/');
    await stored(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(faults).toEqual([]);
  });

  test.each([
    ['began in the middle', '#t=not-sure:what-you-see.no-internet;'],
    ['touched an account', '#t=email:web-mail.web-mail-ok,hidden-email.x;'],
  ])('is not kept if it %s', async (_, fragment) => {
    const site = await openRun(`${FIRST}${fragment}`);
    if (site === undefined) return;
    expect(await button(site.page, 'Keep for later').count()).toBe(0);
  });

  test('loses them behind a private question, and nowhere else', async () => {
    const unsure = '#t=not-sure:safe-now.what-you-see,what-you-see.sign-in;';
    const site = await openRun(`en/guides/sign-in/signs/${unsure}`);
    if (site === undefined) return;
    const { page } = site;
    await give(page, ['right-now']);
    expect(hashOf(page)).toBe(`${unsure}signs.right-now`);
    await page.locator('a[data-choice]').first().click();
    expect(hashOf(page)).toBe('');
    expect(await page.locator('.trail').count()).toBe(0);
    await page.goBack();
    expect(hashOf(page)).toBe(`${unsure}signs.right-now`);
    expect(await page.locator('.trail').last().innerText()).not.toBe('');
  });

  test('has the way back from an article, and from the contact page, with all of it', async () => {
    const site = await openRun(`en/guides/internet-problem/cable/${UNSURE}${OWN.replace(/,cable\..*$/, '')}`);
    if (site === undefined) return;
    const { page, faults } = site;
    const here = page.url();
    await page.locator('main a[href*="/articles/"]').first().click();
    await page.getByRole('link', { name: 'Back to your guide' }).click();
    await stored(page);
    expect(page.url()).toBe(here);
    await page.locator('summary', { hasText: 'Stop and talk to a person' }).click();
    await page.getByRole('link', { name: 'All ways to reach us' }).click();
    await page.waitForURL('**/en/contact/**');
    await page.getByRole('link', { name: 'Check it and send it' }).click();
    await stored(page);
    expect((await shown(page)).slice(1, 3)).toEqual(UNSURE_SAID);
    expect(faults).toEqual([]);
  });

  test('goes on to a person if the problem comes back, with all of it', async () => {
    const site = await openRun(
      `en/guides/internet-problem/cable-fixed/${UNSURE}${OWN.replace(/\.cable-settings,.*$/, '.cable-fixed')}`,
    );
    if (site === undefined) return;
    const { page } = site;
    await page.getByRole('link', { name: 'Continue from here' }).click();
    const lines = await shown(page);
    expect(lines.slice(1, 3)).toEqual(UNSURE_SAID);
    expect(lines).toContainEqual([
      'The cable connection works again',
      'This fixed it at first, but it came back',
    ]);
  });
});
