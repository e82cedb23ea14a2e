import { bringAxe, lookWithAxe, scrollsSideways } from '../look-with-axe.ts';
import { openSite, type OpenPage } from './open-site.ts';

/** Light or dark, narrow or wide. */
export const VIEWS = [
  { colorScheme: 'light', width: 320, height: 640 },
  { colorScheme: 'dark', width: 1280, height: 900 },
  { colorScheme: 'dark', width: 320, height: 640 },
  { colorScheme: 'light', width: 1280, height: 900 },
] as const;
type View = (typeof VIEWS)[number];

/** A page, and how it is looked at. */
export interface Look {
  path: string;
  views: readonly View[];
}

const WINDOWS = 2;

/** Each of the pages in one of the views, in turn. */
export function inTurn(paths: readonly string[]): Look[] {
  return paths.map((path, index) => ({ path, views: [VIEWS[index % VIEWS.length]!] }));
}

/** What is wrong with pages of the sample site, or of that in `folder`: what axe finds, errors, foreign requests, width. */
export async function lookAtPages(plan: readonly Look[], folder?: string): Promise<string[]> {
  const looks = plan.values();
  const found: string[] = [];
  const look = async (): Promise<void> => {
    const site = await openSite('', folder === undefined ? {} : { folder });
    if (site === undefined) return;
    await bringAxe(site.page);
    for (const each of looks) found.push(...(await findings(site, each)));
  };
  await Promise.all(Array.from({ length: WINDOWS }, look));
  return found;
}

/** The page is opened once: a view is what its reader may change. */
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
