import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildEdition, wordsOf } from './built-site.ts';
import { tempFolder, writeFiles } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');

const matter = (more = ''): string =>
  `---\ntitle: What staff and readers see\nsummary: An article with parts for staff only.\ntopic: network\nowner: network-team\nkind: how-to\n${more}---\n\n`;

/** Words that stand in parts for staff only, each in a part of another kind. */
const SECRETS = [
  'Canarycallout',
  'Canarycomponent',
  'Canaryarticle',
  'Canarystep',
  'Canarycode',
  'Canaryremark',
  'canary-guide',
  'Canaryimage',
  'Canaryflag',
  'canarytracker',
];

const SVG = (word: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>${word}</title></svg>`;

/** The minimal content, with parts for staff in it. */
function secretContent(): string {
  const content = join(tempFolder(), 'content');
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  const site = readFileSync(join(content, 'site.yaml'), 'utf8');
  writeFiles(content, {
    'site.yaml': `${site}\ncodeArticles: [counter]\nreview: { tracker: "https://canarytracker.example/new?title={title}&body={page}" }\n`,
    'articles/en/mixed.mdx': `${matter('flags: [{ on: 2026-11-19, what: Canaryflag }]\n')}Seen by all.\n\n> [!AGENT]\n> Canarycallout\n\n<Agent>\n\nCanarycomponent ![Canaryimage](staff.svg)\n\n</Agent>\n\nSeen at the end.\n`,
    'articles/en/staff.svg': SVG('Canaryimage'),
    'articles/en/hidden.mdx': `${matter('audience: agent\n')}Canaryarticle\n`,
    'articles/en/counter/sum.ts': 'export const sum = (a: number, b: number): number => a + b;\n',
    'guides/en/mixed-guide.md': `---\ntitle: A guide with a part for staff\nsummary: What to do, with a remark for staff.\ntopic: network\nowner: network-team\ncode: TTA\notherwise: "#end"\n---\n\n## Does it help? {#start}\n\n1. Do this.\n\n> [!AGENT]\n> Canaryremark\n\n- [Yes, it helps](#end)\n- [No, it does not](#end "other")\n\n## The end of the guide {#end .stop}\n\nIt is over. Read [this](../../articles/en/mixed.mdx).\n`,
    'guides/en/canary-guide.md': `---\ntitle: A guide for staff only\nsummary: What to do with a Canarystep.\ntopic: network\nowner: network-team\naudience: agent\ncode: TTT\notherwise: "#end"\n---\n\n## Is it a Canarystep? {#start}\n\n- [Yes, it is one](#end)\n- [No, it is none](#end "other")\n\n## It is done {#end .solved}\n\nDone.\n`,
  });
  writeFiles(content, {
    'articles/en/counter/index.mdx': `${matter()}import { sum } from './sum.ts';\n\nTwo and two are {sum(2, 2)}.\n\n<Steps>\n\n1. Press <Kbd>Enter</Kbd>.\n\n</Steps>\n\n<Agent>\n\nCanarycode\n\n</Agent>\n`,
  });
  return content;
}

describe('the two editions of one content folder', () => {
  it('keep apart what only staff see, in any order of builds in one checkout', async () => {
    const content = secretContent();
    const folder = tempFolder();
    for (const round of [1, 2]) {
      buildEdition(content, 'agent', join(folder, 'agent'));
      buildEdition(content, 'public', join(folder, 'public'));
      const staff = await wordsOf(join(folder, 'agent'));
      const all = await wordsOf(join(folder, 'public'));
      expect(
        SECRETS.filter((word) => !staff.includes(word.toLowerCase())),
        `agent, round ${round}`,
      ).toEqual([]);
      expect(
        SECRETS.filter((word) => all.includes(word.toLowerCase())),
        `public, round ${round}`,
      ).toEqual([]);
      expect(all).toContain('seen at the end');
    }
  });

  it('have a health page for staff only, with what is due and a link to file an issue', () => {
    const content = secretContent();
    const folder = tempFolder();
    const out = { agent: join(folder, 'agent'), public: join(folder, 'public') };
    buildEdition(content, 'agent', out.agent);
    buildEdition(content, 'public', out.public);
    const health = readFileSync(join(out.agent, 'en/health/index.html'), 'utf8');
    expect(health).toContain('Flagged on 2026-11-19: Canaryflag');
    expect(health.match(/<svg viewBox="0 0 100 12"/g)?.length).toBeGreaterThan(2);
    expect(health).toContain('<meta name="robots" content="noindex, follow">');
    const page = readFileSync(join(out.agent, 'en/articles/mixed/index.html'), 'utf8');
    expect(page).toContain(
      'href="https://canarytracker.example/new?title=What%20staff%20and%20readers%20see&amp;body=https',
    );
    expect(page).toContain('href="/en/health/"');
    expect(existsSync(join(out.public, 'en/health'))).toBe(false);
  });

  it('render a code article with the same components, and what its code gives', async () => {
    const content = secretContent();
    const out = join(tempFolder(), 'public');
    buildEdition(content, 'public', out);
    const page = readFileSync(join(out, 'en/articles/counter/index.html'), 'utf8');
    expect(page).toContain('Two and two are 4.');
    expect(page).toMatch(/<ol[^>]*class="steps"/);
    expect(page).toContain('<kbd>Enter</kbd>');
  });
});
