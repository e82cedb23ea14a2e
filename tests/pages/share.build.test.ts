import { imageSize } from 'image-size';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/site/files.ts';

const ORIGIN = 'https://help.example.com';

/** The properties of the page that are shown where it is shared, and those of its head that browsers look for. */
function readHead(html: string): { og: Map<string, string>; links: Map<string, string>; hidden: boolean } {
  const og = [...html.matchAll(/<meta property="(og:[^"]+)" content="([^"]*)"/g)];
  const links = [...html.matchAll(/<link rel="([^"]+)"[^>]* href="([^"]*)"/g)];
  return {
    og: new Map(og.map(([, key = '', value = '']) => [key, value])),
    links: new Map(links.map(([, key = '', value = '']) => [key, value])),
    hidden: html.includes('<meta name="robots" content="noindex'),
  };
}

describe.each([
  ['site', '/'],
  ['siteUnderBase', '/help/'],
] as const)('the sample site at %s', (name, base) => {
  const read = (path: string): string => readFileSync(join(inject(name), path), 'utf8');
  const pages = async (): Promise<string[]> =>
    (await listFiles(inject(name))).filter((file) => file.endsWith('.html'));
  /** The file of the output behind an address of the site. */
  const fileOf = (address: string): string => {
    const path = address.replace(ORIGIN, '');
    expect(path.startsWith(base), address).toBe(true);
    return join(inject(name), path.slice(base.length));
  };

  it('has an image of 1200 by 630 for each page that search engines may show', async () => {
    const images = new Set<string>();
    for (const page of await pages()) {
      const { og, hidden } = readHead(read(page));
      const image = og.get('og:image');
      if (!hidden)
        expect(image, page).toMatch(new RegExp(`^${ORIGIN}${base}og/[a-z]{2}(/[a-z0-9-]+)?\\.png$`));
      if (image !== undefined) images.add(image);
    }
    for (const image of images) {
      expect(imageSize(readFileSync(fileOf(image))), image).toMatchObject({
        width: 1200,
        height: 630,
        type: 'png',
      });
    }
    const drawn = (await listFiles(join(inject(name), 'og'))).map((file) => `${ORIGIN}${base}og/${file}`);
    expect([...images].sort()).toEqual(drawn);
    expect(drawn.length).toBeGreaterThan(10);
  });

  it('shows a guide’s image for its steps, too, and none for pages that are not there', () => {
    const guide = readHead(read('pl/guides/no-internet/index.html')).og;
    const step = readHead(read('pl/guides/no-internet/restart-router/index.html')).og;
    expect(guide.get('og:image')).toBe(`${ORIGIN}${base}og/pl/no-internet.png`);
    expect(step.get('og:image')).toBe(guide.get('og:image'));
    expect(step.get('og:title')).not.toBe(guide.get('og:title'));
    expect(step.get('og:url')).toBe(`${ORIGIN}${base}pl/guides/no-internet/restart-router/`);
    expect(readHead(read('pl/404/index.html')).og.size).toBe(0);
    expect(readHead(read('404.html')).og.size).toBe(0);
  });

  it('says title, text and language of a page', () => {
    const html = read('es/guides/no-internet/index.html');
    const { og } = readHead(html);
    expect(og.get('og:locale')).toBe('es_ES');
    expect(`${og.get('og:title')} - Handrail`).toBe(/<title>([^<]*)</.exec(html)?.[1]);
    expect(html).toMatch(/<meta name="description" property="og:description" content="[^"]{20}/);
  });

  it('has all icons that its pages and manifests name', () => {
    for (const language of ['en', 'es', 'pl']) {
      const { links } = readHead(read(`${language}/index.html`));
      const manifest = JSON.parse(readFileSync(fileOf(links.get('manifest')!), 'utf8')) as {
        start_url: string;
        scope: string;
        lang: string;
        icons: { src: string; sizes: string }[];
      };
      expect([manifest.start_url, manifest.scope, manifest.lang]).toEqual([
        `${base}${language}/`,
        base,
        language,
      ]);
      for (const { src, sizes } of manifest.icons) {
        const { width, height } = imageSize(readFileSync(fileOf(src)));
        expect(`${width}x${height}`).toBe(sizes);
      }
    }
    for (const file of ['favicon.ico', 'favicon.svg', 'apple-touch-icon.png']) {
      expect(existsSync(join(inject(name), file)), file).toBe(true);
    }
    // Below a path, nobody would find these by themselves.
    for (const file of ['favicon.ico', 'apple-touch-icon.png']) {
      expect(read('en/index.html').includes(`href="${base}${file}"`)).toBe(base !== '/');
    }
  });
});

it('the same images are drawn under every base path', async () => {
  const files = await listFiles(join(inject('site'), 'og'));
  for (const file of files) {
    const [one, two] = [inject('site'), inject('siteUnderBase')].map((site) =>
      readFileSync(join(site, 'og', file)),
    );
    expect(one, file).toEqual(two);
  }
});
