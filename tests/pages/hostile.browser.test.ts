import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../hostile-strings.ts';
import { oneSpace } from './hostile-entries.ts';
import { buildHostileSite, OLD_PAGE } from './hostile-site.ts';
import { openSite } from './open-site.ts';

/** Every so-manieth string, begun at another one for each use, so that runs are alike and uses are not. */
function sample(size: number, first: number): string[] {
  const step = Math.max(1, Math.floor(hostileStrings.length / size));
  return hostileStrings.filter((_text, index) => index % step === first % step);
}

/** What the search page says that it searches for, before and after it has found out what fits. */
async function expectQuery(page: Page, query: string): Promise<void> {
  const said = query.trim();
  const headings = said === '' ? ['Search'] : [`Results for “${said}”`, `Nothing clearly fits “${said}”.`];
  const shown = await page.evaluate(() => ({
    heading: document.querySelector('h1')!.textContent,
    field: document.querySelector<HTMLInputElement>('#q')!.value,
  }));
  // A field of one line leaves line breaks out (HTML standard, "value sanitization algorithm").
  expect(shown).toEqual({ heading: expect.any(String), field: query.replace(/[\r\n]/g, '') });
  expect(headings).toContain(shown.heading);
}

/** The text of the page. @throws if what it tells machines is no JSON */
function readText(): string {
  for (const data of document.querySelectorAll('script[type="application/ld+json"]'))
    JSON.parse(data.textContent);
  return document.body.textContent;
}

function isXml(text: string): boolean {
  return new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') === null;
}

/** The search still finds what there is. */
async function expectSearch(page: Page): Promise<void> {
  await page.locator('#q').fill('restart router');
  await page.locator('#q').press('Enter');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Restart your router or mesh system' })
    .first()
    .waitFor();
}

describe('a site of hostile content', () => {
  it('shows all of it as typed, on pages and as what search finds, and runs none of it', async () => {
    const { folder, shown } = buildHostileSite();
    const site = await openSite('en/', { folder });
    if (site === undefined) return;
    const { page, url, faults } = site;
    const missing: string[] = [];
    for (const [path, texts] of Object.entries(shown)) {
      await page.goto(url + path, { waitUntil: 'domcontentloaded' });
      const text = oneSpace(await page.evaluate(readText));
      missing.push(
        ...texts.filter((each) => !text.includes(oneSpace(each))).map((each) => `${path} ${each}`),
      );
      expect(faults, path).toEqual([]);
    }
    expect(missing).toEqual([]);

    for (const file of ['sitemap.xml', 'en/opensearch.xml']) {
      const xml = await (await page.request.get(url + file)).text();
      expect(xml, file).not.toContain('\uFFFD');
      expect(await page.evaluate(isXml, xml), xml).toBe(true);
    }

    await page.goto(url + OLD_PAGE, { waitUntil: 'commit' });
    await page.waitForURL('**/en/articles/hostile-0/');
    await page.goto(`${url}en/search/?q=stopHere`);
    const found = page.locator('#results h2 a[href*="/hostile"]');
    await found.first().waitFor();
    const titles = await found.allTextContents();
    const known = Object.values(shown).flat().map(oneSpace);
    expect(titles.filter((title) => !known.includes(oneSpace(title)))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the search page', () => {
  it('shows any query of its address as text', async () => {
    const site = await openSite('en/search/');
    if (site === undefined) return;
    const { page, url, faults } = site;
    for (const [index, text] of sample(60, 1).entries()) {
      // Half of them as careless pages and people write them, which browsers mend in their own way.
      const address = `${url}en/search/?q=${index % 2 === 0 ? text : encodeURIComponent(text)}`;
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await expectQuery(page, new URL(address).searchParams.get('q') ?? '');
    }
    for (const text of sample(10, 2)) {
      const query = new URLSearchParams({ q: 'router', type: text, topic: text, product: text });
      await page.goto(`${url}en/search/?${query.toString()}`, { waitUntil: 'domcontentloaded' });
      await expectQuery(page, 'router');
    }
    await expectSearch(page);
    expect(faults).toEqual([]);
  });

  it('shows anything typed as text', async () => {
    const site = await openSite('en/search/');
    if (site === undefined) return;
    const { page, faults } = site;
    // Of ten typed in a row only the last is searched for, as when somebody types fast.
    const wrong = await page.evaluate(
      async (texts) => {
        const find = <Found extends Element>(selector: string): Found =>
          document.querySelector<Found>(selector)!;
        const [field, status] = [find<HTMLInputElement>('#q'), find('#status')];
        const found: string[] = [];
        for (const [index, text] of texts.entries()) {
          field.value = text;
          find<HTMLFormElement>('#search').requestSubmit();
          const heading = text.trim() === '' ? 'Search' : `Results for “${text.trim()}”`;
          if (find('h1').textContent !== heading || field.value !== text) found.push(text);
          if (index % 10 !== 0) continue;
          while (status.textContent === 'Searching …') await new Promise((done) => setTimeout(done));
          if (find('#results').querySelector('script, img, iframe, style') !== null) found.push(text);
        }
        return found;
      },
      sample(700, 0),
    );
    expect(wrong).toEqual([]);
    await expectSearch(page);
    expect(faults).toEqual([]);
  });

  it('is reached from the field of any page with what was typed', async () => {
    const site = await openSite('en/');
    if (site === undefined) return;
    const { page, url, faults } = site;
    for (const text of sample(8, 3)) {
      await page.goto(`${url}en/`, { waitUntil: 'domcontentloaded' });
      await page.locator('#q').fill(text);
      await page.locator('#q').press('Enter');
      await page.waitForURL('**/en/search/**', { waitUntil: 'domcontentloaded' });
      await expectQuery(page, text);
    }
    expect(faults).toEqual([]);
  });
});

describe('a fragment', () => {
  it.each([
    ['en/guides/no-internet/vpn-off/', 10],
    ['en/guides/no-internet/', 16],
    ['en/articles/restart-router/', 16],
    ['pl/', 16],
  ])('of /%s may be anything', async (path, each) => {
    const site = await openSite(path);
    if (site === undefined) return;
    const { page, url, faults } = site;
    const texts = hostileStrings.filter((_text, index) => index % each === 0);
    await page.evaluate(async (all) => {
      for (const text of all) {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        const before = location.href;
        location.hash = text;
        if (location.href !== before) await changed;
      }
    }, texts);
    expect(page.url().startsWith(`${url}${path}#`)).toBe(true);
    await page.locator('header summary').click();
    expect(await page.locator('header a[hreflang=es]').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('of a short link leads to the page itself', async () => {
    const site = await openSite('en/');
    if (site === undefined) return;
    const { page, url, faults } = site;
    for (const [index, text] of sample(20, 4).entries()) {
      const [short, full] =
        index % 2 === 0 ? ['a/', 'articles/restart-router/'] : ['g/', 'guides/no-internet/'];
      await page.goto(`${url}${short}${full.split('/')[1]}/#${text}`, { waitUntil: 'commit' });
      await page.waitForURL(`**/en/${full}**`, { waitUntil: 'domcontentloaded' });
    }
    expect(faults).toEqual([]);
  });
});
