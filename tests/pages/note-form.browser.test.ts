import { describe, expect, it } from 'vitest';
import type { TicketForm } from '../../src/run/note-send.ts';
import type { StoredGuide } from '../../src/run/stored.ts';
import { button, ENDING, PHONE, stored } from './open-run.ts';
import { openSite } from './open-site.ts';

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
