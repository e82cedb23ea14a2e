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

/** Gathers what a browser needs to go through a guide without another request. */
export interface StepsFiles {
  /** Takes the main part of a step's page; other pages are passed over. */
  add(page: SiteFile, facts: PageFacts): void;
  /** Writes `steps.json` beside the page of each guide, in each language. */
  write(folder: string): void;
}

/**
 * The steps are taken from their finished pages, so what a run shows is what the pages show.
 *
 * @param content of the edition being built
 */
export function openStepsFiles(content: Handed): StepsFiles {
  const guides = new Map<string, Map<string, ReadStep>>();
  return {
    add({ file, text }, { title, mainAt, run }) {
      const [, language, guide, step] = STEP_PAGE.exec(file) ?? [];
      if (step === undefined || mainAt === undefined || run === undefined) return;
      const key = `${language}/guides/${guide}`;
      const steps = guides.get(key) ?? new Map<string, ReadStep>();
      const ways = run.waysAt === undefined ? '' : text.slice(...run.waysAt);
      guides.set(key, steps.set(step, { ...run, title, html: text.slice(...mainAt), ways }));
    },
    write(folder) {
      const describe = makeDescriber(content);
      for (const [key, steps] of guides) {
        const [language = '', , guide = ''] = key.split('/');
        const stored = describe(language, guide, steps);
        if (stored === undefined) continue;
        mkdirSync(join(folder, key), { recursive: true });
        writeFileSync(join(folder, key, 'steps.json'), JSON.stringify(stored));
      }
    },
  };
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
