import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildGraph } from '../guide/graph.ts';
import { remainingRanges } from '../guide/walk.ts';
import { localeOf } from '../i18n/moment.ts';
import { makeWords } from '../i18n/own-words.ts';
import { SECRET_WORDS } from '../i18n/secret-words.ts';
import type { Words } from '../i18n/words.ts';
import { buildLibrary } from '../library/build.ts';
import type { Handed } from '../library/handover.ts';
import { newestVersion } from '../library/structures.ts';
import type { StoredGuide, StoredNote, StoredStep } from '../run/stored.ts';
import type { SiteFile } from './files.ts';
import type { PageFacts } from './page-facts.ts';

const STEP_PAGE = /^([a-z]{2,3})\/guides\/([^/]+)\/([^/]+)\/index\.html$/;

/** Gathers what a browser needs to go through a guide without another request. */
export interface StepsFiles {
  /** Takes the main part of a step's page; other pages are passed over. */
  add(page: SiteFile, facts: PageFacts): void;
  /** Writes `steps.json` beside the page of each guide, in each language. */
  write(folder: string): Promise<void>;
}

/**
 * The steps are taken from their finished pages, so what a run shows is what the pages show.
 *
 * @param content of the edition being built
 */
export function openStepsFiles(content: Handed): StepsFiles {
  const guides = new Map<string, Record<string, StoredStep>>();
  return {
    add({ file, text }, { title, mainAt }) {
      const [, language, guide, step] = STEP_PAGE.exec(file) ?? [];
      if (step === undefined || mainAt === undefined) return;
      const key = `${language}/guides/${guide}`;
      const steps = guides.get(key) ?? {};
      steps[step] = { title, html: text.slice(...mainAt), left: [0, 0] };
      guides.set(key, steps);
    },
    async write(folder) {
      const describe = makeDescriber(content);
      for (const [key, steps] of guides) {
        const [language = '', , guide = ''] = key.split('/');
        const stored = describe(language, guide, steps);
        if (stored !== undefined) await writeFile(join(folder, key, 'steps.json'), JSON.stringify(stored));
      }
    },
  };
}

/** Adds what pages do not say: questions still to come, private steps, and the words that a run needs. */
function makeDescriber(
  content: Handed,
): (language: string, id: string, steps: Record<string, StoredStep>) => StoredGuide | undefined {
  const library = buildLibrary(content, content);
  const words = makeWords(content.settings.words);
  const { site, structures } = content.settings;
  const { sourceLanguage, ticketForm } = site;
  const graph = buildGraph(library.guides.flatMap(({ id }) => library.guide(sourceLanguage, id)?.tree ?? []));
  const ranges = remainingRanges(graph);
  const letters = new Map(library.guides.map(({ id, matter }) => [id, matter.code]));
  return (language, id, steps) => {
    const tree = library.guide(language, id)?.tree;
    if (tree === undefined || library.byId.get(id)?.matter.status === 'retired') return undefined;
    const inOrder: Record<string, StoredStep> = {};
    for (const step of tree.steps) {
      const stored = steps[step.id];
      const range = ranges[graph.find(id, step.id) ?? -1];
      if (stored === undefined) continue;
      inOrder[step.id] = stored;
      if (range !== undefined) stored.left = [range.min, range.max];
      if (step.private) stored.private = true;
      if (step.account) stored.account = true;
      if (step.again) stored.again = step.minutes ?? 0;
      if (step.consent) stored.consent = true;
    }
    const code = newestVersion(structures.versions, { id, letters: letters.get(id) });
    const {
      question,
      questionAhead,
      change,
      triedBefore,
      code: sayCode,
      backTo,
      goOn,
      ...others
    } = words(language).guide;
    return {
      steps: inOrder,
      ...(code && { code: { letters: code.letters, version: code.version } }),
      words: {
        question: question('{n}'),
        questionAhead: questionAhead('{n}', '{min}', '{max}'),
        change: change('{question}'),
        changeShort: others.changeShort,
        yourAnswers: others.yourAnswers,
        answersSoFar: others.answersSoFar,
        noLongerFits: others.noLongerFits,
        erase: others.erase,
        cutStored: others.cutStored,
        alreadyDid: others.alreadyDid,
        triedBefore: triedBefore('{answer}'),
        again: others.again,
        againSoon: others.againSoon,
        code: sayCode('{code}'),
        allWays: others.allWays,
        back: backTo('{question}'),
        later: others.later,
        laterKept: others.laterKept,
        goOn: goOn('{question}'),
        eraseKept: others.eraseKept,
      },
      note: {
        id,
        locale: localeOf(language),
        start: tree.steps[0]!.id,
        words: noteWords(words(language)),
        form: ticketForm,
      },
    };
  };
}

/** The words of a note, and of what stands around it, with slots that the browser fills in. */
export function noteWords({ note, ending, text }: Words): StoredNote['words'] {
  const { waits: _onContactPage, tried, skipped, ...others } = note;
  return {
    ...others,
    tried: tried('{answer}'),
    skipped: skipped('{answer}'),
    who: ending.who,
    promise: ending.answer,
    ready: ending.ready,
    checkNotes: ending.checkNotes,
    nothingSent: ending.nothingSent,
    devices: text.platformNames,
    secretWords: SECRET_WORDS,
  };
}
