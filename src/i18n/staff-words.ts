import type { DeskWordsIn } from './desk-words.ts';
import type { CaseWords } from './case-words.ts';

/** Texts that only staff see. Forms and slots are as in {@link WordsIn} of words.ts. */
export interface StaffWordsIn<Form extends Intl.LDMLPluralRule> {
  /** The mark on every page of the agent edition. */
  internal: string;
  desk: DeskWordsIn<Form>;

  /** The page of the support tiers. */
  tiers: {
    title: string;
    lead: string;
    byTopic: string;
    topic: string;
    tier: (tier: number) => string;
    heading: (tier: number, team: string) => string;
    needs: string;
    answers: string;
    reach: string;
    endings: string;
    endingsCount: Record<Form, string>;
    collect: string;
    nothing: string;
    /** No cell of a table stays empty: screen readers would say nothing. */
    none: string;
  };

  /** The page of one's own work, counted on one's own device. */
  work: {
    title: string;
    lead: string;
    /** What is counted, what never is, and where it is kept. */
    counted: string;
    never: string;
    kept: string;
    noScript: string;
    nothing: string;
    /** Above the tables. */
    weeks: string;
    entries: string;
    gaps: string;
    /** Heads of columns. */
    week: string;
    entry: string;
    asked: string;
    language: string;
    times: string;
    act: string;
    columns: Record<'copy' | 'reply' | 'open' | 'run' | 'ending' | 'gap', string>;
    thisWeek: string;
    /** Behind the week, if it was full. */
    left: (n: string) => string;
    /** What has no entry, in the column of entries. */
    withoutEntry: string;
    export: string;
    exportShort: string;
    preview: string;
    save: string;
    close: string;
    saved: string;
    erase: string;
    eraseAll: string;
    /** On the button after the first press. */
    really: string;
    erased: string;
  };

  /** A guide with a customer. */
  case: CaseWords;
}
