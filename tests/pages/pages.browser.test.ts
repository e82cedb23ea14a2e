import { expect, inject, it } from 'vitest';
import { inTurn, lookAtMorePages, lookAtPages, VIEWS } from './look-at-pages.ts';
import { sitePages } from './open-site.ts';
import { PAGE_TYPES } from './page-types.ts';

it('every page in one view, and each type of page in every view and language, has nothing that axe finds, no errors, no foreign requests, and fits its window', async () => {
  const pages = await sitePages(inject('site'));
  expect(pages.length).toBeGreaterThan(400);
  const types = ['en', 'es', 'pl'].flatMap((lang) => PAGE_TYPES.map(({ path }) => `${lang}/${path}`));
  const whole = new Set(['', ...types]);
  expect(await lookAtPages([...whole].map((path) => ({ path, views: VIEWS })))).toEqual([]);
  expect(await lookAtMorePages(inTurn(pages.filter((path) => !whole.has(path))))).toEqual([]);
}, 1_200_000);

it('every page that the agent edition has more than the public one, and the types that both have, as well', async () => {
  const folder = inject('agentSite');
  const open = new Set(await sitePages(inject('site')));
  const more = (await sitePages(folder)).filter((path) => !open.has(path));
  expect(more).toEqual(expect.arrayContaining(['en/tiers/', 'es/health/', 'pl/articles/take-a-call/']));
  const types = ['en', 'es', 'pl'].flatMap((lang, turn) =>
    PAGE_TYPES.filter((_type, index) => index % 3 === turn).map(({ path }) => `${lang}/${path}`),
  );
  const isEntry = (path: string): boolean => path.includes('/articles/') || path.includes('/guides/');
  expect(await lookAtPages(inTurn([...more.filter((path) => !isEntry(path)), ...types]), folder)).toEqual([]);
  expect(await lookAtMorePages(inTurn(more.filter(isEntry)), folder)).toEqual([]);
}, 600_000);
