import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { listFiles } from '../../src/site/files.ts';
import { ownCheckout } from '../checkouts.ts';
import { buildEdition, wordsOf } from './built-site.ts';
import { laySecretContent, NOWHERE, SECRETS } from './secret-content.ts';
import { stripStaffParts } from './strip-staff-parts.ts';
import { writeFiles } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
const place = (name: string): string => join(folder, name);

/** Agent, public, agent, public, of one content folder in one checkout: what a build keeps must stay in its edition. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-editions-'));
  laySecretContent(place('content'));
  for (const round of [1, 2])
    for (const edition of ['agent', 'public'] as const)
      buildEdition(place('content'), edition, place(`${edition}-${round}`));
  return () => rmSync(folder, { recursive: true });
});

type Digests = Record<string, string>;

function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function digests(site: string): Promise<Digests> {
  const files = await listFiles(site);
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(join(site, file)))]));
}

/** Digests of a site whose feeds have no days, which are those of the history of the content, and so no order. */
async function withoutDays(site: string): Promise<Digests> {
  const all = await digests(site);
  for (const feed of Object.keys(all).filter((file) => file.endsWith('/updates.xml'))) {
    const lines = readFileSync(join(site, feed), 'utf8')
      .replace(/\d{4}-\d\d-\d\d/g, 'day')
      .split('\n');
    all[feed] = digestOf(lines.toSorted().join('\n'));
  }
  return all;
}

describe('the two editions of one content folder', () => {
  it.each([1, 2])('keep apart what only staff see, in round %i of builds in one checkout', async (round) => {
    const staff = await wordsOf(place(`agent-${round}`));
    const all = await wordsOf(place(`public-${round}`));
    const missing = SECRETS.filter((word) => !staff.includes(word.toLowerCase()));
    const leaked = [...SECRETS, ...NOWHERE].filter((word) => all.includes(word.toLowerCase()));
    expect({ missing, leaked }).toEqual({ missing: [], leaked: [] });
    expect(NOWHERE.filter((word) => staff.includes(word.toLowerCase()))).toEqual([]);
    expect(all).toContain('seen at the end');
  });

  it('have a health page for staff only, with what is due and a link to file an issue', () => {
    const health = readFileSync(place('agent-1/en/health/index.html'), 'utf8');
    expect(health).toContain('Flagged on 2026-11-19: Canaryflag');
    expect(health.match(/<svg viewBox="0 0 100 12"/g)?.length).toBeGreaterThan(2);
    expect(health).toContain('<meta name="robots" content="noindex, follow">');
    const page = readFileSync(place('agent-1/en/articles/mixed/index.html'), 'utf8');
    expect(page).toContain(
      'href="https://canarytracker.example/new?title=What%20staff%20and%20readers%20see&amp;body=https',
    );
    expect(page).toContain('href="/en/health/"');
    expect(existsSync(place('public-1/en/health'))).toBe(false);
  });

  it('mark what customers do not see as such, wherever it is listed', () => {
    const read = (page: string): string => readFileSync(place(`agent-1/en/${page}/index.html`), 'utf8');
    for (const page of [
      'articles/hidden',
      'articles/later',
      'guides/canary-guide',
      'guides/canary-guide/start',
    ])
      expect(read(page).split('<main')[1], page).toContain('<b>For staff only</b>');
    for (const page of ['articles/mixed', 'guides/mixed-guide'])
      expect(read(page).split('<main')[1], page).not.toContain('<b>For staff only</b>');
    expect(read('topics/staff-topic')).toMatch(/An article of the topic for staff[\s\S]*For staff only/);
    // On every page, that it is of the agent edition.
    for (const page of ['articles/mixed', 'contact', '404'])
      expect(read(page)).toContain('<nav class="staff" aria-label="For staff only"');
  });

  it('have tiers with what leads to them, for staff only', () => {
    const tiers = readFileSync(place('agent-1/en/tiers/index.html'), 'utf8');
    expect(tiers).toMatch(/Tier 1[\s\S]*href="\/en\/guides\/no-internet\/[a-z-]+\/"/);
    expect(existsSync(place('public-1/en/tiers'))).toBe(false);
  });

  it('render a code article with the same components, and what its code gives', () => {
    const page = readFileSync(place('public-1/en/articles/counter/index.html'), 'utf8');
    expect(page).toContain('Two and two are 4.');
    expect(page).toMatch(/<ol[^>]*class="steps"/);
    expect(page).toContain('<kbd>Enter</kbd>');
  });
});

describe('the public edition', () => {
  it('is the same to the last byte if the parts for staff are taken out of the content', async () => {
    cpSync(place('content'), place('stripped'), { recursive: true });
    stripStaffParts(place('stripped'), '2026-11-20');
    buildEdition(place('stripped'), 'public', place('public-of-stripped'));
    expect(await digests(place('public-of-stripped'))).toEqual(await digests(place('public-1')));
    expect(await digests(place('public-2'))).toEqual(await digests(place('public-1')));
    expect(await digests(place('agent-2'))).not.toEqual(await digests(place('public-1')));
  });

  it('of our own content is the same too', async () => {
    // Astro compiles components of code articles in its own checkout only.
    const own = mkdtempSync(join(ownCheckout(), 'own-'));
    onTestFinished(() => rmSync(own, { recursive: true }));
    cpSync(join(ROOT, 'content'), join(own, 'stripped'), { recursive: true });
    stripStaffParts(join(own, 'stripped'), inject('day'));
    buildEdition(join(own, 'stripped'), 'public', join(own, 'site'), inject('day'));
    // A copy of the content has no history.
    expect(await withoutDays(join(own, 'site'))).toEqual(await withoutDays(inject('site')));
  });

  it('is not put in its place if a word for staff comes into it', async () => {
    const before = await digests(place('public-2'));
    // As an entity, the word stands in no public source, but a reader would see it.
    writeFiles(place('content'), {
      'articles/en/slip.mdx':
        '---\ntitle: A slip of a writer\nsummary: What was not meant for all.\ntopic: network\nowner: network-team\nkind: how-to\n---\n\nThis is Canary&#99;allout.\n',
    });
    expect(() => buildEdition(place('content'), 'public', place('public-2'))).toThrow(
      /en\/articles\/slip\/index\.html:\d+:\d+ +error +page\/leak\n +"canarycallout" stands here, and in the content only where staff may see it: articles\/en\/mixed\.mdx:13\./,
    );
    expect(await digests(place('public-2'))).toEqual(before);
  });
});
