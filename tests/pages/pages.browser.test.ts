import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { openSite, sitePages } from './open-site.ts';

/** Light or dark, narrow or wide: each page is seen in one of the four, in turn. */
const VIEWS = [
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
] as const;

/** One page of each type; seen in all four views. */
const TYPES = [
  '',
  'en/',
  'pl/topics/network/',
  'es/articles/no-internet-causes/',
  'pl/articles/restart-router/',
  'en/guides/',
  'es/guides/no-internet/',
  'pl/guides/no-internet/vpn-off/',
  'en/guides/no-internet/restart-router/',
  'en/guides/no-internet/router-fixed/',
  'pl/guides/no-internet/network-check/',
  'es/guides/no-internet/line-fault/',
  'en/guides/no-internet/not-ours/',
  'es/search/?q=router',
  'pl/contact/',
  'en/404/',
];

async function findings(path: string, view: (typeof VIEWS)[number]): Promise<string[]> {
  const site = await openSite(path, view);
  if (site === undefined) return [];
  const { page, faults } = site;
  if (path.includes('?')) await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [
    ...violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}`)),
    ...faults,
    ...(wide ? ['scrolls sideways'] : []),
  ];
}

describe('every page', () => {
  it('has nothing that axe finds, no errors, no foreign requests, and fits its window', async () => {
    const pages = await sitePages();
    expect(pages.length).toBeGreaterThan(60);
    const found: Record<string, string[]> = {};
    for (const [i, path] of pages.entries()) {
      const list = await findings(path, VIEWS[i % VIEWS.length]!);
      if (list.length > 0) found[path] = list;
    }
    expect(found).toEqual({});
  }, 300_000);

  it.each(TYPES)('of the type of /%s has nothing in any view', async (path) => {
    for (const view of VIEWS) expect(await findings(path, view)).toEqual([]);
  });
});
