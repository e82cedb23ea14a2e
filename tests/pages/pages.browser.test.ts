import { expect, it } from 'vitest';
import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { openSite, sitePages, type OpenPage } from './open-site.ts';
import { PAGE_TYPES } from './page-types.ts';

/** Light or dark, narrow or wide: each page is seen in one of the four, in turn. */
const VIEWS = [
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
] as const;

/** What is wrong with one page in a window that is open already. */
async function findings({ page, url, faults }: OpenPage, path: string): Promise<string[]> {
  faults.length = 0;
  await page.goto(url + path);
  if (path.includes('?')) await page.waitForLoadState('networkidle');
  const violations = await lookWithAxe(page);
  const wide = await scrollsSideways(page);
  return [...violations, ...faults, ...(wide ? ['scrolls sideways'] : [])];
}

/** Looks at pages in their views; one window a view, all of them at once. */
async function findAll(pathsOf: (view: number) => Iterable<string>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await Promise.all(
    VIEWS.map(async (view, index) => {
      const site = await openSite('', view);
      if (site === undefined) return;
      await bringAxe(site.page);
      for (const path of pathsOf(index)) {
        const list = await findings(site, path);
        if (list.length > 0) found[`${path} in view ${index}`] = list;
      }
    }),
  );
  return found;
}

it('every page in one view, and each type of page in every view and language, has nothing that axe finds, no errors, no foreign requests, and fits its window', async () => {
  const pages = await sitePages();
  expect(pages.length).toBeGreaterThan(400);
  const types = ['en', 'es', 'pl'].flatMap((lang) => PAGE_TYPES.map(({ path }) => `${lang}/${path}`));
  const found = await findAll((view) => {
    const inTurn = pages.filter((_, index) => index % VIEWS.length === view);
    return new Set(['', ...types, ...inTurn]);
  });
  expect(found).toEqual({});
}, 900_000);
