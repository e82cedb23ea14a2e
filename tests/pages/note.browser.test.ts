import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../hostile-strings.ts';
import { button, ENDING, openRun, SAID, shown, stored, walk, WAY } from './open-run.ts';
import { openSite } from './open-site.ts';

describe('the note at a handover', () => {
  it('holds every question with its answer, also with the network cut, and asks for nothing', async () => {
    const site = await openRun('en/guides/no-internet/');
    if (site === undefined) return;
    const { page, copied, faults } = site;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.context().setOffline(true);
    await walk(page, WAY);
    const main = await page.getByRole('main').innerText();
    const sentences = [
      'Our network team will take it from here.',
      'The router works, but no internet reaches your device.',
      'Check your notes below and send them, so you do not have to explain twice.',
      'We will answer by ',
      'Nothing is sent until you send it.',
    ];
    const places = sentences.map((sentence) => main.indexOf(sentence));
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
    const lines = await shown(page);
    expect(lines).toEqual(expect.arrayContaining(SAID));
    expect(lines).toContainEqual(['Who', 'network team']);
    const promise = lines.find(([label]) => label === 'Answer')![1]!;
    expect(promise).toMatch(/^We will answer by [A-Z][a-z]+day,? \d{1,2} [A-Z][a-z]+ at \d{1,2}:\d\d\.$/);
    expect(main).toContain(promise);
    await button(page, 'Copy as text').click();
    const text = await copied();
    for (const [label, said] of SAID) expect(text).toContain(`${label}\n   ${said}`);
    for (const [label, said] of lines)
      expect(text.includes(label!) && (text.includes(said!) || said === 'Not ready yet')).toBe(true);
    expect(text).toContain(page.url());
    expect(await page.getByText('The note is copied.').isVisible()).toBe(true);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('leaves out a line, and then neither address nor anything else tells it', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page, copied } = site;
    const box = page.getByRole('checkbox', { name: /^Does another device .* No, the other device/ });
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(false);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await button(page, 'Copy as Markdown').click();
    const text = await copied();
    expect(text).not.toContain('another device');
    expect(text).not.toContain('#t=');
    expect(text).toContain('**Tried. Result: All lights look as usual, but no page opens**');
    await box.check();
    await button(page, 'Copy as text').click();
    expect(await copied()).toContain('#t=');
  });

  it('says what is ready, as ticked in the list above, and keeps the ticks', async () => {
    const site = await openRun('en/guides/no-internet/');
    if (site === undefined) return;
    const { page, copied } = site;
    await walk(page, WAY);
    await page
      .getByRole('checkbox', { name: 'The make and the model, from the label under the router' })
      .first()
      .check();
    await page.goBack();
    await page.goForward();
    await button(page, 'Copy as text').click();
    expect(await copied()).toContain('[x] The make and the model');
    expect(await copied()).toContain('[ ] The name of your internet provider');
  });

  it('masks what nobody should send, and says so', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page, copied } = site;
    await page.getByRole('textbox', { name: 'In your own words' }).fill('My password is hunter2');
    await page.getByRole('textbox', { name: 'Your device' }).fill('card 4111 1111 1111 1111');
    expect(
      await page
        .getByRole('status')
        .filter({ hasText: 'We took out what looks like a password' })
        .isVisible(),
    ).toBe(true);
    expect(await shown(page)).toContainEqual(['In your own words', 'My password is [taken out]']);
    await button(page, 'Copy as text').click();
    expect(await copied()).not.toMatch(/hunter2|4111/);
  });

  it('runs nothing that was typed, and sends nothing', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page, faults } = site;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const wrong = await page.evaluate(
      (texts) => {
        const area = document.querySelector<HTMLTextAreaElement>('.slip textarea')!;
        const count = document.querySelectorAll('*').length;
        return texts.filter((text) => {
          area.value = text;
          area.dispatchEvent(new Event('input'));
          const more = document.querySelectorAll('*').length - count;
          // The line of the own words, and nothing else: an item, its label, its box and three parts of text.
          return more !== 0 && more !== 6;
        });
      },
      hostileStrings.filter((_, index) => index % 5 === 0),
    );
    expect(wrong).toEqual([]);
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('goes to the share sheet where there is one', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page } = site;
    expect(await button(page, 'Share the note').count()).toBe(0);
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'share', {
        value: async ({ text }: { text: string }) => void (document.documentElement.dataset['shared'] = text),
      }),
    );
    await page.reload();
    await stored(page);
    await button(page, 'Share the note').click();
    expect(await page.locator('html').getAttribute('data-shared')).toContain('Restart the router\n   Tried.');
  });

  it('opens a mail to the team, if it has an address for mail', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page, url } = site;
    expect(await page.getByRole('link', { name: 'Send by email' }).count()).toBe(0);
    await page.goto(`${url}en/guides/printer/support-team/`);
    await stored(page);
    const link = new URL((await page.getByRole('link', { name: 'Send by email' }).getAttribute('href'))!);
    expect(link.protocol + link.pathname).toBe('mailto:help@example.com');
    const body = link.searchParams.get('body')!;
    expect(body).toContain('Who: support team\r\nAnswer: We will answer by ');
    expect(body).toContain('1. Questions before these\r\n   Not recorded');
    await page.getByRole('textbox', { name: 'In your own words' }).fill('Zażółć gęślą jaźń. '.repeat(100));
    const long = (await page.getByRole('link', { name: 'Send by email' }).getAttribute('href'))!;
    expect(long.length).toBeLessThanOrEqual(2000);
    expect(decodeURIComponent(long)).toContain('The rest did not fit. Copy the note to send all of it.');
  });

  it('says what else to do where the team has no address for mail, whose ways stand above', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page, copied, faults } = site;
    const said = page.getByText('You cannot send this note by email here. Copy it into a message');
    expect(await said.isVisible()).toBe(true);
    const ways = page.locator('.ways a');
    const addresses = await ways.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(addresses.map((address) => address.split(':')[0])).toEqual(['sms', 'tel']);
    const [way, sentence] = [await ways.last().boundingBox(), await said.boundingBox()];
    expect(way!.y).toBeLessThan(sentence!.y);
    await button(page, 'Copy as text').click();
    expect(await copied()).toContain('Who: network team');
    await page.goto(`${site.url}en/guides/printer/support-team/`);
    await stored(page);
    expect(await said.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('prints the ending and the note, and no more', async () => {
    const site = await openRun(ENDING);
    if (site === undefined) return;
    const { page } = site;
    await page.getByRole('checkbox', { name: /^Does another device/ }).uncheck();
    await page.getByRole('textbox', { name: 'In your own words' }).fill('Since the storm');
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    for (const part of [
      'Our network team must test your connection',
      'Since the storm',
      'All lights look as usual',
    ])
      expect(text).toContain(part);
    for (const part of [
      'Does another device',
      'Copy as text',
      'Erase my answers',
      'Back to the start',
      'Print',
    ])
      expect(text).not.toContain(part);
  });
});

it('without JavaScript a handover states the rule in words, and speaks of no note', async () => {
  const site = await openSite('en/guides/no-internet/network-check/', { javaScriptEnabled: false });
  if (site === undefined) return;
  const text = await site.page.getByRole('main').innerText();
  expect(text).toContain('We answer within 24 hours, counted in opening hours.');
  expect(text).not.toMatch(/your notes/i);
});
