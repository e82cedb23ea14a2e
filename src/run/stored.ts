import type { PluralForms } from '../i18n/plural.ts';
import type { Left } from './trail.ts';

/** A step as `steps.json` has it. */
export interface StoredStep {
  /** Of the browser's tab. */
  title: string;
  /** What stands in the main part of its page. */
  html: string;
  /** Questions still to come after it. */
  left: Left;
  /** True if its answer is not recorded. */
  private?: true;
}

/** A guide as `steps.json` has it: everything that a run needs once the network is gone. */
export interface StoredGuide {
  steps: Record<string, StoredStep>;
  /** Sentences with their slots. */
  words: {
    question: string;
    questionAhead: string;
    yourAnswers: PluralForms;
    /** Names the question. */
    change: string;
    changeShort: string;
    answersSoFar: string;
    noLongerFits: string;
    erase: string;
    cutStored: string;
  };
}
