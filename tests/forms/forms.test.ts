import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEEP_NOTHING } from '../../src/site/kept/units.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import type { Handed } from '../../src/library/handover.ts';
import { readContent } from '../../src/library/read.ts';
import { makeModel, type Model } from '../../src/pages/_make-model.ts';
import { treeSchema } from '../../src/schema/tree.ts';
import { writeForms } from '../../src/site/forms-files.ts';
import { findLoose } from '../../src/site/check-alone.ts';
import { listFiles } from '../../src/site/files.ts';
import { plannedGuide, writeGuide, type PlannedGuide } from '../guide/arbitrary-guides.ts';
import { contentFolder, readFolder } from '../library/content-folder.ts';
import { tempFolder } from '../site/temp-site.ts';
import { waysOfChart, waysOfGuide, waysOfSheet, waysOfTree, type Ways } from './ways.ts';
import { CONTENT_DAY } from '../content-day.ts';

const CONTENT = join(import.meta.dirname, '../../content');

interface Made {
  model: Model;
  folder: string;
  /** Reads a form. */
  read: (language: string, guide: string, form: string) => string;
}

/** Makes the forms of a content folder. */
async function makeForms(content: Handed, contentDir = CONTENT): Promise<Made> {
  const [folder, layouts] = [tempFolder(), join(tempFolder(), 'charts.json')];
  await writeForms(content, { contentDir, out: folder, layouts }, KEEP_NOTHING);
  const read: Made['read'] = (language, guide, form) =>
    readFileSync(join(folder, language, 'guides', guide, form), 'utf8');
  return { model: makeModel(content, content), folder, read };
}

function readSample(edition: 'public' | 'agent' = 'public'): Handed {
  const { content } = readContent({ folder: CONTENT, edition, today: CONTENT_DAY, words: interfaceWords });
  return { ...content!, edition, today: CONTENT_DAY };
}

/** Holds all forms of all guides to the guides. @returns how many were held */
function expectAllWays({ model, read }: Made): number {
  const { address } = model.library.settings.site;
  let compared = 0;
  for (const { id: guide } of model.library.guides) {
    for (const language of model.languages) {
      const forms: [name: string, ways: (text: string) => Ways][] = [
        ['tree.json', waysOfTree],
        ['flowchart.svg', (svg) => waysOfChart(svg, guide)],
        ['print.html', (html) => waysOfSheet(html, { guide, language, below: '/' })],
        ['offline.html', (html) => waysOfSheet(html, { guide, language, below: `${address}/` })],
      ];
      const ways = waysOfGuide(model.library.guide(language, guide)!.tree);
      for (const [name, waysOf] of forms)
        expect(waysOf(read(language, guide, name)), `${language}/guides/${guide}/${name}`).toEqual(ways);
      compared += forms.length;
    }
  }
  return compared;
}

const ONE_QUESTION: PlannedGuide = {
  questions: [
    {
      id: 'q0',
      isRemedy: false,
      answers: [
        { id: 'a', target: '#fixed' },
        { id: 'b', target: '#help' },
      ],
    },
  ],
};

const matter = (id: string, more = ''): string =>
  `---\ntitle: The guide ${id}\nsummary: What it is about.\ntopic: network\nowner: team\n${more}---\n\n`;

/** Two guides, of which the first leads into the second, as a writer would write them. */
function generated(first: PlannedGuide, second: PlannedGuide): Handed {
  const { content, problems } = readFolder({
    'guides/en/wifi.md': matter('wifi', 'code: MR\notherwise: "#help"\n') + writeGuide(first),
    'guides/en/mail.md': matter('mail', 'code: MA\notherwise: "#help"\n') + writeGuide(second),
  });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return { ...content!, edition: 'public', today: CONTENT_DAY };
}

describe('the forms of a guide', () => {
  it('have every step, answer and ending of every shipped guide, in all languages', async () => {
    const made = await makeForms(readSample());
    const guides = readdirSync(join(CONTENT, 'guides/en')).length;
    expect(expectAllWays(made)).toBe(guides * 3 * 4);
  });

  it('have those of generated guides too', async () => {
    await fc.assert(
      fc.asyncProperty(plannedGuide(['mail.md', 'mail.md#q0']), plannedGuide(), async (first, second) => {
        expectAllWays(await makeForms(generated(first, second)));
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('are the same bytes when they are made again', async () => {
    const [first, second] = [await makeForms(readSample()), await makeForms(readSample())];
    const files = await listFiles(first.folder);
    expect(await listFiles(second.folder)).toEqual(files);
    for (const file of files)
      expect(readFileSync(join(second.folder, file)), file).toEqual(readFileSync(join(first.folder, file)));
  });

  it('are not made of retired guides', async () => {
    const { content } = readFolder({
      'guides/en/wifi.md':
        matter('wifi', 'code: MR\notherwise: "#help"\nstatus: retired\n') + writeGuide(ONE_QUESTION),
    });
    const made = await makeForms({ ...content!, edition: 'public', today: CONTENT_DAY });
    expect(made.model.library.guides.map(({ id }) => id)).toEqual(['wifi']);
    expect((await listFiles(made.folder)).filter((file) => file.includes('wifi'))).toEqual([]);
  });
});

describe('tree.json', () => {
  it('follows its schema, which lies where each file says', async () => {
    const { model, folder, read } = await makeForms(readSample());
    const { address } = model.library.settings.site;
    for (const { id } of model.library.guides) {
      for (const language of model.languages) {
        const tree = treeSchema.parse(JSON.parse(read(language, id, 'tree.json')));
        const schema = readFileSync(join(folder, tree.$schema.slice(`${address}/`.length)), 'utf8');
        expect(schema).toBe(
          readFileSync(join(import.meta.dirname, '../../docs/schemas/tree.schema.json'), 'utf8'),
        );
      }
    }
  });

  it('says what the page says, as plain text, with minutes, cuts, tiers and contacts', async () => {
    const { read } = await makeForms(readSample());
    const tree = treeSchema.parse(JSON.parse(read('en', 'no-internet', 'tree.json')));
    const vpn = tree.steps.find(({ id }) => id === 'vpn-off')!;
    expect(vpn).toMatchObject({ kind: 'question', number: 3, minutes: 2 });
    expect(vpn.variants?.[0]).toMatchObject({ platform: 'windows', title: 'Windows' });
    expect(vpn.variants?.[0]?.text).toMatch(
      /^1\. Open Settings › Network & internet › VPN\.\n2\. Select each VPN/,
    );
    expect(tree.steps.filter(({ cuts }) => cuts === 'internet')).not.toEqual([]);
    const handover = tree.steps.find(({ kind }) => kind === 'escalate')!;
    expect(handover.tier).toBeGreaterThan(0);
    expect(handover.text).toMatch(/^- /m);
  });

  it('says which texts are not in its language', async () => {
    const text = writeGuide(ONE_QUESTION);
    const { content } = readFolder({
      'guides/en/wifi.md': matter('wifi', 'code: MR\notherwise: "#help"\n') + text,
      'guides/es/wifi.md':
        '---\ntitle: La guía\nsummary: De qué trata esta guía.\n---\n\n## ¿La pregunta? {#q0}\n\nMíralo.\n',
    });
    const { read } = await makeForms({ ...content!, edition: 'public', today: CONTENT_DAY });
    const [first, ...others] = treeSchema.parse(JSON.parse(read('es', 'wifi', 'tree.json'))).steps;
    expect(first).toMatchObject({ title: '¿La pregunta?', text: 'Míralo.' });
    expect(first?.language).toBeUndefined();
    expect(first?.answers.map(({ language }) => language)).toEqual(['en', 'en', undefined]);
    expect(others.map(({ language }) => language)).toEqual(['en', 'en']);
    expect(read('es', 'wifi', 'print.html')).toContain('<p class="s soft">Algunas partes de esta página');
    expect(read('es', 'wifi', 'flowchart.svg')).toMatch(/data-answer="a"[^>]* lang="en"/);
  });
});

describe('print.html', () => {
  it('says at its endings who helps, how to reach them, and what to have ready', async () => {
    const { read } = await makeForms(readSample());
    const html = read('en', 'no-internet', 'print.html');
    const ending = (id: string): string => html.slice(html.indexOf(`id="${id}"`)).split('</li><li id=')[0]!;
    expect(ending('support-team')).toMatch(
      /The end: a person takes over.*Call \+44.*What to have ready.*checkbox/s,
    );
    expect(ending('line-fault')).toMatch(/The end: someone else helps.*your internet provider/s);
    expect(ending('not-ours')).toContain('The end: we cannot do this');
  });

  it('has the short link of the guide as text', async () => {
    const { read } = await makeForms(readSample());
    for (const language of ['en', 'es', 'pl'])
      expect(read(language, 'no-internet', 'print.html')).toContain('>help.example.com/g/no-internet</a>');
  });

  it('waits for nothing that is not on the screen', async () => {
    const { read } = await makeForms(readSample());
    expect(read('en', 'no-internet', 'print.html')).not.toContain('loading="lazy"');
  });
});

describe('offline.html', () => {
  it('brings its pictures along, and leads to the site by full addresses', async () => {
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1z"/></svg>';
    const text = writeGuide(ONE_QUESTION).replace(
      'Look at it.',
      'Look at it: `<a href="/en/">`\n\n![The light](a%20%26%20b.svg) [Contact](mail.md)',
    );
    const folder = contentFolder({
      'guides/en/wifi.md': matter('wifi', 'code: MR\notherwise: "#help"\n') + text,
      'guides/en/mail.md': matter('mail', 'code: MA\notherwise: "#help"\n') + writeGuide(ONE_QUESTION),
      'guides/en/a & b.svg': picture,
    });
    const { content, problems } = readContent({
      folder,
      edition: 'public',
      today: CONTENT_DAY,
      words: interfaceWords,
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const { read } = await makeForms({ ...content!, edition: 'public', today: CONTENT_DAY }, folder);
    const html = read('en', 'wifi', 'offline.html');
    expect(html).toContain(`src="data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}"`);
    expect(html).toContain('href="https://help.example.com/en/guides/mail/"');
    // Words of the text stay as they are.
    expect(html).toContain('&#x3C;a href="/en/">');
    expect(findLoose(html)).toEqual([]);
  });
});
