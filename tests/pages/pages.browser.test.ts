import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
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
  const violations = await page.evaluate(async () => {
    const { violations: all } = await (window as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
    });
    return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...violations, ...faults, ...(wide ? ['scrolls sideways'] : [])];
}

/** Looks at each page in its views; one window a view, all of them at once. */
async function findAll(pathsOf: (view: number) => readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await Promise.all(
    VIEWS.map(async (view, index) => {
      const site = await openSite('', view);
      if (site === undefined) return;
      // As part of the browser, because the policy of the pages lets no other script in.
      await site.page.addInitScript(axe.source);
      for (const path of pathsOf(index)) {
        const list = await findings(site, path);
        if (list.length > 0) found[`${path} in view ${index}`] = list;
      }
    }),
  );
  return found;
}

describe('every page', () => {
  it('has nothing that axe finds, no errors, no foreign requests, and fits its window', async () => {
    const pages = await sitePages();
    expect(pages.length).toBeGreaterThan(400);
    expect(await findAll((view) => pages.filter((_, i) => i % VIEWS.length === view))).toEqual({});
  }, 600_000);
});

describe('each type of page', () => {
  it('has nothing in any view and language', async () => {
    const paths = ['en', 'es', 'pl'].flatMap((lang) => PAGE_TYPES.map(({ path }) => `${lang}/${path}`));
    expect(await findAll(() => ['', ...paths])).toEqual({});
  }, 600_000);
});
