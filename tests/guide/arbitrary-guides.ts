import * as fc from 'fast-check';
import { ENDINGS } from './guides.ts';

/** A step of a guide that has no faults: where its answers lead, in order. */
export interface PlannedQuestion {
  id: string;
  answers: { id: string; target: string }[];
  isRemedy: boolean;
}

/** A guide without faults, before it is written down. The first question is the start. */
export interface PlannedGuide {
  questions: PlannedQuestion[];
}

const MAX_QUESTIONS = 8;

/**
 * Guides without faults: each question is reached from one above it, its answers lead down or to an ending, and its
 * last one to a human.
 *
 * @param others steps of other guides to jump to, such as `mail.md#q1`
 */
export function plannedGuide(others: readonly string[] = []): fc.Arbitrary<PlannedGuide> {
  const question = fc.record({
    parent: fc.nat(),
    extras: fc.array(fc.nat(), { maxLength: 3 }),
    isRemedy: fc.boolean(),
  });
  return fc.array(question, { minLength: 1, maxLength: MAX_QUESTIONS }).map((drafts) => {
    const questions = drafts.map(({ extras, isRemedy }, index): PlannedQuestion => {
      const below = drafts.slice(index + 1).map((_, offset) => `#q${index + 1 + offset}`);
      const targets = [...below, '#fixed', '#help', ...others];
      const ways = extras.map((extra) => targets[extra % targets.length]!);
      return {
        id: `q${index}`,
        isRemedy,
        answers: ['#fixed', ...ways].map((target, n) => ({ id: `a${n}`, target })),
      };
    });
    drafts.forEach(({ parent }, index) => {
      if (index === 0) return;
      const { answers } = questions[parent % index]!;
      answers.push({ id: `a${answers.length}`, target: `#q${index}` });
    });
    for (const { answers } of questions) answers.push({ id: 'last', target: '#help' });
    return { questions };
  });
}

/** Writes a guide down as a writer would. */
export function writeGuide({ questions }: PlannedGuide): string {
  const steps = questions.map(({ id, answers, isRemedy }) => {
    const body = isRemedy ? '1. Do this.\n2. Then that.' : 'Look at it.';
    const list = answers
      .map((answer) => `- [Answer ${answer.id}](${answer.target} "${answer.id}")`)
      .join('\n');
    return `## Question ${id}? {#${id} minutes=2}\n\n${body}\n\n${list}\n`;
  });
  return steps.join('\n') + ENDINGS;
}

/** Pieces that mean something to a guide, a Markdown parser or a string function. */
const PIECES = [
  '## ',
  '### X {platform=ios}',
  '{',
  '}',
  '{#a}',
  '{#a .solved .stop}',
  '{#a include=wifi.md#a}',
  ' .account',
  '\n---\n',
  '- [',
  '](#q1)',
  '](#q0 "a1")',
  '](x.md)',
  '](javascript:x)',
  '- [ ] ',
  '1. ',
  '> [!AGENT]\n> ',
  '> [!',
  '>>>> ',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  '    ',
  '```\n',
  '`',
  '*',
  '_',
  '<b>',
  '<!--',
  '|a|b|\n|-|-|\n',
  '[x]: y\n',
  '![](a)',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\u2028',
  '\u202E',
  '😀',
  'e\u0301',
  '&#x0;',
  '\\',
  '%',
  '%E0%A4',
  '__proto__',
  'constructor',
];

const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8, unit: 'binary' }));

/** One thing that happens to a text: something is lost, doubled, moved, put in. */
const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(200)).map(
    ([at, count]) =>
      (text: string) =>
        cutOut(text, at, count),
  ),
  fc.tuple(fc.nat(), piece).map(
    ([at, inserted]) =>
      (text: string) =>
        insert(text, at, inserted),
  ),
  fc.tuple(fc.nat(), fc.nat(30)).map(
    ([at, count]) =>
      (text: string) =>
        doubleLines(text, at, count),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]) =>
      (text: string) =>
        swapLines(text, a, b),
  ),
  fc.tuple(fc.nat(), piece, fc.nat(200)).map(
    ([at, repeated, n]) =>
      (text: string) =>
        insert(text, at, repeated.repeat(n)),
  ),
);

/** A text after one or more things happened to it. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc
    .array(mutation, { minLength: 1, maxLength: 8 })
    .map((mutations) => mutations.reduce((current, change) => change(current), text));
}

/** Guides to which things happened, and texts that never were guides. */
export const brokenGuide: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: plannedGuide(['mail.md']).chain((guide) => mutated(writeGuide(guide))) },
  { weight: 1, arbitrary: fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')) },
);

function cutOut(text: string, at: number, count: number): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + text.slice(start + count);
}

function insert(text: string, at: number, inserted: string): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start);
}

function doubleLines(text: string, at: number, count: number): string {
  const lines = text.split('\n');
  const start = at % lines.length;
  return [...lines.slice(0, start + count), ...lines.slice(start)].join('\n');
}

function swapLines(text: string, a: number, b: number): string {
  const lines = text.split('\n');
  const [from, to] = [a % lines.length, b % lines.length];
  [lines[from], lines[to]] = [lines[to]!, lines[from]!];
  return lines.join('\n');
}
