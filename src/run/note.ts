import type { SecretWords } from '../i18n/secret-words.ts';
import { maskSecrets } from './mask.ts';

/** What became of a question: a remedy was tried, now or before the run, or skipped; an answer may be kept by nobody. */
export type EntryKind = 'answered' | 'tried' | 'triedBefore' | 'skipped' | 'notRecorded' | 'cameBack';

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
    ...facts.entries.map((entry): NoteLine => answerLine(entry, words)),
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

function answerLine({ id, question, answer, kind, time }: Entry, words: NoteWords): NoteLine {
  const said = kind === 'answered' ? answer : words[kind].replace('{answer}', () => answer);
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

/** The note as plain text, its parts apart. */
export function writeText(lines: readonly NoteLine[], words: NoteWords): string {
  const plain = ({ label, text }: NoteLine): string => `${label}: ${indent(text)}`;
  return join([
    part(lines, 'about', '', plain),
    part(lines, 'answer', `${words.answers}:`, ({ label, text }, n) => `${n}. ${label}\n   ${indent(text)}`),
    part(lines, 'outcome', '', plain),
    part(lines, 'task', `${words.ready}:`, ({ label, done }) => `[${done === true ? 'x' : ' '}] ${label}`),
    part(lines, 'place', '', plain),
  ]);
}

/** The note as Markdown (CommonMark, with task lists); no text in it is read as anything but text. */
export function writeMarkdown(lines: readonly NoteLine[], words: NoteWords): string {
  const fact = ({ id, label, text }: NoteLine): string =>
    `**${escape(label)}:** ${id === 'address' ? `<${text}>` : escape(text)}`;
  const heading = (text: string): string => `**${escape(text)}**\n`;
  return join([
    part(lines, 'about', '', fact, BREAK),
    part(lines, 'answer', heading(words.answers), ({ label, text }, n) => {
      return `${n}. ${escape(label)}${BREAK}   **${escape(text)}**`;
    }),
    part(lines, 'outcome', '', fact, BREAK),
    part(lines, 'task', heading(words.ready), ({ label, done }) => {
      return `- [${done === true ? 'x' : ' '}] ${escape(label)}`;
    }),
    part(lines, 'place', '', fact, BREAK),
  ]);
}

function part(
  lines: readonly NoteLine[],
  name: NoteLine['part'],
  heading: string,
  write: (line: NoteLine, number: number) => string,
  between = '\n',
): string {
  const written = lines.filter((line) => line.part === name).map((line, index) => write(line, index + 1));
  return (written.length === 0 || heading === '' ? written : [heading, ...written]).join(between);
}

function join(parts: readonly string[]): string {
  return parts.filter((text) => text !== '').join('\n\n');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n   ');
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
