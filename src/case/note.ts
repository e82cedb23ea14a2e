import type { CaseWords } from '../i18n/case-words.ts';
import type { Item } from './checklist.ts';

/** A question with its answer, a remedy with its result, or a jump with its reason. */
export interface CaseLine {
  label: string;
  text: string;
  /** What the customer said there. */
  said?: string | undefined;
}

/** All that the note for the ticket tells; times and days are in words already, and free text is free of secrets. */
export interface CaseFacts {
  id: string;
  /** The agent's own: "Tier 1". */
  tier: string;
  /** At a handover, the next one. */
  next?: { tier: string; team: string } | undefined;
  guide: string;
  code?: string | undefined;
  language: string;
  /** In the order in which they came. */
  lines: readonly CaseLine[];
  consents: readonly { question: string; answer: string; time?: string | undefined }[];
  /** The question at which the run stands; absent at an ending. */
  now?: string | undefined;
  result?: { title: string; reason: string; said?: string | undefined } | undefined;
  who?: string | undefined;
  promise?: string | undefined;
  /** Absent while the run goes on; empty if there is to be none. */
  followUp?: string | undefined;
  /** Absent while the run goes on; empty if nobody asked. */
  again?: string | undefined;
  items: readonly Item[];
  /** Who takes the case from here; absent where nobody does. */
  handover?: Acceptance | 'open' | undefined;
  /** The same of the handover that brought the case here. */
  taken?: Acceptance | 'open' | undefined;
  link: string;
}

/** Who accepted a case, and when. Nobody can without the customer's word. */
export interface Acceptance {
  name: string;
  time: string;
}

/** The note for the ticket as plain text, in blocks with an empty line between them. */
export function writeCase(facts: CaseFacts, words: Pick<CaseWords, 'note' | 'handover'>): string {
  const { note, handover } = words;
  const fact = (label: string, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [`${label}: ${indent(text)}`];
  const state = (of: Acceptance | 'open' | undefined): string | undefined =>
    of === 'open' ? handover.notYet : of && fill(handover.accepted, { name: of.name, time: of.time });
  const { next, result } = facts;
  const tier = next ? fill(note.tierTo, { from: facts.tier, to: next.tier, team: next.team }) : facts.tier;
  const blocks = [
    [
      ...fact(note.case, facts.id),
      ...fact(note.taken, state(facts.taken)),
      ...fact(note.tier, tier),
      ...fact(note.guide, facts.guide),
      ...fact(note.code, facts.code),
      ...fact(note.language, facts.language),
    ],
    headed(
      note.done,
      facts.lines.map((line, index) => writeLine(line, index + 1, note)),
    ),
    headed(
      note.consent,
      facts.consents.map((consent) => writeConsent(consent, note)),
    ),
    [
      ...fact(note.now, facts.now),
      ...fact(note.result, result?.title),
      ...fact(note.why, result?.reason),
      ...(result?.said ? [`   ${sayWords(result.said, note)}`] : []),
      ...fact(note.who, facts.who),
      ...fact(note.promise, facts.promise),
      ...fact(note.followUp, facts.followUp === '' ? note.noFollowUp : facts.followUp),
      ...fact(note.again, facts.again === '' ? note.notAsked : facts.again),
    ],
    headed(
      note.given,
      facts.items.map(({ text, done }) => `${done ? '[x]' : '[ ]'} ${text}`),
    ),
    fact(note.handover, state(facts.handover)),
    fact(note.link, facts.link),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** Puts values into the slots of a sentence: `{name}`. What is put in is text, whatever signs it has. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? values[name]! : slot,
  );
}

function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines];
}

function writeLine({ label, text, said }: CaseLine, number: number, note: CaseWords['note']): string {
  const below = [text, ...(said ? [sayWords(said, note)] : [])].filter((each) => each !== '');
  return [`${number}. ${label}`, ...below.map((each) => `   ${indent(each)}`)].join('\n');
}

function writeConsent(
  { question, answer, time }: CaseFacts['consents'][number],
  note: CaseWords['note'],
): string {
  const said = time === undefined ? fill(note.before, { answer }) : `${answer} (${time})`;
  return `- ${question}\n   ${indent(said)}`;
}

function sayWords(said: string, note: CaseWords['note']): string {
  return fill(note.said, { words: said });
}

/** A text of several lines stays below its label. */
function indent(text: string): string {
  return text.replaceAll('\n', '\n   ');
}
