import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownCheckout } from '../checkouts.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { writeFiles } from '../site/temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');

const matter = (more: string): string =>
  `---\ntitle: Set the printer up\nsummary: How to set the printer up at home.\ntopic: network\nowner: network-team\nkind: how-to\n${more}---\n\nText.\n`;

let folder: string;

/** The text of a page, or of a part of it, without tags. */
function textOf(path: string, part = /[\s\S]*/): string {
  const html = part.exec(readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8'))?.[0] ?? '';
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const htmlOf = (path: string): string => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');

/** The minimal content with an entry of each fate, built once under a base path. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-pages-'));
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  writeFiles(content, {
    'articles/en/printer.mdx': matter(
      'formerly: [print]\naddresses: [/hc/en-us/articles/42-print, "#old-part"]\n',
    ),
    'articles/en/fax.mdx': matter('status: retired\nsuccessor: printer\n').replace(
      'Set the printer up',
      'Send a fax',
    ),
    'articles/en/why.mdx': matter('')
      .replace('kind: how-to', 'kind: question')
      .replace('Set the printer up', 'Why is the </script> light on?'),
    'articles/en/over.mdx': matter('until: 2026-11-01\n').replace('Set the printer up', 'A summer offer'),
    'articles/en/privacy.mdx': matter('')
      .replace('kind: how-to', 'kind: policy')
      .replace('Set the printer up', 'How we treat your data'),
    'images/logo.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
    'words/en.yaml':
      'search: { label: "How can we help?" }\npage: { checked: "{who} checked this on {day}" }\n',
    'ledger/en.txt': 'articles/over/\narticles/print/\n',
  });
  const site = join(content, 'site.yaml');
  const own = 'logo: images/logo.svg\naccent: "#7a1fa2"\nlegal:\n  - { name: Your data, address: privacy }\n';
  writeFileSync(site, readFileSync(site, 'utf8') + own);
  const words = [
    'build',
    '--content',
    content,
    '--out',
    join(folder, 'dist'),
    '--base',
    '/help/',
    '--today',
    '2026-11-20',
  ];
  const command = join(ownCheckout(), 'scripts/handrail.mjs');
  const { status, stdout } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return () => rmSync(folder, { recursive: true });
});

describe('an entry that is not translated', () => {
  it('is shown in the source language, marked as such, in a page of the reader’s language', () => {
    const html = htmlOf('es/articles/printer');
    expect(html).toContain('<html lang="es"');
    expect(html).toMatch(/<h1[^>]* lang="en"/);
    expect(textOf('es/articles/printer')).toMatch(/inglés/);
  });

  it('is not announced to search engines in that language', () => {
    const alternates = [
      ...htmlOf('en/articles/printer').matchAll(/hreflang="([a-z-]+)" href="https?:[^"]*"/g),
    ].map((m) => m[1]);
    expect(alternates).not.toContain('es');
  });
});

describe('an old address', () => {
  it('leads from an old id to the present page, in every language', () => {
    for (const language of ['en', 'es']) {
      const html = htmlOf(`${language}/articles/print`);
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toContain(`url=/help/${language}/articles/printer/`);
      expect(html).toContain(`href="/help/${language}/articles/printer/"`);
    }
  });

  it('leads from the path of an older site', () => {
    expect(htmlOf('hc/en-us/articles/42-print')).toContain('/help/en/articles/printer/');
  });

  it('leads from an old anchor to the page that had it', () => {
    expect(htmlOf('en/articles/printer')).toContain('id="old-part"');
  });

  it('of a retired entry says so, and names what to read instead', () => {
    const html = htmlOf('en/articles/fax');
    expect(html).toContain('href="/help/en/articles/printer/"');
    expect(html).toMatch(/<meta name="robots" content="noindex/);
  });

  it('of an entry that is over says so, and leads on', () => {
    expect(existsSync(join(folder, 'dist/en/articles/over/index.html'))).toBe(true);
    expect(textOf('en/articles/over')).not.toContain('How to set the printer up');
    expect(textOf('en/topics/network')).not.toContain('A summer offer');
  });
});

describe('a page that is shared', () => {
  const imageOf = (path: string): string | undefined =>
    /property="og:image" content="https:\/\/help\.example\.com\/help\/([^"]*)"/.exec(htmlOf(path))?.[1];

  it('shows the source language’s image where it shows its text', () => {
    expect(imageOf('es/articles/printer')).toBe('og/en/printer.png');
    expect(existsSync(join(folder, 'dist/og/es/printer.png'))).toBe(false);
    expect(imageOf('es/guides/no-internet')).toBe('og/es/no-internet.png');
  });

  it('shows the entry that a short address leads to', () => {
    expect(imageOf('a/printer')).toBe('og/en/printer.png');
    expect(imageOf('g/no-internet')).toBe('og/en/no-internet.png');
  });

  it('shows nothing of what is over', () => {
    for (const path of ['en/articles/fax', 'a/fax', 'en/articles/over', 'en/articles/print']) {
      expect(imageOf(path), path).toBeUndefined();
    }
    expect(existsSync(join(folder, 'dist/og/en/fax.png'))).toBe(false);
  });
});

describe('what a team changes without touching code', () => {
  it('is the logo, which is copied, and is the icon too', () => {
    expect(htmlOf('en')).toContain('<img src="/help/media/images/logo.svg"');
    expect(htmlOf('en')).toMatch(/<link rel="icon"[^>]* href="\/help\/media\/images\/logo\.svg"/);
    expect(existsSync(join(folder, 'dist/media/images/logo.svg'))).toBe(true);
  });

  it('is the accent, in a sheet of its own', () => {
    expect(htmlOf('en')).toContain('href="/help/accent.css"');
    expect(readFileSync(join(folder, 'dist/accent.css'), 'utf8')).toContain('--brand:#7a1fa2');
  });

  it('is the foot, with pages of its own, in each language', () => {
    const foot = (path: string): string => /<footer[\s\S]*<\/footer>/.exec(htmlOf(path))![0];
    expect(foot('en/contact')).toMatch(/<a href="\/help\/en\/articles\/privacy\/">\s*Your data/);
    expect(foot('es/contact')).toMatch(/<a href="\/help\/es\/articles\/privacy\/">\s*Your data/);
    expect(textOf('en/articles/privacy')).toContain('How we treat your data');
    expect(textOf('en/articles/privacy')).not.toContain('Did this solve');
  });

  it('is every word of the interface', () => {
    expect(textOf('en')).toContain('How can we help?');
    expect(textOf('es')).toContain('¿Cuál es el problema?');
    expect(textOf('en/articles/restart-router')).toMatch(/checked this on/);
  });
});

describe('a notice', () => {
  it.each(['en', 'en/topics/network', 'en/guides/no-internet', 'en/search', 'en/contact'])(
    'stands on /%s/',
    (path) => {
      const notice = readFileSync(join(ROOT, 'tests/fixtures/minimal/notices/en/outage.md'), 'utf8');
      expect(textOf(path)).toContain(/^title: (.*)$/m.exec(notice)![1]!.replaceAll('"', ''));
    },
  );
});

describe('what stands beside the pages', () => {
  const fileOf = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');

  it('a sitemap names each page that stands for itself, in its own languages', () => {
    const sitemap = fileOf('sitemap.xml');
    const found = [...sitemap.matchAll(/<loc>https:\/\/help\.example\.com\/help\/([^<]*)<\/loc>/g)].map(
      (m) => m[1]!,
    );
    expect(found).toContain('en/articles/printer/');
    expect(found).toContain('es/guides/no-internet/');
    expect(found).not.toContain('es/articles/printer/');
    expect(found.filter((path) => /fax|over|print\/|404|search|guides\/no-internet\/./.test(path))).toEqual(
      [],
    );
    for (const path of found) {
      expect(htmlOf(path)).not.toMatch(/<meta name="robots" content="noindex/);
      expect(htmlOf(path)).toContain(`<link rel="canonical" href="https://help.example.com/help/${path}"`);
    }
    expect(sitemap).toContain(
      'hreflang="x-default" href="https://help.example.com/help/en/guides/no-internet/"',
    );
  });

  it('header and redirect files tell Netlify and Cloudflare what the pages say', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/
      .exec(htmlOf('en'))![1]!
      .replaceAll('&#39;', "'");
    expect(fileOf('_headers')).toContain(
      `/help/*\n  Content-Security-Policy: ${policy}; frame-ancestors 'self'\n`,
    );
    expect(fileOf('_headers')).not.toContain('unsafe-inline');
    const redirects = fileOf('_redirects').split('\n');
    expect(redirects).toContain('/help/es/articles/print/ /help/es/articles/printer/ 301');
    expect(redirects).toContain('/help/hc/en-us/articles/42-print/ /help/en/articles/printer/ 301!');
    expect(redirects).toContain('/help/es/* /help/es/404.html 404');
    expect(fileOf('es/404.html')).toBe(htmlOf('es/404'));
    expect(fileOf('_redirects')).not.toContain('articles/over');
  });

  it('robots.txt names the sitemap', () => {
    expect(fileOf('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://help.example.com/help/sitemap.xml\n',
    );
  });

  it('a description lets browsers search from their address bar', () => {
    expect(fileOf('es/opensearch.xml')).toContain(
      'template="https://help.example.com/help/es/search/?q={searchTerms}"',
    );
    expect(htmlOf('es')).toContain('href="/help/es/opensearch.xml"');
  });
});

describe('what search engines may know of an entry', () => {
  const dataOf = (path: string): Record<string, unknown>[] =>
    [...htmlOf(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
      (m) => JSON.parse(m[1]!) as Record<string, unknown>[],
    );
  const typesOf = (path: string): unknown[] => dataOf(path).map((data) => data['@type']);

  it('is a how-to with the actions that the page shows', () => {
    const [howTo] = dataOf('en/articles/restart-router');
    expect(howTo!['@type']).toBe('HowTo');
    const steps = howTo!['step'] as { text: string }[];
    expect(steps.length).toBeGreaterThan(1);
    for (const { text } of steps) expect(textOf('en/articles/restart-router')).toContain(text);
  });

  it('is a question with the answer that the page shows', () => {
    const [faq] = dataOf('en/articles/why');
    expect(faq!['@type']).toBe('FAQPage');
    const [question] = faq!['mainEntity'] as { name: string; acceptedAnswer: { text: string } }[];
    expect(textOf('en/articles/why')).toContain(
      question!.name.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;')),
    );
    expect(textOf('en/articles/why')).toContain(question!.acceptedAnswer.text);
  });

  it('is an article, and the way to it, for all others', () => {
    expect(typesOf('en/articles/printer')).toEqual(['TechArticle', 'BreadcrumbList']);
    expect(typesOf('en/guides/no-internet')).toEqual(['TechArticle', 'BreadcrumbList']);
    expect(JSON.stringify(dataOf('en/articles/printer')[1])).toContain(
      'https://help.example.com/help/en/topics/network/',
    );
  });

  it('is nothing where the page is a copy, over, or a step', () => {
    for (const path of ['es/articles/printer', 'en/articles/fax', 'en/guides/no-internet/fixed']) {
      expect(dataOf(path)).toEqual([]);
    }
  });

  it('cannot end its element', () => {
    // In the value of an attribute it ends nothing.
    expect(htmlOf('en/articles/why').replace(/content="[^"]*"/g, '')).not.toContain('</script> light');
    expect(dataOf('en/articles/why')[0]).toMatchObject({
      mainEntity: [{ name: 'Why is the </script> light on?' }],
    });
  });
});

describe('each page', () => {
  it('carries the policy that allows nothing inline and nothing from others', () => {
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(htmlOf('en'))?.[0] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('offers its other languages, on the same entry and step', () => {
    expect(htmlOf('en/guides/no-internet')).toMatch(
      /href="\/help\/es\/guides\/no-internet\/"[^>]*hreflang="es"/,
    );
    expect(htmlOf('en/guides/no-internet')).toContain('hreflang="x-default"');
  });
});
