import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findLoose, mustStandAlone } from '../../src/site/check-alone.ts';
import { checkPages } from '../../src/site/check-pages.ts';
import { filesIn } from '../../src/site/new-site.ts';
import { page, tempSite } from './temp-site.ts';

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const CSS = 'b{color:red}';

const alone = (policy: string, body = '', css = CSS): string =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${css}</style></head><body>${body}</body></html>`;

const POLICY = `default-src 'none'; style-src ${digest(CSS)}; img-src data:; base-uri 'none'`;

const whatIs = (html: string): string[] => findLoose(html).map(({ what }) => what);

describe('a file that must stand alone', () => {
  it('is offline.html of a guide, and no other', () => {
    expect(mustStandAlone('en/guides/no-internet/offline.html')).toBe(true);
    for (const file of ['en/guides/no-internet/print.html', 'en/articles/offline.html', 'offline.html'])
      expect(mustStandAlone(file)).toBe(false);
  });

  it('may have styles and scripts that its policy names, pictures as data, and links', () => {
    const script = 'let a = 1 < 2;';
    const body = `<img src="data:image/png;base64,AA"><a href="https://x.example/">x</a><script>${script}</script>`;
    expect(findLoose(alone(`${POLICY}; script-src ${digest(script)}`, body))).toEqual([]);
  });

  it('must have a policy that names each of them', () => {
    expect(whatIs(alone(POLICY, '', 'b{color:blue}'))[0]).toContain('is not in style-src of its policy');
    expect(whatIs(alone(POLICY, '<script>1</script>'))[0]).toContain('is not in script-src of its policy');
    expect(whatIs(`<style>${CSS}</style>`)[0]).toContain('no policy of its own');
    expect(
      whatIs(
        alone(POLICY).replace('<style>', '<meta http-equiv="content-security-policy" content="x"><style>'),
      ),
    ).toEqual(['a second policy']);
  });

  it('must not allow more than that', () => {
    for (const [directive, source] of [
      ['style-src', "'unsafe-inline'"],
      ['script-src', "'self'"],
      ['script-src', 'data:'],
      ['img-src', 'https:'],
    ]) {
      const policy = `default-src 'none'; style-src ${digest(CSS)}; ${directive === 'style-src' ? '' : `${directive} ${source}`}`;
      const wide = directive === 'style-src' ? policy.replace('style-src ', `style-src ${source} `) : policy;
      expect(whatIs(alone(wide))).toEqual([`a policy that allows ${source} in ${directive}`]);
    }
  });

  it('must load nothing, and have no attribute that no digest covers', () => {
    const loads = [
      '<img src="/media/a.png">',
      '<img srcset="a.png 2x">',
      '<script src="a.js"></script>',
      '<link rel="stylesheet" href="a.css">',
      '<link rel="icon" href="https://x.example/a.svg">',
    ];
    for (const load of loads) expect(whatIs(alone(POLICY, load))).toHaveLength(1);
    const css = 'b{background:url(a.png)}';
    expect(whatIs(alone(POLICY.replace(digest(CSS), digest(css)), '', css))).toEqual([
      '"a.png", which it would have to load',
    ]);
    expect(whatIs(alone(POLICY, '<p style="color:red" onclick="x()">'))).toHaveLength(2);
  });

  it('is checked in this way with the site, and all other pages in theirs', async () => {
    const html = page('<p>x</p>', { head: `<style>${CSS}</style>` });
    const site = tempSite({
      'index.html': html,
      'en/guides/wifi/offline.html': html,
    });
    const { problems } = await checkPages(filesIn(site), { address: 'https://x.example', base: '/' });
    expect(problems.map(({ file, id }) => [file, id])).toEqual(
      expect.arrayContaining([
        ['en/guides/wifi/offline.html', 'page/not-alone'],
        ['index.html', 'page/inline-style'],
      ]),
    );
    expect(problems.filter(({ id }) => id === 'page/inline-style')).toHaveLength(1);
  });
});
