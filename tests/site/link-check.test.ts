import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkLinksOverHttp } from '../../src/site/link-check.ts';
import { serveSite } from '../../src/site/serve.ts';
import { page, tempSite } from './temp-site.ts';

async function serve(files: Readonly<Record<string, string>>, base = '/'): Promise<string> {
  const site = await serveSite({ folder: tempSite(files), base, port: 0, host: '127.0.0.1' });
  onTestFinished(() => site.close());
  return site.url;
}

/** Another site, of which only `/there` exists. */
async function otherSite(): Promise<string> {
  const server: Server = createServer((request, response) => {
    response.writeHead(request.url === '/there' ? 200 : 410, { 'Content-Type': 'text/html' }).end('<p>x</p>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the second opinion on links', () => {
  it('is content with a good site', async () => {
    const url = await serve({
      'index.html': page('<a href="/en/#there">x</a><a href="mailto:a@example.com">y</a>'),
      'en/index.html': page('<b id="there"></b><link rel="stylesheet" href="/a.css">'),
      'a.css': 'b { background: url(a.svg) }',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    const report = await checkLinksOverHttp(url, { external: false });
    expect(report.dead).toEqual([]);
    expect(report.checked).toBeGreaterThanOrEqual(4);
  });

  it('finds dead pages, anchors and files, and names the pages that link to them', async () => {
    const url = await serve(
      {
        'index.html': page(
          '<a href="/help/no/">x</a><a href="/help/en/#no">y</a><link rel="stylesheet" href="/help/a.css">',
        ),
        'en/index.html': page('<a href="/help/no/">x</a><a href="/en/">base forgotten</a>'),
        'a.css': 'b { background: url(no.svg) }',
      },
      '/help/',
    );
    const { dead } = await checkLinksOverHttp(url, { external: false });
    const { origin } = new URL(url);
    expect(dead.map((link) => [link.url, link.status])).toEqual([
      [`${origin}/en/`, 404],
      [`${origin}/help/en/#no`, expect.any(Number)],
      [`${origin}/help/no.svg`, 404],
      [`${origin}/help/no/`, 404],
    ]);
    expect(dead.at(-1)?.parents).toContain(url);
    expect(dead.every((link) => link.reason !== '')).toBe(true);
  });

  it('asks other sites only if it is told to', async () => {
    const other = await otherSite();
    const url = await serve({
      'index.html': page(`<a href="${other}/there">x</a><a href="${other}/gone">y</a>`),
    });
    expect((await checkLinksOverHttp(url, { external: false })).dead).toEqual([]);
    const { dead } = await checkLinksOverHttp(url, { external: true });
    expect(dead).toEqual([{ url: `${other}/gone`, status: 410, reason: 'status 410', parents: [url] }]);
  });
});
