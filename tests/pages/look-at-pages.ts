import type { Page } from 'playwright-core';
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

/**
 * What is wrong with pages of the sample site, or of that in `folder`, as they are once their scripts ran: what axe
 * finds, errors, foreign requests, width.
 */
export async function lookAtPages(plan: readonly Look[], folder?: string): Promise<string[]> {
  return inWindows(plan, folder, async (site) => {
    await bringAxe(site.page);
    return (look) => findings(site, look, () => lookWithAxe(site.page));
  });
}

/**
 * The same for pages of which others of their type are looked at by {@link lookAtPages}: each is opened, and axe looks
 * at what the server sends of it, in one document after the other's. Axe in a new document costs three times as much.
 */
export async function lookAtMorePages(plan: readonly Look[], folder?: string): Promise<string[]> {
  return inWindows(plan, folder, async (site) => {
    const reader = await openReader(site, plan);
    return async (look) => [...(await findings(site, look)), ...(await readings(site, reader, look))];
  });
}

/**
 * The same for pages that differ from others only in what writers wrote: scripts that run on those would do the same
 * here, so that it is enough to look at what the server sends. To open a page costs as much again as to look at it.
 */
export async function readPages(plan: readonly Look[], folder?: string): Promise<string[]> {
  return inWindows(plan, folder, async (site) => {
    const reader = await openReader(site, plan);
    return (look) => readings(site, reader, look);
  });
}

async function openReader({ page, url }: OpenPage, plan: readonly Look[]): Promise<Page> {
  const reader = await page.context().newPage();
  await bringAxe(reader);
  await reader.goto(url + (plan.find(({ path }) => path !== '')?.path ?? ''));
  return reader;
}

type LookAt = (look: Look) => Promise<string[]>;

async function inWindows(
  plan: readonly Look[],
  folder: string | undefined,
  open: (site: OpenPage) => Promise<LookAt>,
): Promise<string[]> {
  const looks = plan.values();
  const found: string[] = [];
  const work = async (): Promise<void> => {
    const site = await openSite('', folder === undefined ? {} : { folder });
    if (site === undefined) return;
    const lookAt = await open(site);
    for (const each of looks) found.push(...(await lookAt(each)));
  };
  await Promise.all(Array.from({ length: WINDOWS }, work));
  return found;
}

/** The page is opened once: a view is what its reader may change. */
async function findings(
  { page, url, faults }: OpenPage,
  { path, views }: Look,
  axe?: () => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [index, view] of views.entries()) {
    faults.length = 0;
    await turnTo(page, view);
    if (index === 0) {
      await page.goto(url + path);
      if (path.includes('?')) await page.waitForLoadState('networkidle');
    }
    found.push(...named([...((await axe?.()) ?? []), ...faults, ...(await tooWide(page))], path, view));
  }
  return found;
}

/** What is wrong with a page as the server sends it. */
async function readings({ url }: OpenPage, reader: Page, { path, views }: Look): Promise<string[]> {
  const found: string[] = [];
  for (const view of views) {
    await turnTo(reader, view);
    await putIn(reader, url + path);
    found.push(...named([...(await lookWithAxe(reader)), ...(await tooWide(reader))], path, view));
  }
  return found;
}

async function tooWide(page: Page): Promise<string[]> {
  return (await scrollsSideways(page)) ? ['scrolls sideways'] : [];
}

function named(wrong: readonly string[], path: string, { colorScheme, width }: View): string[] {
  return wrong.map((what) => `/${path} ${colorScheme} at ${width} px: ${what}`);
}

/** Shows a page in another view. */
export async function turnTo(page: Page, { colorScheme, width, height }: View): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height });
}

/** Puts a page of the site in the place of the one that is shown, with its styles, and without its scripts. */
async function putIn(page: Page, address: string): Promise<void> {
  await page.evaluate(async (url) => {
    const response = await fetch(url);
    const { documentElement: next } = new DOMParser().parseFromString(await response.text(), 'text/html');
    const { documentElement: root, head, body } = document;
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
    for (const name of next.getAttributeNames()) root.setAttribute(name, next.getAttribute(name)!);
    const sheets = (from: ParentNode): string[] =>
      [...from.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => link.href);
    const shown = new Set(sheets(head));
    const loading = sheets(next).filter((href) => !shown.has(href));
    for (const element of head.querySelectorAll(':scope > :not(link[rel=stylesheet])')) element.remove();
    for (const link of head.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
      link.disabled = !sheets(next).includes(link.href);
    // What acts once it stands in a document stays out: it would lead away from here.
    const idle = 'head > :not(link[rel=stylesheet], script, base, [http-equiv])';
    for (const element of next.querySelectorAll(idle)) head.append(document.adoptNode(element));
    await Promise.all(
      loading.map((href) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
        head.append(link);
        return new Promise((done) => link.addEventListener('load', done));
      }),
    );
    body.replaceWith(document.adoptNode(next.querySelector('body')!));
  }, address);
}
