import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { bringAxe, lookWithAxe } from '../look-with-axe.ts';
import { openSite } from '../pages/open-site.ts';
import type { StoredGuide } from '../../src/run/stored.ts';
import { answerLine, waysOfTree, type Ways } from './ways.ts';

const GUIDES = readdirSync(join(import.meta.dirname, '../../content/guides/en'))
  .map((file) => file.replace('.md', ''))
  .sort();

const PHONE = { width: 390, height: 844 };

const read = (language: string, guide: string, form: string): string =>
  readFileSync(join(inject('site'), language, 'guides', guide, form), 'utf8');

describe.each(['en', 'es', 'pl'])('the steps that a run shows in %s', (language) => {
  test.each(GUIDES)('have the ways of %s', (guide) => {
    const { steps } = JSON.parse(read(language, guide, 'steps.json')) as StoredGuide;
    const wanted = waysOfTree(read(language, guide, 'tree.json')).filter((line) => line.includes(' -> '));
    expect(
      Object.entries(steps)
        .flatMap(([step, { html }]) => waysOfStep(step, html))
        .sort(),
    ).toEqual(wanted.toSorted());
  });
});

/** The ways of the page of a step. */
function waysOfStep(step: string, html: string): Ways {
  const links = [...html.matchAll(/<a href="[^"]*\/guides\/([^/"]+)\/([^/"]+)\/" data-choice="([^"]+)"/g)];
  return links.map(([, guide = '', to = '', answer = '']) => answerLine(step, answer, `${guide}/${to}`));
}

const browser = launchBrowser();
afterAll(async () => (await browser)?.close());

/** A page that opens files from the disk and has no network. */
interface Reader {
  page: Page;
  faults: string[];
  /** @param path in the site */
  open(path: string): Promise<void>;
}

/** @returns undefined where there is no browser */
async function openReader(javaScriptEnabled: boolean): Promise<Reader | undefined> {
  const context = await (await browser)?.newContext({ viewport: PHONE, javaScriptEnabled });
  if (context === undefined) return undefined;
  onTestFinished(() => context.close());
  await context.setOffline(true);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  let url = '';
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  return {
    page,
    faults,
    async open(path) {
      url = pathToFileURL(join(inject('site'), path)).href;
      await page.goto(url);
    },
  };
}

/**
 * Takes each answer that leads within the guide, all in one go: a hundred pointers that are moved take minutes.
 *
 * @returns the steps that were reached, and where a step was not on the screen
 */
function walk(page: Page): Promise<{ reached: string[]; lost: string[] }> {
  return page.evaluate(() => {
    const reached = new Set([document.querySelector('li[data-step]')!.id]);
    const lost: string[] = [];
    for (const step of reached) {
      for (const answer of document.querySelectorAll<HTMLAnchorElement>(
        `li[id="${step}"] > .ways a[href^="#"]`,
      )) {
        answer.click();
        const to = answer.hash.slice(1);
        const heading = document.querySelector(`li[id="${to}"]:target h2`);
        const top = heading?.getBoundingClientRect().top ?? -1;
        if (top < 0 || top >= innerHeight) lost.push(`${step} leads to ${to}, which is at ${top}`);
        reached.add(to);
      }
    }
    return { reached: [...reached].sort(), lost };
  });
}

describe('offline.html, opened from the disk with the network cut', () => {
  test.each(['en', 'pl'].flatMap((language) => [true, false].map((script) => ({ language, script }))))(
    'leads to every ending of every guide in $language (script: $script)',
    async ({ language, script }) => {
      const reader = await openReader(script);
      if (reader === undefined) return;
      const { page, faults } = reader;
      for (const guide of GUIDES) {
        await reader.open(`${language}/guides/${guide}/offline.html`);
        const steps = await page.locator('li[data-step]').evaluateAll((items) => items.map(({ id }) => id));
        expect(await walk(page)).toEqual({ reached: steps.sort(), lost: [] });
        // By pointer as well, once.
        await page.locator('.ways a[href^="#"]').first().click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
        // Its styles are in force.
        const height = (await page.locator('.ways a').first().boundingBox())!.height;
        expect(height).toBeGreaterThanOrEqual(48);
        expect(faults, `${language}/${guide}`).toEqual([]);
      }
    },
    240_000,
  );
});

describe.each(['print.html', 'offline.html'])('%s', (form) => {
  test('has nothing that axe finds, and fits a phone', async () => {
    for (const [language, colorScheme] of [
      ['en', 'light'],
      ['es', 'dark'],
      ['pl', 'light'],
    ] as const) {
      const site = await openSite('', { viewport: { width: 320, height: 640 }, colorScheme });
      if (site === undefined) return;
      const { page, url, faults } = site;
      await bringAxe(page);
      await page.goto(`${url}${language}/guides/no-internet/${form}`);
      expect(await lookWithAxe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(faults).toEqual([]);
    }
  });
});

describe('print.html', () => {
  test('is linked from the start of the guide, and leads back', async () => {
    const site = await openSite('es/guides/no-internet/', { javaScriptEnabled: false });
    if (site === undefined) return;
    const { page } = site;
    await page.getByRole('link', { name: 'Todos los pasos en una hoja' }).click();
    await page.waitForURL('**/es/guides/no-internet/print.html');
    await page.getByRole('link', { name: 'Volver al inicio' }).click();
    await page.waitForURL('**/es/guides/no-internet/');
  });

  test('fits the width of A4 when it is printed, without what is for screens', async () => {
    const site = await openSite('en/guides/printer/print.html', { viewport: { width: 688, height: 1000 } });
    if (site === undefined) return;
    const { page } = site;
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(688);
    expect(await page.getByText('Back to the start of the guide').isVisible()).toBe(false);
    expect(await page.locator('.qr').isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages >= 2 && pages <= 8, `${pages} pages`).toBe(true);
  });
});

/** What hosts send with each file. */
const hostPolicy = (): string =>
  /Content-Security-Policy: (.*)/.exec(readFileSync(join(inject('site'), '_headers'), 'utf8'))?.[1] ?? '';

describe('flowchart.svg', () => {
  test.each(['en', 'es', 'pl'])('has all its words within its boxes, in %s', async (language) => {
    const site = await openSite('');
    if (site === undefined) return;
    const { page, url, faults } = site;
    for (const guide of GUIDES) {
      await page.goto(`${url}${language}/guides/${guide}/flowchart.svg`);
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll<SVGGraphicsElement>('.box text')].flatMap((text) => {
          const inner = text.getBBox();
          const box = text.closest('a')!.querySelector('rect')!.getBBox();
          const fits =
            inner.x >= box.x &&
            inner.y >= box.y &&
            inner.x + inner.width <= box.x + box.width &&
            inner.y + inner.height <= box.y + box.height;
          return fits ? [] : [text.textContent];
        }),
      );
      expect(outside, guide).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  test('has its colours in light and dark under the policy of hosts, and its links lead to steps', async () => {
    for (const [colorScheme, paper] of [
      ['light', 'rgb(250, 249, 246)'],
      ['dark', 'rgb(17, 23, 21)'],
    ] as const) {
      const site = await openSite('', { colorScheme });
      if (site === undefined) return;
      const { page, url, faults } = site;
      await page.route('**/*.svg', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': hostPolicy() };
        await route.fulfill({ response, headers });
      });
      await page.goto(`${url}en/guides/no-internet/`);
      await page.getByRole('link', { name: 'The same as a chart' }).click();
      await page.waitForURL('**/flowchart.svg');
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(ground).toBe(paper);
      expect(faults).toEqual([]);
      await page.locator('[data-step="vpn-off"] a').click();
      await page.waitForURL('**/en/guides/no-internet/vpn-off/');
    }
  });

  test('is not beside pages of builds, only of dev', () => {
    const assets = join(inject('site'), 'assets');
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts)
      expect(readFileSync(join(assets, file), 'utf8')).not.toContain('flowchart.svg');
  });

  test('tells endings apart by their words and marks', () => {
    for (const [kind, words] of [
      ['solved', 'The end: solved'],
      ['escalate', 'The end: a person takes over'],
      ['refer', 'The end: someone else helps'],
      ['stop', 'The end: we cannot do this'],
    ]) {
      const [box = ''] =
        new RegExp(`<g class="box ${kind}".*?</g>`).exec(read('en', 'no-internet', 'flowchart.svg')) ?? [];
      expect(box).toContain(words);
      expect(box).toContain('class="mark"');
    }
  });
});
