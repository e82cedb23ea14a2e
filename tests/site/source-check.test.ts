import { createServer } from 'node:http';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import links from '../../scripts/links.ts';
import { askForSources, askOnce, updateFindings, type Answer } from '../../src/site/source-check.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { runCommand } from '../scripts/run-command.ts';

/** Path to status and, for redirects, target. */
const PAGES: Record<string, [number, string?]> = {
  '/fine': [200],
  '/gone': [404],
  '/removed': [410],
  '/bots': [403],
  '/busy': [503],
  '/moved': [301, '/fine'],
  '/moved-twice': [308, '/moved'],
  '/moved-to-nothing': [301, '/gone'],
  '/for-now': [302, '/fine'],
  '/for-now-then-moved': [302, '/moved'],
  '/slash': [301, '/slash/'],
  '/slash/': [200],
  '/circle': [301, '/circle'],
  '/bad-target': [301, 'http://'],
};
const server = createServer((request, response) => {
  const [status, target] = PAGES[request.url ?? ''] ?? [404];
  response.writeHead(status, target === undefined ? {} : { location: target }).end('text');
});
let host = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

describe('a page of others', () => {
  test.each([
    ['/fine', { state: 'fine' }],
    ['/gone', { state: 'gone', status: 'status 404' }],
    ['/removed', { state: 'gone', status: 'status 410' }],
    ['/bots', { state: 'unknown' }],
    ['/busy', { state: 'down', status: 'status 503' }],
    ['/moved-to-nothing', { state: 'gone', status: 'status 404' }],
    ['/for-now', { state: 'fine' }],
    ['/for-now-then-moved', { state: 'fine' }],
    ['/slash', { state: 'fine' }],
    ['/circle', { state: 'down', status: 'leads round in circles' }],
  ])('%s', async (path, answer) => {
    expect(await askOnce(host + path)).toEqual(answer);
  });

  test.each(['/moved', '/moved-twice'])('%s has moved to the end of its way', async (path) => {
    expect(await askOnce(host + path)).toEqual({
      state: 'moved',
      status: 'moved for good',
      to: `${host}/fine`,
    });
  });

  test('that does not answer is down', async () => {
    expect(await askOnce('http://127.0.0.1:1/')).toEqual({ state: 'down', status: 'no answer' });
  });
});

test('each address is asked for once, and again if it is down', async () => {
  const asked: string[] = [];
  const ask = (address: string): Promise<Answer> => {
    asked.push(address);
    const isFirst = asked.filter((one) => one === address).length === 1;
    return Promise.resolve(
      address.endsWith('b') && isFirst ? { state: 'down', status: 'x' } : { state: 'fine' },
    );
  };
  const answers = await askForSources(
    ['https://x.example/a', 'https://x.example/b', 'https://x.example/a'],
    ask,
  );
  expect(asked).toEqual(['https://x.example/a', 'https://x.example/b', 'https://x.example/b']);
  expect([...answers.values()]).toEqual([{ state: 'fine' }, { state: 'fine' }]);
});

describe('what is known of links', () => {
  const known = (answer: Answer, before?: ReturnType<typeof updateFindings>, day = '2026-11-20') =>
    updateFindings(before, new Map([['https://a.example/', answer]]), day);
  const down: Answer = { state: 'down', status: 'no answer' };
  const gone: Answer = { state: 'gone', status: 'status 404' };

  test('is broken at once if it is gone, and keeps the first day', () => {
    const first = known(gone);
    expect(first.links).toEqual({
      'https://a.example/': { state: 'broken', status: 'status 404', first: '2026-11-20' },
    });
    expect(known(gone, first, '2026-11-27')).toMatchObject({ checked: '2026-11-27', links: first.links });
    expect(known({ state: 'unknown' }, first, '2026-11-27').links).toEqual(first.links);
    expect(known({ state: 'fine' }, first, '2026-11-27').links).toEqual({});
  });

  test('is broken after two days if it is only down', () => {
    const first = known(down);
    expect(first.links['https://a.example/']).toMatchObject({ state: 'failing' });
    expect(known(down, first).links['https://a.example/']).toMatchObject({ state: 'failing' });
    expect(known(down, first, '2026-11-21').links['https://a.example/']).toMatchObject({
      state: 'broken',
      first: '2026-11-20',
    });
  });

  test('of what is not named any more is forgotten', () => {
    expect(updateFindings(known(gone), new Map(), '2026-11-21').links).toEqual({});
  });
});

test('npm run links -- --sources asks for what content names, and writes what it found', async () => {
  const folder = contentFolder({
    'articles/en/a.mdx': article(
      'Text.',
      `sources: ["${host}/moved"]\ndependsOn: ["${host}/gone", "${host}/fine"]\n`,
    ),
  });
  const file = join(mkdtempSync(join(tmpdir(), 'handrail-links-')), 'links.json');
  const { code, out } = await runCommand(links, folder, '--sources', '--links', file);
  expect([code, out]).toEqual([
    0,
    `${host}/gone\n  broken since 2026-11-21: status 404\n${host}/moved\n  moved since 2026-11-21: moved for good, to ${host}/fine\nSources: 2 to look at. npm run stale says for which entries.\n\n`,
  ]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ checked: '2026-11-21' });
});
