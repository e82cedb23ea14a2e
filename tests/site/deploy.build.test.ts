import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { headersFor, readHeaderRules } from './host-rules.ts';
import { tempFolder, writeFiles } from './temp-site.ts';
import { ask, WEB_SERVERS, type Answer, type Running } from './web-servers.ts';

const README = join(import.meta.dirname, '../../docs/deploy/README.md');

/** What a site may hold beside what the sample has today. */
const MORE = {
  'media/a drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg"/>`.padEnd(2000),
  'site.webmanifest': '{}',
  'en/note.md': '# Żółw\n',
  'module.wasm': '\0asm'.padEnd(2000, '\0'),
  'hc/42-print/index.html': '<!doctype html><title>Moved</title>',
};

for (const { name, program, start } of WEB_SERVERS) {
  for (const base of ['', '/help']) {
    describe.skipIf(program === undefined)(`${name}, with its recipe, at "${base}/"`, () => {
      let workshop = '';
      let site = '';
      let running: Running;

      const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
        ask(running.port, base + path, headers);
      const text = (file: string): string => readFileSync(join(site, file), 'utf8');

      beforeAll(async () => {
        workshop = mkdtempSync(join(tmpdir(), 'handrail-deploy-'));
        const root = join(workshop, 'www');
        site = join(root, base);
        mkdirSync(site, { recursive: true });
        cpSync(inject(base === '' ? 'site' : 'siteUnderBase'), site, { recursive: true });
        writeFiles(site, MORE);
        const old = `${base}/hc/42-print/ ${base}/en/contact/`;
        appendFileSync(join(site, '_redirects'), `${old} 301!\n${old} 301\n/x;y /en/ 301\n`);
        running = await start({ workshop, root, base, redirects: makeRedirects(name, workshop, site) });
      });
      afterAll(async () => {
        await running.stop();
        rmSync(workshop, { recursive: true });
      });

      it('answers with the page of a folder, at its address with the slash only', async () => {
        const page = await get('/en/contact/?from=here');
        expect([page.status, page.body]).toEqual([200, text('en/contact/index.html')]);
        for (const path of ['/en', '/en/contact']) {
          const { status, headers } = await get(path);
          expect([301, 308]).toContain(status);
          expect(headers['location']).toBe(`${base}${path}/`);
        }
      });

      it('answers what is not there with 404, in the language of the address', async () => {
        const pages = [
          ['/nothing', '404.html'],
          ['/xx/nothing/', '404.html'],
          ['/assets/', '404.html'],
          ['/assets/gone.js', '404.html'],
          ['/gone.md', '404.html'],
          ['/en/nothing', 'en/404.html'],
          ['/es/articles/nothing/', 'es/404.html'],
          ['/pl/guides/nothing/step/', 'pl/404.html'],
        ];
        for (const [path, page] of pages) {
          const { status, headers, body } = await get(path!);
          expect([path, status, body]).toEqual([path, 404, text(page!)]);
          expect(headers).toMatchObject({
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
          });
        }
      });

      it('sends the same policies as the hosts that read _headers, with everything', async () => {
        const rules = readHeaderRules(text('_headers'));
        const wanted = Object.entries(headersFor(rules, `${base}/en/`)).map(([key, value]) => [
          key.toLowerCase(),
          value,
        ]);
        expect(wanted.length).toBe(4);
        for (const path of ['/en/', '/media/a%20drawing.svg', '/en/nothing', '/en', '/sitemap.xml']) {
          expect((await get(path)).headers).toMatchObject(Object.fromEntries(wanted));
        }
      });

      it('lets hashed files be kept, and has all others asked for again', async () => {
        const asset = readdirSync(join(site, 'assets')).find((file) => file.endsWith('.css'));
        const kept = await get(`/assets/${asset}`);
        expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        for (const path of ['/', '/en/', '/media/a%20drawing.svg', '/search/en/index.json']) {
          const { headers } = await get(path);
          expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
          const again = await get(path, { 'if-none-match': String(headers['etag']) });
          expect([path, again.status]).toEqual([path, 304]);
        }
      });

      it('has files for technicians kept, and shows all others', async () => {
        for (const [path, kept] of [
          ['/en/guides/no-internet/offline.html', 'attachment'],
          ['/en/guides/no-internet/print.html', undefined],
          ['/en/', undefined],
        ] as const) {
          const { status, headers } = await get(path);
          expect([path, status, headers['content-disposition']]).toEqual([path, 200, kept]);
        }
      });

      it('compresses text', async () => {
        for (const path of ['/en/', '/sitemap.xml', '/media/a%20drawing.svg', '/module.wasm']) {
          const { headers } = await get(path, { 'accept-encoding': 'gzip' });
          expect([path, headers['content-encoding']]).toEqual([path, 'gzip']);
          expect(headers['vary']).toMatch(/accept-encoding/i);
        }
        if (name === 'Caddy') {
          const { headers } = await get('/en/', { 'accept-encoding': 'zstd, gzip' });
          expect(headers['content-encoding']).toBe('zstd');
        }
      });

      it('says of each file what it is', async () => {
        const types = [
          ['/en/', 'text/html; charset=utf-8'],
          ['/media/a%20drawing.svg', /^image\/svg\+xml(; charset=utf-8)?$/],
          ['/site.webmanifest', /^application\/manifest\+json(; charset=utf-8)?$/],
          ['/module.wasm', 'application/wasm'],
          ['/en/note.md', 'text/markdown; charset=utf-8'],
          ['/robots.txt', 'text/plain; charset=utf-8'],
          ['/sitemap.xml', 'application/xml; charset=utf-8'],
          ['/search/en/index.json', /^application\/json(; charset=utf-8)?$/],
        ] as const;
        for (const [path, type] of types) {
          const { status, headers } = await get(path);
          expect([path, status, headers['content-type']]).toEqual([
            path,
            200,
            typeof type === 'string' ? type : expect.stringMatching(type),
          ]);
        }
      });

      it('keeps to itself what is not for readers', async () => {
        const paths = [
          '/.handrail.json',
          '/%2ehandrail.json',
          '/en/../.handrail.json',
          '/_headers',
          '/_redirects',
        ];
        for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 404]);
      });

      it('redirects old addresses, if their list was made, and takes only plain paths from it', async () => {
        const { status, headers } = await get('/hc/42-print/');
        expect([status, headers['location']]).toEqual([301, `${base}/en/contact/`]);
        expect((await get('/x;y')).status).toBe(404);
      });
    });

    it.skipIf(program === undefined)(`${name} needs no list of old addresses, at "${base}/"`, async () => {
      const running = await start({ workshop: tempFolder(), root: join(inject('site'), '..'), base });
      onTestFinished(() => running.stop());
      expect((await ask(running.port, '/site/en/')).status).toBe(200);
    });
  }
}

/** Runs the command of the README that makes the list, with the places of this test. */
function makeRedirects(name: 'nginx' | 'Caddy', workshop: string, site: string): string {
  const target = name === 'nginx' ? '/etc/nginx/handrail-redirects.conf' : '/etc/caddy/handrail-redirects';
  const list = join(workshop, 'redirects.conf');
  const line = readFileSync(README, 'utf8')
    .split('\n')
    .find((text) => text.startsWith('sed ') && text.endsWith(`> ${target}`));
  if (line === undefined) throw new Error(`The README makes no ${target}.`);
  execFileSync('sh', ['-c', line.replace('/srv/help', site).replace(target, list)]);
  return list;
}
