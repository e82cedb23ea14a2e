import type { Platform } from '../schema/common.ts';
import type { Channel } from '../schema/site.ts';
import type { StaffWordsIn } from './staff-words.ts';
import { tieAllWords } from './typography.ts';
import type { ReasonKind } from '../library/review/reason.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { pl } from './words/pl.ts';

/** A sentence that ends with a link; the full stop stands behind the link. */
export interface LinkSentence {
  before: string;
  link: string;
}

/**
 * Every text of the interface in one language. `Form` are the plural categories that the language has (Unicode CLDR),
 * so that a missing form does not compile. Slots are arguments; what scripts fill in is handed over as `{slot}`.
 */
export interface WordsIn<Form extends Intl.LDMLPluralRule> {
  /** The name of the language in itself. */
  languageName: string;

  page: {
    skip: string;
    help: string;
    search: string;
    contact: string;
    language: (name: string) => string;
    path: string;
    topics: string;
    guides: string;
    articles: string;
    privacy: string;
    complaints: string;
    /** The page is shown in another language, since it is not translated. */
    notTranslated: (shown: string) => string;
    /** Only some parts of it are. */
    partlyTranslated: (shown: string) => string;
    notice: string;
    copyLink: string;
    copied: string;
    shortLink: string;
    print: string;
    checked: (day: string, who: string) => string;
    neverChecked: string;
    /** Where the last check is longer ago than it should be. */
    checkedLongAgo: string;
    report: string;
    reportsAreRead: LinkSentence;
    /** For staff: files an issue. */
    openIssue: string;
    reportSubject: (title: string) => string;
    more: (name: string) => string;
    entries: Record<Form, string>;
  };

  home: {
    title: string;
    lead: string;
    description: (site: string) => string;
    urgent: string;
    unsure: string;
    pick: string;
    byTopic: string;
  };

  search: {
    title: string;
    label: string;
    hint: string;
    button: string;
    resultsFor: (query: string) => string;
    count: Record<Form, string>;
    more: string;
    loading: string;
    failed: string;
    none: (query: string) => string;
    /** Two sentences of one text: the first is the heading. */
    weak: (query: string) => string;
    closest: string;
    corrected: (query: string) => string;
    instead: (query: string) => string;
    /** Stands before the first question of a guide. */
    begins: string;
    suggestions: string;
    suggested: Record<Form, string>;
    settings: string;
    keys: string;
    keep: string;
    kept: string;
    forget: string;
    forgotten: string;
    filters: string;
    type: string;
    topic: string;
    product: string;
    all: string;
    types: { guide: string; article: string; step: string };
    everything: string;
    person: string;
  };

  topic: {
    description: (topic: string) => string;
    guides: string;
    howTo: string;
    questions: string;
    knownIssues: string;
    policies: string;
    elsewhere: string;
  };

  /** What components and callouts in the text of entries say. */
  text: {
    then: string;
    youSee: string;
    internal: string;
    note: string;
    tip: string;
    important: string;
    warning: string;
    caution: string;
    cause: string;
    remedy: string;
    condition: string;
    device: string;
    platformNames: Record<Platform, string>;
  };

  article: {
    kinds: { 'how-to': string; 'known-issue': string; question: string; policy: string };
    contents: string;
    solved: string;
    yes: string;
    no: string;
    thanks: string;
    goOn: string;
    related: string;
  };

  guide: {
    start: string;
    questions: (min: number, max: number) => string;
    minutes: Record<Form, string>;
    allSteps: string;
    answers: string;
    exit: string;
    back: string;
    stop: string;
    midGuide: (guide: string) => LinkSentence;
    /** Before a cut, once the steps are stored. */
    cutStored: string;
    /** Before a cut, while they are not. */
    cut: { internet: string; device: string; call: string };
    openAllFirst: string;
    consent: string;
    consentElse: string;
    stepMinutes: Record<Form, string>;
    question: (n: string) => string;
    questionAhead: (n: string, min: string, max: string) => string;
    yourAnswers: Record<Form, string>;
    change: (question: string) => string;
    changeShort: string;
    /** Names the list of answers given. */
    answersSoFar: string;
    noLongerFits: string;
    erase: string;
    code: (code: string) => string;
    /** On the page of a remedy. */
    alreadyDid: string;
    triedBefore: (answer: string) => string;
    /** Of a remedy that is worth repeating, all the same; `againSoon` where it is not known how long it takes. */
    again: Record<Form, string>;
    againSoon: string;
    /** The way to all channels. */
    allWays: string;
    /** From an article that a question led to. */
    backTo: (question: string) => string;
    later: string;
    laterKept: string;
    goOn: (question: string) => string;
    eraseKept: string;
  };

  /** Keeping a guide on the device of the reader. */
  keep: {
    keep: string;
    /** For devices that are held in a hand. */
    keepPhone: string;
    kept: string;
    drop: string;
    dropped: string;
    failed: string;
  };

  /** Where the code of a place in a guide is typed in. */
  code: {
    title: string;
    lead: string;
    label: string;
    hint: string;
    button: string;
    /** Where no script runs. */
    without: string;
    wrong: string;
    unknown: string;
    changed: LinkSentence;
    failed: string;
  };

  /** The forms of a guide beside its pages: the sheet, the file for technicians, the chart. */
  forms: {
    /** The links to them. */
    sheet: string;
    chart: string;
    /** What each ending is. */
    kinds: { solved: string; escalate: string; refer: string; stop: string };
    otherGuide: string;
    goTo: (n: string) => string;
    goToGuide: (guide: string) => string;
    ifNot: (n: string) => string;
    ifNotGuide: (guide: string) => string;
    /** Names the list of all steps. */
    steps: string;
    scan: string;
    /** On the file for technicians. */
    offline: string;
    newest: string;
  };

  ending: {
    solved: string;
    cameBack: LinkSentence;
    takeOver: (team: string) => string;
    checkNotes: string;
    answerBy: (when: string) => string;
    nothingSent: string;
    who: string;
    how: string;
    answer: string;
    ready: string;
    otherCountries: string;
    checkedNumbers: (day: string) => string;
    refer: string;
    stop: string;
  };

  /** The note that a run yields, and what can be done with it. */
  note: {
    title: string;
    lead: string;
    show: string;
    /** On the contact page. */
    waits: LinkSentence;
    guide: string;
    own: string;
    device: string;
    optional: string;
    masked: string;
    /** Stands in place of what was masked. */
    removed: string;
    answers: string;
    tried: (answer: string) => string;
    triedBefore: string;
    skipped: (answer: string) => string;
    notRecorded: string;
    /** Of a guide before this one, whose questions are not at hand. */
    notLoaded: string;
    /** Questions before the first one that is known. */
    earlier: string;
    /** It was fixed at first. */
    cameBack: string;
    now: string;
    outcome: string;
    reason: string;
    isReady: string;
    notReady: string;
    code: string;
    address: string;
    share: string;
    copyText: string;
    copyMarkdown: string;
    mail: string;
    /** Where no button sends it. */
    noMail: string;
    print: string;
    send: string;
    copied: string;
    notCopied: string;
    /** Where not all of it fits. */
    cut: string;
  };

  contact: {
    title: string;
    lead: string;
    /** What someone searched for before they came. */
    found: (words: string) => string;
    copyWords: string;
    wordsCopied: string;
    openUntil: (time: string) => string;
    openAlways: string;
    closed: (opens: string, answer: string) => string;
    channelUntil: (time: string) => string;
    channelOpens: (when: string) => string;
    noHoursSoon: string;
    promise: Record<Form, string>;
    /** The same for a channel without opening hours. */
    promiseAnyTime: Record<Form, string>;
    hours: string;
    allDay: string;
    anyTime: string;
    closedDay: string;
    days: (first: string, last: string) => string;
    clock: (from: string, to: string) => string;
    timesAre: (zone: string) => string;
    closedOn: string;
    cost: string;
    languages: string;
    /** By kind of channel: what its link says. */
    actions: Record<Channel['kind'], (label: string, name: string) => string>;
    never: string;
    neverText: string;
    unhappy: string;
    unhappyText: string;
    /** What happens with a complaint, and who else can help. */
    unhappyNext: string;
    access: string;
    accessText: string;
  };

  /** What changed, for people who support customers. */
  news: {
    feed: string;
    /** Where there is no history. */
    unknown: string;
    title: string;
    range: (from: string, to: string) => string;
    top: string;
    nothing: string;
    more: (n: number) => string;
    new: string;
    changed: string;
    retired: string;
    gone: string;
    coming: (day: string) => string;
    translated: string;
    version: string;
    stepAdded: (name: string) => string;
    stepRemoved: (name: string) => string;
    stepReworded: (name: string) => string;
    partAdded: (name: string) => string;
    partRemoved: (name: string) => string;
    partReworded: (name: string) => string;
    answerMoved: (answer: string, to: string) => string;
    exitMoved: (to: string) => string;
    answerAdded: (answer: string) => string;
    answerRemoved: (answer: string) => string;
    endingLost: (name: string) => string;
    endingGained: (name: string) => string;
    instead: (name: string) => string;
    beginning: string;
  };

  notFound: {
    title: string;
    lead: string;
    everything: string;
  };

  moved: {
    title: string;
    text: string;
    retired: string;
    successor: string;
  };
  /** How content stands, for staff. */
  health: {
    title: string;
    lead: string;
    week: string;
    nothing: string;
    later: Record<Form, string>;
    byTopic: string;
    byLanguage: string;
    coverage: string;
    topic: string;
    language: string;
    fresh: string;
    due: string;
    over: string;
    current: string;
    behind: string;
    missing: string;
    kinds: Record<ReasonKind, string>;
  };

  staff: StaffWordsIn<Form>;
}

/** The texts of any language. */
export type Words = WordsIn<'other'>;

const WORDS: Readonly<Record<string, Words>> = { en, es: tieAllWords('es', es), pl: tieAllWords('pl', pl) };

/** The languages that the interface speaks. Another one needs a file in `words/` and a line above. */
export const languages: readonly string[] = Object.keys(WORDS);

/** The interface words of a language. @returns undefined if there are none */
export function wordsFor(language: string): Words | undefined {
  return WORDS[language];
}

/**
 * The interface words of a language of the site.
 *
 * @throws if there are none, which the check of site.yaml reports before
 */
export function wordsOf(language: string): Words {
  const words = wordsFor(language);
  if (words === undefined) throw new Error(`There are no interface words for "${language}".`);
  return words;
}
