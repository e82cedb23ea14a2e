import { inject, onTestFinished } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite } from '../../src/site/serve.ts';
import { launchBrowser } from '../browser.ts';

let browser: Promise<Browser | undefined> | undefined;

/** A page of the sample site, open in a browser, and what went wrong on it. */
export interface OpenPage {
  page: Page;
  /** Address of the site, base path included. */
  url: string;
  /** Console errors, uncaught errors, dialogs, what the policy forbade, and requests to anywhere but the site. */
  faults: string[];
}

/**
 * Opens the sample site, or that of `folder`, in a window of its own; it is closed when the test ends.
 *
 * @param path below the base path
 * @returns undefined where there is no browser: the launcher has said so
 */
export async function openSite(
  path: string,
  options: BrowserContextOptions & { base?: '/' | '/help/'; folder?: string } = {},
): Promise<OpenPage | undefined> {
  const { base = '/', folder = inject(base === '/' ? 'site' : 'siteUnderBase'), ...contextOptions } = options;
  const opened = await (browser ??= launchBrowser());
  if (opened === undefined) return undefined;
  const site = await serveSite({ folder, base, port: 0, host: 'localhost' });
  const context = await opened.newContext({ locale: 'en-GB', ...contextOptions });
  onTestFinished(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  const faults = await collectFaults(page, new URL(site.url).origin);
  await page.goto(site.url + path);
  return { page, url: site.url, faults };
}

async function collectFaults(page: Page, origin: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`third party: ${request.url()}`);
  });
  await page.exposeFunction('tellFault', (what: string) => faults.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (globalThis as unknown as { tellFault: (what: string) => Promise<void> }).tellFault(
        `policy: ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return faults;
}

/** All pages of a site, as paths below the base path. */
export async function sitePages(folder: string): Promise<string[]> {
  const { listFiles } = await import('../../src/site/files.ts');
  const files = await listFiles(folder);
  return files
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}
