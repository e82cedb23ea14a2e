import { expect, inject, it } from 'vitest';
import { inTurn, lookAtMorePages, lookAtPages, readPages, VIEWS } from './look-at-pages.ts';
import { sitePages } from './open-site.ts';
import { PAGE_TYPES } from './page-types.ts';

const isStep = (path: string): boolean => /\/guides\/[^/]+\/[^/]+\//.test(path);

it('every page in one view, and each type of page in every view and language, has nothing that axe finds, no errors, no foreign requests, and fits its window', async () => {
  const pages = await sitePages(inject('site'));
  expect(pages.length).toBeGreaterThan(400);
  const types = ['en', 'es', 'pl'].flatMap((lang) => PAGE_TYPES.map(({ path }) => `${lang}/${path}`));
  const whole = new Set(['', ...types]);
  expect(await lookAtPages([...whole].map((path) => ({ path, views: VIEWS })))).toEqual([]);
  const others = pages.filter((path) => !whole.has(path));
  expect(await lookAtMorePages(inTurn(others.filter((path) => !isStep(path))))).toEqual([]);
  expect(await readPages(inTurn(others.filter(isStep)))).toEqual([]);
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
  const entries = more.filter(isEntry);
  expect(await lookAtMorePages(inTurn(entries.filter((path) => !isStep(path))), folder)).toEqual([]);
  expect(await readPages(inTurn(entries.filter(isStep)), folder)).toEqual([]);
}, 600_000);
