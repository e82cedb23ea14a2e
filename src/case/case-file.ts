import type { Words } from '../i18n/words.ts';

/** What the agent edition adds to a guide: `case.json` beside its `steps.json`, which is the same in both editions. */
export interface CaseFile {
  words: Words['staff']['case'];
  /** What each tier is called: "Tier 2". */
  tiers: readonly { tier: number; name: string }[];
  /** Days on which nobody works: `YYYY-MM-DD`. */
  holidays: readonly string[];
  /** By id; steps about which there is nothing to say are left out. */
  steps: Readonly<Record<string, CaseStep>>;
}

/** What a jump and an ending need to know of a step. */
export interface CaseStep {
  /** True if it touches an account. */
  account?: true | undefined;
  ending?: 'solved' | 'escalate' | 'refer' | 'stop' | undefined;
  /** Who takes over, and what that tier is given with every handover. */
  to?: { tier: number; team: string; needs: readonly string[] } | undefined;
}
