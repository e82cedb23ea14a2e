import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { StoredGuide } from '../../src/run/stored.ts';
import type { TicketForm } from '../../src/run/note-send.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { openSite, type OpenPage } from './open-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

/** The way to the network team, as links say it, and what the note must say of it. */
const WAY = ['Start with', 'Home Wi-Fi', 'No, the other', 'No, nothing here', 'All lights look as usual'];
const SAID = [
  ['Which device and which Wi-Fi do you use?', 'Home Wi-Fi, on my own device'],
  ['Does another device on the same Wi-Fi have internet?', 'No, the other device cannot open it either'],
  [
    'Are you calling us through this router, or does an alarm depend on it?',
    'No, nothing here depends on it',
  ],
  ['Restart the router', 'Tried. Result: All lights look as usual, but no page opens'],
];
const TO_NETWORK_TEAM =
  '#t=device-and-network.other-device,other-device.call-or-alarm,call-or-alarm.restart-router,restart-router.network-check';
const ENDING = `en/guides/no-internet/network-check/${TO_NETWORK_TEAM}`;

const stored = (page: Page): Promise<unknown> =>
  page.waitForSelector('html[data-stored]', { state: 'attached' });

/** Opens a page of a run; `copied` is what was copied last. */
async function openRun(path: string): Promise<(OpenPage & { copied: () => Promise<string> }) | undefined> {
  const site = await openSite(path, PHONE);
  if (site === undefined) return undefined;
  const { page } = site;
  await stored(page);
  await page.evaluate(() =>
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => void (document.documentElement.dataset['copied'] = text),
    }),
  );
  return {
    ...site,
    copied: async () => (await page.locator('html').getAttribute('data-copied')) ?? '',
  };
}

async function walk(page: Page, way: readonly string[]): Promise<void> {
  for (const name of way) await page.getByRole('main').getByRole('link', { name }).first().click();
}

/** The note as it is shown: labels and texts of the lines that are not left out. */
const shown = (page: Page): Promise<string[][]> =>
  page
    .locator('.slip .lines li:has(:checked)')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('.soft')!.textContent, item.querySelector('b')!.textContent]),
    );
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

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

describe('the form of site.yaml', () => {
  const FIELDS = { text: 'note', own: 'words', guide: 'guide', lang: 'language', place: 'code' } as const;

  async function send(method: TicketForm['method'], words: string): Promise<URLSearchParams | undefined> {
    const site = await openSite('en/', PHONE);
    if (site === undefined) return undefined;
    const { page, url, faults } = site;
    await page.route('**/steps.json', async (route) => {
      const response = await route.fetch();
      const guide = (await response.json()) as StoredGuide;
      const form: TicketForm = { address: `${url}ticket?queue=1`, method, fields: FIELDS };
      await route.fulfill({ response, json: { ...guide, note: { ...guide.note, form } } });
    });
    const sent = new Promise<URLSearchParams>((done) => {
      void page.context().route('**/ticket?*', async (route) => {
        const request = route.request();
        await route.fulfill({ body: 'thank you' });
        done(
          request.method() === 'POST'
            ? new URLSearchParams(request.postData() ?? '')
            : new URL(request.url()).searchParams,
        );
      });
    });
    await page.goto(url + ENDING);
    await stored(page);
    await page.getByRole('textbox', { name: 'In your own words' }).fill(words);
    await button(page, 'Send with our form').click();
    const fields = await sent;
    expect(faults).toEqual([]);
    return fields;
  }

  it.each(['post', 'get'] as const)('is sent by %s with its fields encoded', async (method) => {
    const words = 'a&b=c#d?%41+é "quoted" <b>\nsecond line';
    const fields = await send(method, words);
    if (fields === undefined) return;
    expect(fields.get('own')).toBe(words.replace('\n', '\r\n'));
    expect(fields.get('text')).toContain('Restart the router\r\n   Tried. Result: All lights');
    expect(fields.get('guide')).toBe('no-internet');
    expect(fields.get('lang')).toBe('en');
    if (method === 'get') expect(fields.get('queue')).toBe('1');
  });

  it('is limited in length', async () => {
    const fields = await send('get', 'ą'.repeat(2000));
    if (fields === undefined) return;
    expect(String(fields).length).toBeLessThanOrEqual(6000);
    expect(fields.get('text')).toContain('The rest did not fit.');
  });
});

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

  it('has its note waiting on the contact page, and only a run has', async () => {
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

it('without JavaScript a handover states the rule in words, and speaks of no note', async () => {
  const site = await openSite('en/guides/no-internet/network-check/', { javaScriptEnabled: false });
  if (site === undefined) return;
  const text = await site.page.getByRole('main').innerText();
  expect(text).toContain('We answer within 24 hours, counted in opening hours.');
  expect(text).not.toMatch(/your notes/i);
});

describe.each([
  ['a handover', ENDING],
  ['another’s', 'pl/guides/no-internet/line-fault/#t=device-and-network.other-device'],
  ['an end', 'es/guides/no-internet/not-ours/#t=device-and-network.work-device'],
  ['a question', 'en/guides/no-internet/other-device/#t=device-and-network.other-device&notes'],
])('the note at %s', (_, path) => {
  it.each([
    ['light', 390],
    ['dark', 390],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('has nothing that axe finds in %s at %d px, and fits', async (colorScheme, width) => {
    const site = await openSite('', { colorScheme, viewport: { width, height: 844 } });
    if (site === undefined) return;
    const { page, url, faults } = site;
    await bringAxe(page);
    await page.goto(url + path);
    await stored(page);
    await page.locator('.slip textarea').fill(`PIN 4821 ${'w'.repeat(80)}`);
    await page.locator('.slip .lines input').first().uncheck();
    expect(await lookWithAxe(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});
