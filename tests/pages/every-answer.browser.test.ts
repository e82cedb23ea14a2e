import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { StoredGuide } from '../../src/run/stored.ts';
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

/** Of the ways out of a guide, the first to each other one. */
function firstToEach(ways: ReturnType<typeof waysOut>): ReturnType<typeof waysOut> {
  return [...new Map(ways.toReversed().map((way) => [way.out.split('/')[0], way])).values()];
}

/** What a walk through a guide came to: by step, the title of its page, and if it is wider than the window. */
interface Walk {
  seen: Record<string, { title: string; sideways: boolean }>;
  /** Answers that led elsewhere than they say, and ways back that did. */
  lost: string[];
  /** Answers that lead to another guide, with the address that they have: `step answer`, path and fragment. */
  leaving: Record<string, string>;
}

/**
 * Gives every answer that stays in the guide as a key does it, and goes back, to every ending. All of it happens within
 * the page: messages to and fro for hundreds of answers take longer than the moves.
 */
function walkThrough(page: Page, home: string): Promise<Walk> {
  return page.evaluate(async (root) => {
    const seen: Walk['seen'] = {};
    const lost: string[] = [];
    const leaving: Record<string, string> = {};
    const goBack = (): Promise<void> =>
      new Promise((done) => {
        addEventListener('popstate', () => done(), { once: true });
        history.back();
      });
    const expectAt = (path: string, how: string): void => {
      if (location.pathname !== path) lost.push(`${how}: ${location.pathname} instead of ${path}`);
    };
    const visit = async (): Promise<void> => {
      const at = location.pathname;
      const step = at.slice(root.length, -1);
      if (step in seen) return;
      const { scrollWidth, clientWidth } = document.documentElement;
      seen[step] = { title: document.title, sideways: scrollWidth > clientWidth };
      const answers = [...document.querySelectorAll<HTMLAnchorElement>('a[data-choice]')].map(
        ({ dataset, pathname, hash }) => ({ id: dataset['choice']!, pathname, hash }),
      );
      for (const { id, pathname, hash } of answers) {
        if (!pathname.startsWith(root)) {
          leaving[`${step} ${id}`] = pathname + hash;
          continue;
        }
        document.querySelector<HTMLAnchorElement>(`a[data-choice="${id}"]`)!.click();
        expectAt(pathname, `${step}, ${id}`);
        await visit();
        await goBack();
        expectAt(at, `back from ${pathname}`);
      }
    };
    await visit();
    return { seen, lost, leaving };
  }, home);
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
 * All in the source language; the guides of the other languages have the same steps and ways (tests/forms compares
 * them), so some stand for all: a long one, and one from which ways lead to others.
 */
const TRIED: readonly [language: string, guides: readonly string[]][] = [
  ['en', GUIDES],
  ['es', ['printer', 'not-sure']],
  ['pl', ['no-internet', 'not-sure']],
];

describe.each(TRIED)('on a phone, in %s', (language, guides) => {
  test('every answer can be given with the network cut, to every ending', { timeout: 240_000 }, async () => {
    const site = await openSite(`${language}/`, PHONE);
    if (site === undefined) return;
    const { page, url, faults } = site;
    for (const guide of guides) {
      await page.goto(`${url}${language}/guides/${guide}/`);
      await stored(page);
      await page.context().setOffline(true);
      const home = pathOf(page);
      await page.locator('[data-run-start]').click();
      const { seen, lost, leaving } = await walkThrough(page, home);
      const steps = Object.entries(storedGuide(language, guide).steps);
      expect(seen, guide).toEqual(
        Object.fromEntries(steps.map(([step, { title }]) => [step, { title, sideways: false }])),
      );
      expect([...lost, ...faults], guide).toEqual([]);
      // Each answer that leads to another guide takes itself along, behind those before it.
      for (const { step, id, out } of waysOut(language, guide)) {
        const [path, trail] = leaving[`${step} ${id}`]!.split('#t=');
        expect(path).toBe(new URL(`${url}${language}/guides/${out}/`).pathname);
        expect(trail).toMatch(new RegExp(`(?:^|,|:)${step}\\.${id};$`));
      }
      await page.context().setOffline(false);
    }
  });

  test(
    'an answer that leads to another guide takes itself along, from each guide to each',
    { timeout: 240_000 },
    async () => {
      const site = await openSite(`${language}/`, PHONE);
      if (site === undefined) return;
      const { page, url, faults } = site;
      const ways = guides.flatMap((guide) => firstToEach(waysOut(language, guide)));
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
    },
  );
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
