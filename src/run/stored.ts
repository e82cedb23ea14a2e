import type { Words } from '../i18n/words.ts';
import type { NoteWords } from './note.ts';
import type { TicketForm } from './note-send.ts';
import type { Left } from './trail.ts';

/** A step as `steps.json` has it. */
export interface StoredStep {
  /** Of the browser's tab. */
  title: string;
  /** What stands in the main part of its page. */
  html: string;
  question: string;
  /** Its answers, in order; none at an ending. */
  choices: StoredChoice[];
  /** Of a remedy: the last answer that its writer gave, which is the way on when it did not help. */
  remedy?: string;
  /** True for an ending at which a team takes over. */
  handsOver?: true;
  /** The number of the trail that begins and ends here; absent if the guide has no codes. */
  alone?: number;
  /** Questions still to come after it. */
  left: Left;
  /** True if its answer is not recorded. */
  private?: true;
  /** True if no run that passed it may be kept: it is private, or touches someone's account. */
  closed?: true;
  /** Of a remedy worth repeating: what is said to whoever did it before. */
  again?: string;
  /** True if it asks for consent. */
  consent?: true;
}

/** An answer of a step. */
export interface StoredChoice {
  id: string;
  text: string;
  /** The step of this guide to which it leads. */
  to?: string;
  /** The guide and the step, if it leads to another guide: `printer/what-happens`. */
  out?: string;
  /** What it adds to the number of a trail. */
  adds?: number;
}

/** What the note of a run needs beside the steps. */
export interface StoredNote {
  /** Of the guide. */
  id: string;
  /** The title of the guide. */
  guide: string;
  /** In which days and hours are written. */
  locale: string;
  words: NoteWords & NoteViewWords;
  form?: TicketForm | undefined;
}

/** What stands around the note. */
export type NoteViewWords = Pick<
  Words['note'],
  | 'title'
  | 'lead'
  | 'show'
  | 'optional'
  | 'masked'
  | 'earlier'
  | 'share'
  | 'copyText'
  | 'copyMarkdown'
  | 'mail'
  | 'noMail'
  | 'print'
  | 'send'
  | 'copied'
  | 'notCopied'
  | 'cut'
> &
  Pick<Words['ending'], 'checkNotes' | 'nothingSent'> & {
    /** Of the kinds of devices. */
    devices: Readonly<Record<string, string>>;
  };

/** A guide as `steps.json` has it: everything that a run needs once the network is gone. */
export interface StoredGuide {
  /** The first step. */
  first: string;
  /** In the order of the guide. */
  steps: Record<string, StoredStep>;
  /** Addresses of the pictures in its steps. */
  pictures: string[];
  /** The channels at the ending to which its exit leads, as HTML; empty if it has none. */
  ways: string;
  /** Of its codes; absent if the guide is not published, so that no code could be looked up. */
  code?: { letters: string; version: number };
  /** Sentences with their slots. */
  words: {
    question: string;
    questionAhead: string;
    /** By how many there are. */
    yourAnswers: readonly string[];
    /** Names the question. */
    change: string;
    changeShort: string;
    answersSoFar: string;
    noLongerFits: string;
    erase: string;
    cutStored: string;
    alreadyDid: string;
    triedBefore: string;
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
