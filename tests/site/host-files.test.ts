import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { OldAddress } from '../../src/library/address-book.ts';
import { contentPolicy } from '../../src/layouts/policy.ts';
import { writeHostFiles, type HostFacts } from '../../src/site/host-files.ts';
import { NewSite } from '../../src/site/new-site.ts';
import {
  headersFor,
  onCloudflare,
  onNetlify,
  readHeaderRules,
  readRedirectRules,
  type HeaderRule,
  type RedirectRule,
} from './host-rules.ts';
import { page, tempSite } from './temp-site.ts';

const LANGUAGES = ['en', 'pl'];

const POLICY = contentPolicy();

/** As Astro writes the policy into pages. */
const META = `<meta http-equiv="Content-Security-Policy" content="${POLICY.replaceAll("'", '&#39;')}">`;

interface Made {
  headers: HeaderRule[];
  redirects: RedirectRule[];
  /** Text of a file. */
  text: (file: string) => string;
}

async function make(facts: Partial<HostFacts> = {}): Promise<Made> {
  const folder = tempSite({
    'index.html': page('', { head: META }),
    'en/404/index.html': page('not here'),
    'pl/404/index.html': page('nie ma'),
  });
  await writeHostFiles(new NewSite(folder, ''), {
    base: '/',
    languages: LANGUAGES,
    oldAddresses: [],
    ...facts,
  });
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    headers: readHeaderRules(text('_headers')),
    redirects: readRedirectRules(text('_redirects')),
    text,
  };
}

const old = (path: string, to: OldAddress['to'] = { type: 'article', id: 'wifi' }): OldAddress => ({
  language: 'en',
  path,
  to,
});

test('the policy names the one address of another site to which a form may go', () => {
  expect(POLICY).toContain("; form-action 'self'; ");
  const withForm = contentPolicy('https://tickets.example.com/new;a,b?queue=1');
  expect(withForm).toBe(
    POLICY.replace("form-action 'self'", "form-action 'self' https://tickets.example.com/new%3Ba%2Cb"),
  );
});

describe('_headers', () => {
  it.each(['/', '/help/'])('gives each file its headers once, below %s', async (base) => {
    const { headers } = await make({ base });
    const all = {
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'self'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    };
    const markdown = { 'Content-Type': 'text/markdown; charset=utf-8' };
    const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
    expect(headersFor(headers, `${base}en/articles/wifi/`)).toEqual(all);
    expect(headersFor(headers, `${base}en/articles/wifi.md`)).toEqual({ ...all, ...markdown });
    expect(headersFor(headers, `${base}en/guides/wifi/offline.html`)).toEqual({
      ...all,
      'Content-Disposition': 'attachment',
    });
    expect(headersFor(headers, `${base}assets/page.Cuq_68e4.js`)).toEqual({ ...all, ...kept });
  });

  it('keeps to the limits of Cloudflare Pages', async () => {
    const { headers, text } = await make({ base: `/${'long-'.repeat(40)}/` });
    expect(headers.length).toBeLessThanOrEqual(100);
    expect(headers.every(({ pattern }) => pattern.split('*').length <= 2)).toBe(true);
    const longest = text('_headers')
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(2000);
  });
});

describe('_redirects', () => {
  it.each(['/', '/help/'])('leads from old addresses on both hosts, below %s', async (base) => {
    const { redirects } = await make({
      base,
      oldAddresses: [
        old('hc/42-print/'),
        old('old.html', { type: 'guide', id: 'printer' }),
        old('pl/guides/a/b/', { type: 'guide', id: 'printer', step: 'off' }),
      ],
    });
    const ways = [
      ['hc/42-print/', 'en/articles/wifi/'],
      ['old.html', 'en/guides/printer/'],
      ['pl/guides/a/b/', 'en/guides/printer/off/'],
    ].map((way) => way.map((path) => base + path));
    for (const [from, to] of ways) {
      expect(onCloudflare(redirects, from!)).toEqual({ from, to, status: '301' });
      // The page of the old address is a file there.
      expect(onNetlify(redirects, from!, true)).toEqual({ from, to, status: '301!' });
    }
  });

  it('says nothing of what is over: the page at its address does', async () => {
    const { redirects } = await make({ oldAddresses: [{ ...old('en/articles/over/'), to: undefined }] });
    expect(redirects.map(({ from }) => from)).toEqual(['/en/*', '/pl/*']);
  });

  it('writes paths as browsers send them', async () => {
    const { redirects } = await make({ oldAddresses: [old('hc/żółw 1/'), old('hc/a#b/'), old('hc/@me/')] });
    const sent = new URL('/hc/żółw 1/', 'https://help.example.com').pathname;
    expect(redirects.map(({ from }) => from)).toEqual(
      expect.arrayContaining([sent, '/hc/a%23b/', '/hc/@me/']),
    );
  });

  it('names the "not found" page of each language to Netlify, with the right status', async () => {
    const { redirects } = await make({ base: '/help/' });
    expect(onNetlify(redirects, '/help/pl/nothing/', false)).toMatchObject({
      to: '/help/pl/404.html',
      status: '404',
    });
    expect(onNetlify(redirects, '/help/nothing/', false)).toMatchObject({
      to: '/help/404.html',
      status: '404',
    });
    expect(onNetlify(redirects, '/help/pl/', true)).toBeUndefined();
    expect(onCloudflare(redirects, '/help/pl/nothing/')).toBeUndefined();
  });

  it('keeps to the limits of Cloudflare Pages, however many addresses are old', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => old(`hc/${i}/`));
    const { redirects, text } = await make({ oldAddresses: many });
    const firstPattern = redirects.findIndex(({ from }) => from.includes('*'));
    expect(firstPattern).toBe(2000);
    expect(redirects.length - firstPattern).toBeLessThanOrEqual(100);
    expect(redirects.slice(firstPattern).every(({ from }) => from.endsWith('/*'))).toBe(true);
    const longest = text('_redirects')
      .split('\n')
      .map((line) => line.length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(1000);
  });
});

describe('the "not found" pages', () => {
  it('lie where Cloudflare Pages looks for them: in the folder of the language', async () => {
    const { text } = await make();
    for (const language of LANGUAGES) {
      expect(text(`${language}/404.html`)).toBe(text(`${language}/404/index.html`));
    }
  });
});

it('a site without a policy is refused', async () => {
  const site = new NewSite(tempSite({ 'index.html': page('') }), '');
  await expect(writeHostFiles(site, { base: '/', languages: [], oldAddresses: [] })).rejects.toThrow(
    'carries no Content-Security-Policy',
  );
});
