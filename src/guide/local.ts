import type { Platform } from '../schema/common.ts';
import type { Cut, EndingKind, Risk } from './model.ts';

/** Text in the language it is really in: the reader's, or the source language where the translation lacks it. */
export interface LocalText {
  /** Markdown (inline Markdown for headings and answers). */
  markdown: string;
  /** Plain text; empty for bodies. */
  plain: string;
  language: string;
  /** The content file it was written in: relative links start there. */
  file: string;
}

export interface LocalAnswer {
  id: string;
  text: LocalText;
  /** Always complete: other guides' starts are resolved. */
  to: { guide: string; step: string };
  /** True for the answer that the site adds: "None of these, or I cannot do this". Its text is an interface word. */
  exit: boolean;
}

export interface LocalVariant {
  platform: Platform;
  title: LocalText;
  body: LocalText;
}

export interface LocalStep {
  id: string;
  title: LocalText;
  body: LocalText;
  variants: LocalVariant[];
  /** All answers, the exit last. Empty for endings. */
  answers: LocalAnswer[];
  ending?: EndingKind;
  account: boolean;
  consent: boolean;
  private: boolean;
  again: boolean;
  minutes?: number;
  cuts?: Cut;
  risk?: Risk;
  tier?: number;
  to?: string;
  formerly: string[];
}

/** A guide as one reader gets it: the source's structure, the translation's words, includes and exits filled in. */
export interface LocalGuideTree {
  id: string;
  language: string;
  intro: LocalText;
  /** The first is the start. */
  steps: LocalStep[];
}
