import type { Entry } from '../../library/model.ts';
import type { LocalCard } from '../../library/library.ts';
import { treeText } from '../../markdown/hast.ts';
import type { Model } from '../../pages/_model.ts';
import { internalMark } from '../../pages/_texts.ts';
import { STOP_WORDS } from '../../search/index/stop-words.ts';
import type { DeskEntry, DeskStep, EntriesFile } from '../entry.ts';
import { writeRow } from '../find.ts';

/**
 * Everything that staff can find, in the words of a language: current entries, and the steps of guides.
 *
 * @param files all entries of the edition: only they say what people type
 */
export function listEntries(model: Model, language: string, files: readonly Entry[]): EntriesFile {
  const { library } = model;
  const asked = new Map(files.map((file) => [`${file.language} ${file.id}`, file.matter.asked]));
  const all = [...library.guides, ...library.articles].filter(({ matter }) => matter.status === 'current');
  return {
    stop: STOP_WORDS[language] ?? [],
    entries: all.flatMap(({ id }) => {
      const card = library.card(language, id);
      return card === undefined ? [] : describe(model, card, asked.get(`${card.textLanguage} ${id}`) ?? []);
    }),
  };
}

function describe(model: Model, card: LocalCard, asked: readonly string[]): DeskEntry {
  const { id, type, title, summary, language, textLanguage, source } = card;
  const steps = type === 'guide' ? stepsOf(model, language, id) : undefined;
  return {
    type,
    id,
    title,
    summary,
    topic: source.matter.topic,
    ...(internalMark(model, card) === undefined ? {} : { internal: true as const }),
    ...(textLanguage === language ? {} : { lang: textLanguage }),
    rows: [title, id, ...asked].map(writeRow),
    ...(steps === undefined ? {} : { steps }),
  };
}

function stepsOf({ library, render }: Model, language: string, id: string): DeskStep[] {
  const steps = library.guide(language, id)?.tree.steps ?? [];
  return steps.map((step) => {
    const title = treeText(render.tree(step.title, { language })).trim();
    return { id: step.id, title, row: writeRow(title) };
  });
}
