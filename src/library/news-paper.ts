/** What changed in content, in the words of one language; plain data, so that any form can show it. */
export interface NewsPaper {
  language: string;
  title: string;
  /** From when to when. */
  range: string;
  /** The first five things to know, most important first. */
  top: { title: string; items: NewsEntry[] };
  /** Says that there is nothing; absent if there is something. */
  nothing?: string;
  /** By topic. */
  sections: { title: string; items: NewsEntry[] }[];
}

/** One entry, or one product, with what changed in it. */
export interface NewsEntry {
  /** What names it for ever, such as `guides/no-internet`. */
  id: string;
  /** What happened: "New". */
  label: string;
  title: string;
  /** The language of the title, if it is not translated. */
  titleLanguage?: string;
  /** Its page, absolute; absent for what has none. */
  address?: string;
  /** On which day it was changed last, `YYYY-MM-DD`. */
  day: string;
  lines: string[];
}
