/** A step of a guide, as the desk finds it. */
export interface DeskStep {
  id: string;
  title: string;
  /** What it is found by: a row of {@link writeRow}. */
  row: string;
}

/** An entry, as the desk finds it. */
export interface DeskEntry {
  type: 'article' | 'guide';
  id: string;
  title: string;
  summary: string;
  topic: string;
  /** True if customers cannot open it, so that its address must not be sent. */
  internal?: true;
  /** The language of its texts, if it is not the one asked for. */
  lang?: string;
  /** What it is found by: title, id and asked phrases, a row of {@link writeRow} each. */
  rows: string[];
  steps?: DeskStep[];
}

/** The file that the finder of a language reads. */
export interface EntriesFile {
  /** Folded words that say nothing about a problem. */
  stop: readonly string[];
  entries: DeskEntry[];
}

/** Which entry, or which step of it: what is kept, pinned and sent. */
export interface Target {
  type: 'article' | 'guide';
  id: string;
  step?: string;
}

/** A target in one word, to compare and to keep: `guide/no-internet#router`. */
export function keyOf({ type, id, step }: Target): string {
  return `${type}/${id}${step === undefined ? '' : `#${step}`}`;
}

/** @returns undefined if the text is no key */
export function readKey(key: string): Target | undefined {
  const [, type, id, step] = /^(article|guide)\/([a-z0-9-]+)(?:#([a-z0-9-]+))?$/.exec(key) ?? [];
  if (id === undefined) return undefined;
  return { type: type as Target['type'], id, ...(step === undefined ? {} : { step }) };
}
