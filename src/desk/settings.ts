import type { ChannelHours, Holidays } from '../i18n/hours.ts';
import type { DeskWordsIn } from '../i18n/desk-words.ts';

/** Words as scripts get them: what takes values has `{slots}` in their place. */
type Handed<Words> = Words extends (...values: never[]) => string
  ? string
  : Words extends object
    ? { [Key in keyof Words]: Handed<Words[Key]> }
    : Words;

export type DeskWords = Handed<DeskWordsIn<'other'>>;

/** A channel by which an answer is promised. */
export interface DeskChannel extends ChannelHours {
  name: string;
  kind: string;
}

/** What the scripts of the desk must know of the site, in the language of the page. */
export interface DeskSettings {
  /** Of the page. */
  language: string;
  sourceLanguage: string;
  languages: { language: string; name: string }[];
  /** The path below which this edition lies. */
  base: string;
  /** The full address below which customers find the public edition, with a slash at its end. */
  published: string;
  /** Where staff file an issue, with {title} and {page}. */
  tracker?: string;
  channels: DeskChannel[];
  holidays: Holidays;
  /** Names of the tiers, by language of the customer. */
  teams: Readonly<Record<string, readonly string[]>>;
  words: DeskWords;
  /** "For staff only" */
  internal: string;
}
