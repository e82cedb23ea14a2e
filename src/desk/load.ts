import type { Reply } from '../replies/model.ts';
import type { DeskEntry, EntriesFile, Target } from './entry.ts';
import { makeFind, type Find } from './find.ts';
import type { PracticeMessage } from './practice.ts';
import type { DeskSettings, DeskWords } from './settings.ts';

/** What is found in a language, and each entry by its id. */
export interface Shelf {
  find: Find;
  byId: ReadonlyMap<string, DeskEntry>;
}

/** What everything of the desk works with. */
export interface Desk {
  settings: DeskSettings;
  words: DeskWords;
  /** The entries in a language. @throws if they cannot be loaded */
  shelf(language: string): Promise<Shelf>;
  /** @throws if they cannot be loaded */
  replies(language: string): Promise<Reply[]>;
  /** @throws if they cannot be loaded */
  practice(language: string): Promise<PracticeMessage[]>;
}

/**
 * Loads what the desk must know; lists come when they are asked for, once.
 *
 * @param address of the desk in the language of the page
 * @throws if the settings cannot be loaded
 */
export async function loadDesk(address: string): Promise<Desk> {
  const settings = await read<DeskSettings>(`${address}settings.json`);
  const beside = (language: string, file: string): string =>
    new URL(`../../${language}/desk/${file}`, new URL(address, location.href)).href;
  return {
    settings,
    words: settings.words,
    shelf: once(async (language) => {
      const { entries, stop } = await read<EntriesFile>(beside(language, 'entries.json'));
      return {
        find: makeFind(entries, { language, stop }),
        byId: new Map(entries.map((entry) => [entry.id, entry])),
      };
    }),
    replies: once((language) => read<Reply[]>(beside(language, 'replies.json'))),
    practice: once((language) => read<PracticeMessage[]>(beside(language, 'practice.json'))),
  };
}

async function read<File>(address: string): Promise<File> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers with status ${response.status}.`);
  return (await response.json()) as File;
}

/** Loads a thing a language once; a failure is forgotten, because the connection may come back. */
function once<Thing>(load: (language: string) => Promise<Thing>): (language: string) => Promise<Thing> {
  const known = new Map<string, Promise<Thing>>();
  return (language) => {
    const thing = known.get(language) ?? load(language);
    known.set(language, thing);
    thing.catch(() => known.delete(language));
    return thing;
  };
}

/** The title of an entry, or the question of its step. @returns undefined if it is gone */
export function titleOf({ byId }: Shelf, { id, step }: Target): string | undefined {
  const entry = byId.get(id);
  return step === undefined ? entry?.title : entry?.steps?.find((one) => one.id === step)?.title;
}
