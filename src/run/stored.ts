import type { PluralForms } from '../i18n/plural.ts';
import type { NoteWords } from './note.ts';
import type { TicketForm } from './note-send.ts';
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
  /** True if it touches someone's account. */
  account?: true;
  /** Of a remedy worth repeating: how long it takes, in minutes; 0 if that is not known. */
  again?: number;
  /** True if it asks for consent. */
  consent?: true;
}

/** What the note of a run needs beside the steps. */
export interface StoredNote {
  /** Of the guide. */
  id: string;
  /** In which days and hours are written. */
  locale: string;
  /** The first step of the guide. */
  start: string;
  words: NoteWords & NoteViewWords;
  form?: TicketForm | undefined;
}

/** What stands around the note. */
export interface NoteViewWords {
  title: string;
  lead: string;
  checkNotes: string;
  nothingSent: string;
  show: string;
  optional: string;
  masked: string;
  earlier: string;
  share: string;
  copyText: string;
  copyMarkdown: string;
  mail: string;
  print: string;
  send: string;
  copied: string;
  notCopied: string;
  cut: string;
  /** Of the kinds of devices. */
  devices: Readonly<Record<string, string>>;
}

/** A guide as `steps.json` has it: everything that a run needs once the network is gone. */
export interface StoredGuide {
  /** In the order of the guide. */
  steps: Record<string, StoredStep>;
  /** Of its codes; absent if the guide is not published, so that no code could be looked up. */
  code?: { letters: string; version: number };
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
    alreadyDid: string;
    triedBefore: string;
    again: PluralForms;
    againSoon: string;
    code: string;
    allWays: string;
    back: string;
    later: string;
    laterKept: string;
    goOn: string;
    eraseKept: string;
  };
  note: StoredNote;
}
