import type { SecretWords } from '../i18n/secret-words.ts';
import { maskSecrets } from './mask.ts';

/** What became of a question: a remedy was tried, now or before the run, or skipped; an answer may be kept by nobody, or
 * stand in the address only. */
export type EntryKind =
  'answered' | 'tried' | 'triedBefore' | 'skipped' | 'notRecorded' | 'notLoaded' | 'cameBack';

/** One question of the run. */
export interface Entry {
  id: string;
  question: string;
  /** Empty if it is not recorded. */
  answer: string;
  kind: EntryKind;
  /** When it was given, where that matters: consent. */
  time?: string;
}

/** What to have ready. */
export interface Task {
  text: string;
  done: boolean;
}

/** All that a note may tell. */
export interface NoteFacts {
  /** The title of the guide. */
  guide: string;
  /** What the person wrote: free text, not masked yet. */
  own: string;
  device: string;
  entries: readonly Entry[];
  /** The question at which the run stands; absent at an ending. */
  now?: string | undefined;
  /** The ending, and why it is one; absent while the run goes on. */
  outcome?: { title: string; reason: string } | undefined;
  tasks: readonly Task[];
  /** Who takes over. */
  who?: string | undefined;
  /** When an answer is promised: weekday, date and hour. */
  promise?: string | undefined;
  /** The position code. */
  code?: string | undefined;
  /** Opens the run again, with the answers in its fragment. */
  address: string;
}

/** The words of a note, in the reader's language; `{answer}` is filled in. */
export interface NoteWords {
  guide: string;
  own: string;
  device: string;
  answers: string;
  tried: string;
  triedBefore: string;
  skipped: string;
  notRecorded: string;
  notLoaded: string;
  cameBack: string;
  now: string;
  outcome: string;
  reason: string;
  who: string;
  promise: string;
  ready: string;
  isReady: string;
  notReady: string;
  code: string;
  address: string;
  /** Stands in place of a password or a card number. */
  removed: string;
  secretWords: SecretWords;
}

/** One line of a note, which can be left out. */
export interface NoteLine {
  id: string;
  part: 'about' | 'answer' | 'outcome' | 'task' | 'place';
  label: string;
  text: string;
  /** Of a task: whether it is ready. */
  done?: boolean;
}

/**
 * The lines of a note. What the person wrote is masked here, so no note has it as it was typed.
 *
 * @param leftOut ids of the lines that the person left out. If an answer is among them, the address goes without the
 *   answers, and the position code, which counts them, goes too.
 * @returns all lines that there are, also those left out
 */
export function makeLines(facts: NoteFacts, words: NoteWords, leftOut: ReadonlySet<string>): NoteLine[] {
  const { outcome } = facts;
  const whole = !facts.entries.some(({ id }) => leftOut.has(answerId(id)));
  const line = (
    part: NoteLine['part'],
    id: Exclude<keyof NoteWords, 'secretWords'>,
    text: string | undefined,
  ): NoteLine[] => (text === undefined || text === '' ? [] : [{ id, part, label: words[id], text }]);
  const free = (text: string): string => maskSecrets(tidy(text), words.removed, words.secretWords);
  return [
    ...line('about', 'guide', facts.guide),
    ...line('about', 'own', free(facts.own)),
    ...line('about', 'device', free(facts.device)),
    ...facts.entries.map((entry): NoteLine => answerLine(entry, words, whole)),
    ...line('outcome', 'now', facts.now),
    ...line('outcome', 'outcome', outcome?.title),
    ...line('outcome', 'reason', outcome?.reason),
    ...line('outcome', 'who', facts.who),
    ...line('outcome', 'promise', facts.promise),
    ...facts.tasks.map(({ text, done }, index): NoteLine => {
      const state = done ? words.isReady : words.notReady;
      return { id: `task ${index}`, part: 'task', label: text, text: state, done };
    }),
    ...line('place', 'code', whole ? facts.code : undefined),
    ...line('place', 'address', whole ? facts.address : facts.address.replace(/#.*$/s, '')),
  ];
}

/** @param whole whether the address has all answers */
function answerLine({ id, question, answer, kind, time }: Entry, words: NoteWords, whole: boolean): NoteLine {
  const word = kind === 'notLoaded' && !whole ? 'notRecorded' : kind;
  const said = word === 'answered' ? answer : words[word].replace('{answer}', () => answer);
  const text = time === undefined ? said : `${said}, ${time}`;
  return { id: answerId(id), part: 'answer', label: question, text };
}

/** Steps may be named as other lines are. */
function answerId(id: string): string {
  return `answer ${id}`;
}

/** Line ends as one sign, no other control characters, no halves of characters, which no address can have. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[ \u00a0]+$/gm, '')
    .trim();
}

/** How lines are written. */
interface Style {
  fact(line: NoteLine): string;
  answer(line: NoteLine, number: number): string;
  task(line: NoteLine): string;
  heading(text: string): string;
  /** Between facts. */
  gap: string;
}

/** The note as plain text, its parts apart. */
export function writeText(lines: readonly NoteLine[], words: NoteWords): string {
  const indent = (text: string): string => text.replaceAll('\n', '\n   ');
  return write(lines, words, {
    fact: ({ label, text }) => `${label}: ${indent(text)}`,
    answer: ({ label, text }, number) => `${number}. ${label}\n   ${text}`,
    task: ({ label, done }) => `${tick(done)} ${label}`,
    heading: (text) => `${text}:`,
    gap: '\n',
  });
}

/** The note as Markdown (CommonMark, with task lists); no text in it is read as anything but text. */
export function writeMarkdown(lines: readonly NoteLine[], words: NoteWords): string {
  return write(lines, words, {
    fact: ({ id, label, text }) => `**${escape(label)}:** ${id === 'address' ? `<${text}>` : escape(text)}`,
    answer: ({ label, text }, number) => `${number}. ${escape(label)}${BREAK}   **${escape(text)}**`,
    task: ({ label, done }) => `- ${tick(done)} ${escape(label)}`,
    heading: (text) => `**${escape(text)}**\n`,
    gap: BREAK,
  });
}

function write(lines: readonly NoteLine[], words: NoteWords, style: Style): string {
  const part = (name: NoteLine['part'], line: Style['answer'], gap: string, heading?: string): string[] => {
    const written = lines.filter((each) => each.part === name).map((each, index) => line(each, index + 1));
    if (written.length === 0) return [];
    return [(heading === undefined ? written : [style.heading(heading), ...written]).join(gap)];
  };
  return [
    ...part('about', style.fact, style.gap),
    ...part('answer', style.answer, '\n', words.answers),
    ...part('outcome', style.fact, style.gap),
    ...part('task', style.task, '\n', words.ready),
    ...part('place', style.fact, style.gap),
  ].join('\n\n');
}

function tick(done: boolean | undefined): string {
  return done ? '[x]' : '[ ]';
}

/** A break in a paragraph of Markdown. */
const BREAK = '  \n';

/**
 * Signs that Markdown may read are escaped; a line end becomes a break. Addresses too: where one is made a link, escapes
 * in it do not count, and what stands behind it would be read.
 */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]|:(?=\/\/)/g, '\\$&')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(\s*\d*)([-+=#.)])/gm, '$1\\$2')
    .replace(/\s*\n\s*/g, `${BREAK}   `);
}
