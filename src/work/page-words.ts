import type { Words } from '../i18n/words.ts';

/** What the page hands to its script. */
export interface HandedWork {
  /** In which days are written. */
  locale: string;
  /** The address of the titles of entries. */
  entries: string;
  /** With the slot `{n}`. */
  words: Omit<Words['staff']['work'], 'left'> & { left: string };
}

/** An entry in the file of titles: its title and its address, by id. */
export type EntryTitles = Record<string, [title: string, address: string]>;
