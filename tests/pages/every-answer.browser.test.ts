import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { StoredGuide } from '../../src/run/stored.ts';
import { scrollsSideways } from '../look-with-axe.ts';
import { PHONE, stored } from './open-run.ts';
import { openSite } from './open-site.ts';

const GUIDES = readdirSync(join(import.meta.dirname, '../../content/guides/en'))
  .map((file) => file.replace('.md', ''))
  .sort();

const pathOf = (page: Page): string => new URL(page.url()).pathname;

function storedGuide(language: string, guide: string): StoredGuide {
  const file = join(inject('site'), language, 'guides', guide, 'steps.json');
  return JSON.parse(readFileSync(file, 'utf8')) as StoredGuide;
}

/** The answers of a guide that lead to another one, except those that no trail may hold. */
function waysOut(
  language: string,
  guide: string,
): { guide: string; step: string; id: string; text: string; out: string }[] {
  return Object.entries(storedGuide(language, guide).steps).flatMap(
    ([step, { choices, private: isPrivate }]) =>
      choices.flatMap(({ id, text, out }) =>
        out === undefined || isPrivate ? [] : [{ guide, step, id, text, out }],
      ),
  );
}

/** As a key does it: without a pointer that is moved, which takes most of the time of hundreds of answers. */
async function choose(page: Page, answer: string): Promise<void> {
  await page.locator(`a[data-choice="${answer}"]`).evaluate((link) => (link as HTMLAnchorElement).click());
}

/** Back within the page. */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener('popstate', () => done(), { once: true });
        history.back();
      }),
  );
}

/** Ids of the answers on a page, and where they lead. */
const choicesOn = (page: Page): Promise<{ id: string; path: string }[]> =>
  page.locator('a[data-choice]').evaluateAll((links) =>
    links.map((link) => ({
      id: (link as HTMLElement).dataset['choice']!,
      path: (link as HTMLAnchorElement).pathname,
    })),
  );

/**
 * All in the source language; the guides of the other languages have the same steps, so some stand for all: a long one,
 * and one from which ways lead to others.
 */
const TRIED: readonly [language: string, guides: readonly string[]][] = [
  ['en', GUIDES],
  ['pl', ['no-internet', 'not-sure']],
];

describe.each(TRIED)('on a phone, in %s', (language, guides) => {
  test.each(guides)(
    'every answer of %s can be given with the network cut, to every ending',
    async (guide) => {
      const site = await openSite(`${language}/guides/${guide}/`, PHONE);
      if (site === undefined) return;
      const { page, faults } = site;
      await stored(page);
      await page.context().setOffline(true);
      const home = pathOf(page);
      const { steps } = storedGuide(language, guide);
      const seen = new Set<string>();
      const visit = async (): Promise<void> => {
        const step = pathOf(page).slice(home.length, -1);
        if (seen.has(step)) return;
        seen.add(step);
        expect(await page.title()).toBe(steps[step]!.title);
        expect(await scrollsSideways(page), step).toBe(false);
        for (const { id, path } of await choicesOn(page)) {
          if (!path.startsWith(home)) continue;
          await choose(page, id);
          expect(pathOf(page), `${step}, ${id}`).toBe(path);
          await visit();
          await goBack(page);
          expect(pathOf(page)).toBe(`${home}${step}/`);
        }
      };
      await page.locator('[data-run-start]').click();
      await visit();
      expect([...seen].sort()).toEqual(Object.keys(steps).sort());
      expect(faults).toEqual([]);
    },
    240_000,
  );

  test('every answer that leads to another guide takes itself along', { timeout: 240_000 }, async () => {
    const site = await openSite(`${language}/`, PHONE);
    if (site === undefined) return;
    const { page, url, faults } = site;
    const ways = guides.flatMap((guide) => waysOut(language, guide));
    expect(ways.length).toBeGreaterThan(language === 'en' ? 10 : 5);
    for (const { guide, step, id, text, out } of ways) {
      await page.goto(`${url}${language}/guides/${guide}/${step}/`);
      await stored(page);
      await page.locator(`a[data-choice="${id}"]`).click();
      await page.waitForURL(`**/${language}/guides/${out}/#t=${guide}:${step}.${id};`);
      await stored(page);
      expect(await page.locator('.trail').innerText()).toContain(text);
    }
    expect(faults).toEqual([]);
  });
});

test(
  'every step of a guide in Polish is reached by its answers without JavaScript',
  { timeout: 240_000 },
  async () => {
    const language = 'pl';
    const site = await openSite(`${language}/`, { ...PHONE, javaScriptEnabled: false });
    if (site === undefined) return;
    const { page, url, faults } = site;
    const root = new URL(url).pathname;
    const guide = 'no-internet';
    const home = `${root}${language}/guides/${guide}/`;
    const all = Object.keys(storedGuide(language, guide).steps).map((step) => `${home}${step}/`);
    await page.goto(`${url}${language}/guides/${guide}/`);
    await page.locator('[data-run-start]').click();
    const reached = new Set([pathOf(page)]);
    // A set that grows while it is walked through is walked to its end.
    for (const path of reached) {
      await page.goto(new URL(path, url).href, { waitUntil: 'domcontentloaded' });
      for (const { path: to } of await choicesOn(page)) if (to.startsWith(home)) reached.add(to);
    }
    expect([...reached].sort()).toEqual(all.sort());
    expect(faults).toEqual([]);
  },
);
