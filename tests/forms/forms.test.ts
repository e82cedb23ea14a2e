import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import type { Handed } from '../../src/library/handover.ts';
import { readContent } from '../../src/library/read.ts';
import { makeModel, type Model } from '../../src/pages/_make-model.ts';
import { treeSchema } from '../../src/schema/tree.ts';
import { writeForms } from '../../src/site/forms-files.ts';
import { listFiles } from '../../src/site/files.ts';
import { plannedGuide, writeGuide, type PlannedGuide } from '../guide/arbitrary-guides.ts';
import { readFolder } from '../library/content-folder.ts';
import { tempFolder } from '../site/temp-site.ts';
import { waysOfChart, waysOfGuide, waysOfTree } from './ways.ts';

const TODAY = '2026-11-27';

interface Made {
  model: Model;
  folder: string;
  /** Reads a form. */
  read: (language: string, guide: string, form: string) => string;
}

/** Makes the forms of a content folder. */
async function makeForms(content: Handed): Promise<Made> {
  const folder = tempFolder();
  await writeForms(content, { among: folder, shared: folder, layouts: join(tempFolder(), 'charts.json') });
  const read: Made['read'] = (language, guide, form) =>
    readFileSync(join(folder, language, 'guides', guide, form), 'utf8');
  return { model: makeModel(content, content), folder, read };
}

function readSample(edition: 'public' | 'agent' = 'public'): Handed {
  const folder = join(import.meta.dirname, '../../content');
  const { content } = readContent({ folder, edition, today: TODAY, words: interfaceWords });
  return { ...content!, edition, today: TODAY };
}

/** Holds all forms of all guides to the guides. */
function expectAllWays({ model, read }: Made): number {
  let compared = 0;
  for (const { id } of model.library.guides) {
    for (const language of model.languages) {
      const ways = waysOfGuide(model.library.guide(language, id)!.tree);
      expect(waysOfTree(read(language, id, 'tree.json')), `${language}, ${id}, tree.json`).toEqual(ways);
      expect(waysOfChart(read(language, id, 'flowchart.svg'), id), `${language}, ${id}, chart`).toEqual(ways);
      compared += 1;
    }
  }
  return compared;
}

const matter = (id: string, more = ''): string =>
  `---\ntitle: The guide ${id}\nsummary: What it is about.\ntopic: network\nowner: team\n${more}---\n\n`;

/** Two guides, of which the first leads into the second, as a writer would write them. */
function generated(first: PlannedGuide, second: PlannedGuide): Handed {
  const { content, problems } = readFolder({
    'guides/en/wifi.md': matter('wifi', 'code: MR\notherwise: "#help"\n') + writeGuide(first),
    'guides/en/mail.md': matter('mail', 'code: MA\notherwise: "#help"\n') + writeGuide(second),
  });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return { ...content!, edition: 'public', today: TODAY };
}

describe('the forms of a guide', () => {
  it('have every step, answer and ending of every shipped guide, in all languages', async () => {
    const made = await makeForms(readSample());
    const guides = readdirSync(join(import.meta.dirname, '../../content/guides/en')).length;
    expect(expectAllWays(made)).toBe(guides * 3);
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
        matter('wifi', 'code: MR\notherwise: "#help"\nstatus: retired\n') +
        writeGuide({
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
        }),
    });
    const made = await makeForms({ ...content!, edition: 'public', today: TODAY });
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
    const text = writeGuide({
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
    });
    const { content } = readFolder({
      'guides/en/wifi.md': matter('wifi', 'code: MR\notherwise: "#help"\n') + text,
      'guides/es/wifi.md':
        '---\ntitle: La guía\nsummary: De qué trata esta guía.\n---\n\n## ¿La pregunta? {#q0}\n\nMíralo.\n',
    });
    const { read } = await makeForms({ ...content!, edition: 'public', today: TODAY });
    const [first, ...others] = treeSchema.parse(JSON.parse(read('es', 'wifi', 'tree.json'))).steps;
    expect(first).toMatchObject({ title: '¿La pregunta?', text: 'Míralo.' });
    expect(first?.language).toBeUndefined();
    expect(first?.answers.map(({ language }) => language)).toEqual(['en', 'en', undefined]);
    expect(others.map(({ language }) => language)).toEqual(['en', 'en']);
  });
});
