import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { divideBody } from '../../src/site/leaks/divide-body.ts';
import { listFiles } from '../../src/site/files.ts';
import { findLeaksInSite } from '../../src/site/leaks/gate.ts';
import { filesIn, NewSite } from '../../src/site/new-site.ts';
import { secretContent, STAFF_IMAGE } from './secret-content.ts';
import { tempFolder, tempSite } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the gate says of a site that consists of these files. */
async function leaksIn(
  files: Readonly<Record<string, string | Buffer>>,
  contentDir = secretContent(),
): Promise<string[]> {
  const folder = tempFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const found = await findLeaksInSite(filesIn(folder), {
    root: ROOT,
    contentDir,
    today: '2026-11-20',
    languages: ['en', 'es'],
    zones: ['Europe/Madrid'],
    told: ['https://help.example.com'],
  });
  return found.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** An article for staff, with a word that no other has. */
const MORE =
  '---\ntitle: More for staff\nsummary: What staff need.\ntopic: network\nowner: network-team\nkind: how-to\naudience: agent\n---\n\nCanarymore.\n';

const page = (body: string): string => `<!doctype html>\n<html lang="en">\n<body>\n${body}\n</body></html>\n`;

describe('the gate before a public site', () => {
  it.each([
    ['a callout', 'Canarycallout', 'articles/en/mixed.mdx:13'],
    ['a component', 'Canarycomponent', 'articles/en/mixed.mdx:17'],
    ['an entry', 'Canaryarticle', 'articles/en/hidden.mdx:10'],
    ['a step of a guide for staff', 'Canarystep', 'guides/en/canary-guide.md:11'],
    ['a remark in a step', 'Canaryremark', 'guides/en/mixed-guide.md:15'],
    ['front matter', 'Canaryflag', 'articles/en/mixed.mdx:7'],
    ['a setting', 'canarytracker', 'site.yaml:1'],
    ['a reply', 'Canaryreply', 'replies/en/canary-reply.md:9'],
    ['a message of a customer', 'canarymessage', 'messages/en.yaml:1'],
    ['a part of a code article', 'Canarycode', 'articles/en/counter/index.mdx:21'],
    ['the script of a code article', 'canaryScript', 'articles/en/canary-counter/secret.ts:1'],
    ['a picture', 'Canaryimage', 'articles/en/mixed.mdx:17'],
    ['a topic', 'Canarytopic', 'topics.yaml:1'],
    ['a notice', 'Canarynotice', 'notices/en/canary-notice.md:7'],
    ['an entry to come', 'Canarylater', 'articles/en/later.mdx:10'],
    ['a draft', 'Canarydraft', 'articles/en/plan.mdx:10'],
    ['the mail address of an owner', 'canaryowner', 'owners.yaml:1'],
  ])('finds %s', async (_what, word, source) => {
    const folded = word.toLowerCase();
    expect(await leaksIn({ 'en/index.html': page(`<p>Say ${word.toUpperCase()}, then go.</p>`) })).toEqual([
      `en/index.html:4 "${folded}" stands here, and in the content only where staff may see it: ${source}.`,
    ]);
  });

  it.each([
    ['text', 'index.html', page('<p>The Canarycallout</p>')],
    ['an attribute', 'index.html', page('<img alt="Canarycallout">')],
    ['a comment', 'index.html', page('<!-- Canarycallout -->')],
    [
      'data of a page',
      'index.html',
      page('<p data-search="{&quot;a&quot;:&quot;Canarycallout&quot;}">x</p>'),
    ],
    ['JSON', 'en/guides/x/steps.json', '{"html":"<p>\\nCanarycallout\\n</p>"}'],
    ['a script', 'assets/a.js', 'const a="Canarycallout";export{a}'],
    ['a style sheet', 'assets/a.css', '.canarycallout{color:red}'],
    ['a drawing', 'en/a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>Canarycallout</text></svg>'],
    ['plain text', 'llms.txt', 'Canarycallout'],
    ['a packed file', 'search/en/index.gz', gzipSync('{"a":"Canarycallout"}')],
    ['the dictionary', 'search/en/abc/words.txt', 'router 4\ncanarycallout 1\n'],
    ['the name of a file', 'en/canarycallout/a.png', 'x'],
    ['the name of an entry', 'en/a.json', '{"href":"/en/guides/canary-guide/"}'],
    ['a name of one word', 'en/a.json', '{"href":"/en/articles/canarytopical/"}'],
    ['a name of many words', 'en/a.json', '{"href":"/en/articles/six-words-make-a-long-id/"}'],
    ['the name of an entry as a folder', 'en/guides/canary-guide/a.png', 'x'],
    ['the bytes of a picture', 'assets/x.svg', STAFF_IMAGE],
    ['five words in a row', 'index.html', page('<p>Then ask <b>them</b> to call us&nbsp;back. Ok?</p>')],
  ])('finds it in %s', async (_where, file, text) => {
    expect(await leaksIn({ [file]: text })).not.toEqual([]);
  });

  it('finds what the search cuts a word to, in the files of the index only', async () => {
    expect(await leaksIn({ 'search/en/abc/terms/1.txt': 'canarymanag:AB\n' })).toHaveLength(1);
    expect(await leaksIn({ 'index.html': page('canarymanag') })).toEqual([]);
  });

  it('finds nothing in what is public too', async () => {
    const texts = [
      'Seen by all. Seen at the end. Restart the router.',
      'December, Wednesday, diciembre, miércoles, 12 minutes',
      '<link rel="stylesheet" crossorigin="anonymous" href="https://help.example.com/">',
      '<h2 id="canary-handout">More</h2><a href="https://example.com/attenuations/">another page</a>',
      // Four of five words, and the five words over the border of two blocks.
      '<p>Ask them to call</p><p>us back.</p><p>ask them to call nobody</p>',
    ];
    expect(await leaksIn({ 'index.html': page(texts.join('\n')), 'a.js': texts.join('\n') })).toEqual([]);
  });

  it('makes no sentence of two blocks, which pages may have side by side by chance', async () => {
    const matter = 'topic: network\nowner: team\nkind: how-to\n---\n\n';
    const content = tempSite({
      'site.yaml': 'sourceLanguage: en\n',
      'articles/en/plan.mdx': `---\ntitle: Plan\ndraft: true\n${matter}See if your sketch is fine.\n\n## Check the output\n\n- **The port**. Close other windows of it.\n`,
      'articles/en/open.mdx': `---\ntitle: Open\n${matter}1. See if your sketch is\n2. Fine: check the output\n3. Look at the port\n4. Close other windows of it\n`,
    });
    expect(await leaksIn({ 'a.json': '"see if your sketch is fine check the output"' }, content)).toEqual([]);
    expect(await leaksIn({ 'a.json': '"look at the port close other windows of it"' }, content)).toEqual([]);
  });

  it.each([
    'draft: true',
    '"draft": true',
    '"dr\\x61ft": true',
    '"\\u0061udience": agent',
    "'publicFrom': 2026-12-01",
  ])('knows a text that is kept back by %s', async (line) => {
    const content = tempSite({
      'site.yaml': 'sourceLanguage: en\n',
      'articles/en/plan.mdx': `---\ntitle: Plan\n${line}\n---\n\nCanaryplan.\n`,
    });
    expect(await leaksIn({ 'a.txt': 'Canaryplan' }, content)).toHaveLength(1);
  });

  it('tells names apart that begin with the same five words', async () => {
    const matter = 'topic: network\nowner: team\nkind: how-to\n---\n\nText.\n';
    const content = tempSite({
      'site.yaml': 'sourceLanguage: en\n',
      'articles/en/my-board-does-not-start-at-night.mdx': `---\ntitle: One\ndraft: true\n${matter}`,
      'articles/en/my-board-does-not-start-by-day.mdx': `---\ntitle: Two\n${matter}`,
    });
    const path = (id: string): Record<string, string> => ({ 'a.json': `"/en/articles/${id}/"` });
    expect(await leaksIn(path('my-board-does-not-start-by-day'), content)).toEqual([]);
  });

  it('looks into files that stay only if there is something else to look for', async () => {
    const [content, last, fresh] = [secretContent(), tempFolder(), tempFolder()];
    const word = 'Canarycallout';
    const passed = join(tempFolder(), 'passed.txt');
    const find = async (): Promise<string[]> => {
      const site = new NewSite(fresh, last);
      site.keep(await listFiles(last));
      const told = { root: ROOT, contentDir: content, today: '2026-11-20', languages: ['en'], zones: [] };
      return (await findLeaksInSite(site, { ...told, told: [], passed })).map(({ file }) => file);
    };
    writeFileSync(join(fresh, 'made.html'), '<p>Harmless</p>');
    expect(await find()).toEqual([]);
    // Put there by hand, to see who looks: no build leaves such a file.
    writeFileSync(join(last, 'stays.html'), `<p>${word}</p>`);
    expect(await find()).toEqual([]);
    writeFileSync(join(fresh, 'made.html'), `<p>${word}</p>`);
    expect(await find()).toEqual(['made.html']);
    writeFileSync(join(fresh, 'made.html'), '<p>Harmless</p>');
    writeFileSync(join(content, 'articles/en/more.mdx'), MORE);
    expect(await find()).toEqual(['stays.html']);
    // What did not pass is looked for again.
    expect(await find()).toEqual(['stays.html']);
  });

  it('finds nothing in a site without secrets, and looks at no file of it', async () => {
    const content = join(tempFolder(), 'content');
    cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
    const how = {
      root: ROOT,
      contentDir: content,
      today: '2026-11-20',
      languages: ['en'],
      zones: [],
      told: [],
    };
    expect(await findLeaksInSite(filesIn(join(content, 'no-such-folder')), how)).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    ['> [!AGENT]\n> one\n>\n> two\n\nopen', ['> [!AGENT]', '> one', '>', '> two']],
    ['- item\n\n  > [!agent]\n  > one\n- open', ['  > [!agent]', '  > one']],
    ['- > [!AGENT]\n  > one\n\nopen', ['- > [!AGENT]', '  > one']],
    ['> > [!AGENT]\n> > one\n\nopen', ['> > [!AGENT]', '> > one']],
    ['open <Agent>one</Agent> open', ['one']],
    ['<Agent>\n\none\n\n</Agent>\n\nopen', ['', 'one', '']],
    ['```\n<Agent>open</Agent>\n```\n\nopen', []],
    ['> [!NOTE]\n> open', []],
    ['open `<Agent>` open \\<Agent> open', []],
    ['open <Agent>one `</Agent>` one</Agent> open', ['one `</Agent>` one']],
  ])('is divided: %j', (body, secret) => {
    const parts = divideBody(body);
    const secretLines = parts.filter((part) => part.secret).map(({ text }) => text);
    expect(secretLines.filter((text) => text !== '')).toEqual(secret.filter((text) => text !== ''));
    const open = parts.filter((part) => !part.secret).map(({ text }) => text);
    expect(open.join('\n')).not.toMatch(/one|two/);
    if (body.includes('open')) expect(open.join('\n')).toContain('open');
  });
});
