import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** The small file: each page has to read it. */
const SOURCE = join(import.meta.dirname, '../node_modules/axe-core/axe.min.js');

/** Puts axe into every page that is opened from now on: as part of the browser, as the policy lets no script in. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(readFileSync(SOURCE, 'utf8'));
}

/** What axe finds wrong with the page as it is shown now: the rule, and the element. */
export function lookWithAxe(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // No colour may be on its way to another one.
    document.getAnimations().forEach((animation) => animation.finish());
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      // Only a rule that is off by default needs the style sheets once more.
      preload: false,
      // Nobody reads where an element stands; its HTML is enough.
      selectors: false,
      ancestry: false,
      xpath: false,
      elementRef: false,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** True if the page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
