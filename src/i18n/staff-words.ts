/** Texts that only staff see. Forms and slots are as in {@link WordsIn} of words.ts. */
export interface StaffWordsIn<Form extends Intl.LDMLPluralRule> {
  /** The mark on every page of the agent edition. */
  internal: string;

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
}
