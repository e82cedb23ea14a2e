import { expect, it } from 'vitest';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { openSite, sitePages, type OpenPage } from './open-site.ts';
import { PAGE_TYPES } from './page-types.ts';

/** Light or dark, narrow or wide. */
const VIEWS = [
  { colorScheme: 'light', width: 320, height: 640 },
  { colorScheme: 'dark', width: 1280, height: 900 },
  { colorScheme: 'dark', width: 320, height: 640 },
  { colorScheme: 'light', width: 1280, height: 900 },
] as const;
type View = (typeof VIEWS)[number];

/** A page, and how it is looked at. */
interface Look {
  path: string;
  views: readonly View[];
}

const WINDOWS = 2;

/** Each type of page in every view and language, and every other page in one of the views, in turn. */
async function planLooks(): Promise<Look[]> {
  const pages = await sitePages();
  expect(pages.length).toBeGreaterThan(400);
  const types = ['en', 'es', 'pl'].flatMap((lang) => PAGE_TYPES.map(({ path }) => `${lang}/${path}`));
  const whole = new Set(['', ...types]);
  return [
    ...[...whole].map((path) => ({ path, views: VIEWS })),
    ...pages
      .filter((path) => !whole.has(path))
      .map((path, index) => ({ path, views: [VIEWS[index % VIEWS.length]!] })),
  ];
}

/** What is wrong with one page, by the view. The page is opened once: a view is what its reader may change. */
async function findings({ page, url, faults }: OpenPage, { path, views }: Look): Promise<string[]> {
  const found: string[] = [];
  for (const [index, { colorScheme, width, height }] of views.entries()) {
    faults.length = 0;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    if (index === 0) {
      await page.goto(url + path);
      if (path.includes('?')) await page.waitForLoadState('networkidle');
    }
    // No colour may be on its way to another one when axe looks.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    const wrong = [...(await lookWithAxe(page)), ...faults];
    if (await scrollsSideways(page)) wrong.push('scrolls sideways');
    found.push(...wrong.map((what) => `/${path} ${colorScheme} at ${width} px: ${what}`));
  }
  return found;
}

it('every page in one view, and each type of page in every view and language, has nothing that axe finds, no errors, no foreign requests, and fits its window', async () => {
  const looks = (await planLooks()).values();
  const found: string[] = [];
  const look = async (): Promise<void> => {
    const site = await openSite('');
    if (site === undefined) return;
    await bringAxe(site.page);
    for (const each of looks) found.push(...(await findings(site, each)));
  };
  await Promise.all(Array.from({ length: WINDOWS }, look));
  expect(found).toEqual([]);
}, 900_000);
