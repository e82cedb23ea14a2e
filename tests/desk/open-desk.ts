import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openSite, type OpenPage } from '../pages/open-site.ts';

/** Opens a page of the agent edition, in a browser that lets it use the clipboard. */
export function openStaffSite(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage | undefined> {
  return openSite(path, {
    folder: inject('agentSite'),
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
}

/** What is on the clipboard, by type. */
export function readClipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts = (item?.types ?? []).map(async (type): Promise<[string, string]> => [
      type,
      await (await item!.getType(type)).text(),
    ]);
    return Object.fromEntries(await Promise.all(parts));
  });
}

/** The title of the line that the arrows chose. */
export const chosen = (page: Page): Promise<string> =>
  page.locator('.finder [aria-selected=true] b').first().innerText();
