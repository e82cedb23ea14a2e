import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveSite, type ServeOptions, type Served } from '../../src/site/serve.ts';
import { page, tempSite, writeFiles } from './temp-site.ts';

const FILES = {
  'index.html': page('<p>root</p>'),
  '404.html': page('<p>none here</p>'),
  'en/index.html': page('<p>home</p>'),
  'en/404.html': page('<p>not found in English</p>'),
  'pl/index.html': page('<p>dom</p>', { lang: 'pl' }),
  'pl/404.html': page('<p>nie ma</p>', { lang: 'pl' }),
  'assets/a.css': 'body {}',
  'assets/a.js': '1',
  'media/a b.svg': '<svg/>',
};

async function serve(options: Partial<ServeOptions> = {}): Promise<Served> {
  const folder = options.folder ?? tempSite(FILES);
  const site = await serveSite({ base: '/', port: 0, host: '127.0.0.1', ...options, folder });
  onTestFinished(() => site.close());
  return site;
}

/** Asks for a path as it is: `fetch` would tidy up `..` before it asks. */
function askRaw(
  site: Served,
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((done, fail) => {
    const request = httpRequest({ host: '127.0.0.1', port: site.port, path, method }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
      });
    });
    request.on('error', fail);
    request.end();
  });
}

describe('a served site', () => {
  it('answers with pages and files of the right type', async () => {
    const site = await serve();
    const types = [
      ['/', 'text/html;charset=utf-8'],
      ['/en/', 'text/html;charset=utf-8'],
      ['/en/?q=1', 'text/html;charset=utf-8'],
      ['/assets/a.css', 'text/css'],
      ['/assets/a.js', 'text/javascript'],
      ['/media/a%20b.svg', 'image/svg+xml'],
    ];
    for (const [path, type] of types) {
      const response = await fetch(new URL(path!, site.url));
      expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, type]);
    }
  });

  it('says "not found" in the language of the address', async () => {
    const site = await serve();
    const words = [
      ['/en/nothing/', 'not found in English'],
      ['/pl/nothing/x/', 'nie ma'],
      ['/pl', 'dom'],
      ['/es/nothing/', 'none here'],
      ['/nothing', 'none here'],
    ];
    for (const [path, text] of words) {
      const response = await fetch(new URL(path!, site.url));
      expect([path, response.status]).toEqual([path, text === 'dom' ? 200 : 404]);
      expect(await response.text()).toContain(text);
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    }
  });

  it('says "not found" in a word where there is no page for it', async () => {
    const site = await serve({ folder: tempSite({ 'index.html': '' }) });
    expect(await askRaw(site, '/x')).toEqual({
      status: 404,
      type: 'text/plain;charset=utf-8',
      body: 'Not found\n',
    });
  });

  it('lies below its base path, and leads there', async () => {
    const site = await serve({ base: '/help/' });
    expect(site.url).toBe(`http://127.0.0.1:${site.port}/help/`);
    expect(await (await fetch(site.url)).text()).toContain('root');
    for (const path of ['/', '/help']) {
      const response = await fetch(new URL(path, site.url), { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([302, '/help/']);
    }
    expect(await (await fetch(new URL('/help/pl/x/', site.url))).text()).toContain('nie ma');
    expect((await askRaw(site, '/en/')).status).toBe(404);
    expect((await askRaw(site, '/help/en/')).status).toBe(200);
  });

  it('leads from a folder to its slash, query included, or links in its page would break', async () => {
    const site = await serve({ base: '/help/' });
    const response = await fetch(new URL('/help/en?q=x', site.url), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/help/en/?q=x']);
  });

  it('gives nothing from outside the folder', async () => {
    const root = tempSite({
      'secret.txt': 'secret',
      'site/index.html': 'page',
      'site-2/secret.txt': 'secret',
    });
    const site = await serve({ folder: join(root, 'site') });
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/x/../../secret.txt',
      '/..%5csecret.txt',
      '/../site-2/secret.txt',
      '//../secret.txt',
      '/%00',
      '/%',
      '/%ff',
      'http://x/../../secret.txt',
    ];
    for (const path of paths) {
      const { status, body } = await askRaw(site, path);
      expect([path, status === 200 ? body : 'refused']).toEqual([
        path,
        path.startsWith('http') ? expect.stringMatching(/^(page|refused)$/) : 'refused',
      ]);
    }
  });

  it('leads nowhere else, whatever the address looks like', async () => {
    const site = await serve({ base: '/' });
    for (const path of ['//evil.example', '//evil.example/en', '/\\evil.example']) {
      expect([path, (await askRaw(site, path)).status]).toEqual([path, 404]);
    }
  });

  it('only gives', async () => {
    const site = await serve();
    expect((await askRaw(site, '/en/', 'POST')).status).toBe(405);
    expect(await askRaw(site, '/en/', 'HEAD')).toEqual({
      status: 200,
      type: 'text/html;charset=utf-8',
      body: '',
    });
  });

  it('serves what is swapped in later', async () => {
    const root = tempSite({ 'dist/index.html': 'one' });
    const site = await serve({ folder: join(root, 'dist') });
    expect(await (await fetch(site.url)).text()).toBe('one');
    renameSync(join(root, 'dist'), join(root, 'old'));
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', 'index.html'), 'two!');
    expect(await (await fetch(site.url)).text()).toBe('two!');
    writeFiles(join(root, 'dist'), { 'new/index.html': 'three' });
    expect(await (await fetch(new URL('/new/', site.url))).text()).toBe('three');
  });
});

describe('a taken port', () => {
  it('is left to its owner, and the next free one is used', async () => {
    const first = await serve();
    const second = await serve({ port: first.port });
    expect(second.moved).toBe(true);
    expect(second.port).toBeGreaterThan(first.port);
    expect((await fetch(second.url)).status).toBe(200);
  });

  it('is seen on either address of localhost', async () => {
    const other = createServer((_request, response) => void response.end('theirs'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const site = await serve({ port, host: 'localhost' });
    expect(site.moved).toBe(true);
  });

  it('is not reported when it was free', async () => {
    const first = await serve();
    const { port } = first;
    await first.close();
    const again = await serveSite({ folder: tempSite(FILES), base: '/', port, host: '127.0.0.1' });
    expect([again.port, again.moved]).toEqual([port, false]);
    await again.close();
    await serve().then((site) => expect(site.moved).toBe(false));
  });
});
