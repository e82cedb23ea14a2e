import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph, type Graph } from '../guide/graph.ts';
import type { LocalStep } from '../guide/local.ts';
import { readStructure } from '../guide/structure.ts';
import { remainingRanges } from '../guide/walk.ts';
import { localeOf } from '../i18n/moment.ts';
import { makeWords } from '../i18n/own-words.ts';
import { count } from '../i18n/plural.ts';
import type { Words } from '../i18n/words.ts';
import { buildLibrary } from '../library/build.ts';
import type { Handed } from '../library/handover.ts';
import { newestVersion } from '../library/structures.ts';
import { summandsOf, type Summands } from '../run/numbering.ts';
import { EXIT } from '../run/stored-guide.ts';
import type { StoredChoice, StoredGuide, StoredStep } from '../run/stored.ts';
import type { SiteFile } from './files.ts';
import type { Keeper } from './kept/units.ts';
import type { PageFacts } from './page-facts.ts';
import type { RunFacts } from './run-facts.ts';
import { noteWords, runWords } from './run-words.ts';

const STEP_PAGE = /^([a-z]{2,3})\/guides\/([^/]+)\/([^/]+)\/index\.html$/;

/** What a step's page says. */
interface ReadStep extends RunFacts {
  title: string;
  html: string;
  /** Empty if it has none. */
  ways: string;
}

/** The page of a step, whose text is read only if it is needed. */
interface StepPage {
  page: SiteFile;
  facts: PageFacts;
  /** Another one for another text. */
  state: string;
}

/** Gathers what a browser needs to go through a guide without another request. */
export interface StepsFiles {
  /**
   * Takes the main part of a step's page; other pages are passed over. The pages of a guide come in a row: when they
   * are through, `steps.json` is written beside the page of the guide.
   *
   * @param state of the page: another one for another text
   */
  add(page: SiteFile, facts: PageFacts, state: string): Promise<void>;
  /** Writes the last one. */
  end(): Promise<void>;
}

/**
 * The steps are taken from their finished pages, so what a run shows is what the pages show.
 *
 * @param content of the edition being built
 * @param keeper keeps the files of guides of which nothing changed
 */
export function openStepsFiles(content: Handed, folder: string, keeper: Keeper): StepsFiles {
  const describe = makeDescriber(content);
  let current: { key: string; steps: Map<string, StepPage> } | undefined;
  const finish = async (): Promise<void> => {
    if (current === undefined) return;
    const { key, steps } = current;
    const [language = '', , guide = ''] = key.split('/');
    const file = `${key}/steps.json`;
    const outline = JSON.stringify(describe(language, guide, readAll(steps, false)));
    if (outline === undefined) return;
    const states = [...steps.values()].map(({ state }) => state);
    const name = createHash('sha256')
      .update(JSON.stringify([outline, states]))
      .digest('hex');
    await keeper.make(`${file} ${name}`, () => {
      mkdirSync(join(folder, key), { recursive: true });
      writeFileSync(join(folder, file), JSON.stringify(describe(language, guide, readAll(steps, true))));
      return [file];
    });
  };
  return {
    async add(page, facts, state) {
      const [, language, guide, step] = STEP_PAGE.exec(page.file) ?? [];
      if (step === undefined || facts.mainAt === undefined || facts.run === undefined) return;
      const key = `${language}/guides/${guide}`;
      if (current?.key !== key) {
        await finish();
        current = { key, steps: new Map() };
      }
      current.steps.set(step, { page, facts, state });
    },
    end: finish,
  };
}

/** @param whole false for all but the texts, for which the pages need not be read */
function readAll(steps: ReadonlyMap<string, StepPage>, whole: boolean): Map<string, ReadStep> {
  return new Map(
    [...steps].map(([step, { page, facts }]) => {
      const { title, mainAt, run } = facts;
      const cut = (place: readonly [number, number] | undefined): string =>
        whole && place !== undefined ? page.text.slice(...place) : '';
      return [step, { ...run!, title, html: cut(mainAt), ways: cut(run!.waysAt) }];
    }),
  );
}

type Describe = (
  language: string,
  id: string,
  read: ReadonlyMap<string, ReadStep>,
) => StoredGuide | undefined;

/** Adds what pages do not say: questions still to come, private steps, numbers, and the words that a run needs. */
function makeDescriber(content: Handed): Describe {
  const library = buildLibrary(content, content);
  const words = makeWords(content.settings.words);
  const { site, structures } = content.settings;
  const { sourceLanguage, ticketForm } = site;
  const graph = buildGraph(library.guides.flatMap(({ id }) => library.guide(sourceLanguage, id)?.tree ?? []));
  const ranges = remainingRanges(graph);
  const most = mostAnswers(graph);
  const letters = new Map(library.guides.map(({ id, matter }) => [id, matter.code]));
  return (language, id, read) => {
    const tree = library.guide(language, id)?.tree;
    if (tree === undefined || library.byId.get(id)?.matter.status === 'retired') return undefined;
    const code = newestVersion(structures.versions, { id, letters: letters.get(id) });
    const summands = code && summandsOf(readStructure(code.structure));
    const pages = tree.steps.flatMap((step) => {
      const page = read.get(step.id);
      return page === undefined ? [] : [{ step, page }];
    });
    const steps = pages.map(({ step, page }): [string, StoredStep] => {
      const { min, max } = ranges[graph.find(id, step.id) ?? -1] ?? { min: 0, max: 0 };
      const described = {
        ...describePage(page, id, summands?.get(step.id)),
        ...describeStep(step, words(language), language),
      };
      return [step.id, { ...described, left: [min, max] }];
    });
    return {
      first: tree.steps[0]!.id,
      steps: Object.fromEntries(steps),
      pictures: pages.flatMap(({ page }) => picturesIn(page.html)),
      ways: waysOf(
        id,
        pages.map(({ page }) => page),
        read,
      ),
      ...(code && { code: { letters: code.letters, version: code.version } }),
      words: runWords(words(language), language, most),
      note: {
        id,
        guide: pages[0]?.page.guide ?? '',
        locale: localeOf(language),
        words: noteWords(words(language)),
        form: ticketForm,
      },
    };
  };
}

/** How many answers the longest run has, through all guides and exits. */
function mostAnswers({ nodes, find }: Graph): number {
  const open = nodes.map((node) => ({
    ...node,
    edges: node.edges.map((edge) => ({ ...edge, exit: false })),
  }));
  return remainingRanges({ nodes: open, find }).reduce((most, { max }) => Math.max(most, max), 0) + 1;
}

function describePage(
  { title, html, question, choices, hasActions, handsOver }: ReadStep,
  guide: string,
  summands: Summands | undefined,
): Omit<StoredStep, 'left'> {
  const remedy = hasActions ? choices.findLast(({ id }) => id !== EXIT)?.id : undefined;
  return {
    title,
    html,
    question,
    choices: choices.map(({ id, text, href }): StoredChoice => {
      const adds = summands?.answers.get(id)?.adds;
      return { id, text, ...targetOf(href, guide), ...(adds !== undefined && { adds }) };
    }),
    ...(remedy !== undefined && { remedy }),
    ...(handsOver && { handsOver }),
    ...(summands && { alone: summands.alone }),
  };
}

function targetOf(href: string, own: string): Pick<StoredChoice, 'to' | 'out'> {
  const [, guide = '', step = ''] = /\/guides\/([^/]+)\/([^/]+)\/$/.exec(href) ?? [];
  return guide === own ? { to: step } : { out: `${guide}/${step}` };
}

function describeStep(step: LocalStep, { guide }: Words, language: string): Partial<StoredStep> {
  const { minutes } = step;
  const again = minutes === undefined ? guide.againSoon : count(language, guide.again, minutes);
  return {
    ...(step.private && { private: true }),
    ...((step.private || step.account) && { closed: true }),
    ...(step.consent && { consent: true }),
    ...(step.again && { again }),
  };
}

function picturesIn(html: string): string[] {
  return [...html.matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, source]) => source!);
}

/** The ways to the team at the ending to which the exit of the guide leads. */
function waysOf(guide: string, pages: readonly ReadStep[], read: ReadonlyMap<string, ReadStep>): string {
  const exits = pages.flatMap(({ choices }) => choices.filter(({ id }) => id === EXIT));
  const step = exits.map(({ href }) => targetOf(href, guide).to).find((to) => to !== undefined);
  return read.get(step ?? '')?.ways ?? '';
}
