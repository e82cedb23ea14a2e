import { nearest } from '../problem/nearest.ts';
import { breakable, isDay } from '../schema/common.ts';
import { ARTICLE_KINDS } from '../schema/entry.ts';
import { noticeSchema } from '../schema/notice.ts';
import { replySchema } from '../schema/reply.ts';
import { bodiesOf } from './bodies.ts';
import { freeCode, sourcesOf, usualOwner, type Known } from './known.ts';

/** Kinds of files that `npm run new` writes; a translation is an article or guide in another language. */
export const NEW_KINDS = ['guide', 'article', 'notice', 'reply'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** What is to be written. */
export interface Plan {
  kind: NewKind;
  title: string;
  language: string;
  /** True for an article or guide that is not in the source language. */
  translation: boolean;
}

/** By flag; lists are joined by commas. */
export type Answers = Readonly<Record<string, string>>;

/** One thing that a new file has to know, asked or given as a flag. */
export interface Question {
  /** `topic` is answered by `--topic`. */
  flag: string;
  text: string;
  /** What is taken if nothing is said. */
  usual: (before: Answers) => string;
  choices?: readonly string[];
  /** True if several choices may be named, with commas between them, or none. */
  several?: boolean;
  /** What is wrong with an answer that is no choice. */
  fault?: (answer: string) => string | undefined;
}

/** The questions for a file, in the order in which they are asked. */
export function questionsFor({ kind, title, language, translation }: Plan, known: Known): Question[] {
  const { topics, owners } = known;
  const topic: Question = { flag: 'topic', text: 'Topic', choices: topics, usual: () => topics[0] ?? '' };
  const owner: Question = {
    flag: 'owner',
    text: 'Who keeps it true',
    choices: owners,
    usual: (before) => usualOwner(known, before['topic'] ?? ''),
  };
  switch (kind) {
    case 'guide':
    case 'article': {
      const summary: Question = {
        flag: 'summary',
        text: 'What the reader gets here, in a sentence or two',
        usual: () => bodiesOf(language).summary[kind],
        fault: (answer) =>
          answer.length < 10 || answer.length > 300 ? 'Write 10 to 300 letters.' : undefined,
      };
      if (translation) return [originalQuestion(kind, known), summary];
      const products: Question = {
        flag: 'products',
        text: 'Products that it is about',
        choices: known.products,
        several: true,
        usual: () => '',
      };
      const own = kind === 'guide' ? guideQuestions(title, known) : [kindQuestion];
      return [summary, topic, owner, ...(known.products.length === 0 ? [] : [products]), ...own];
    }
    case 'notice':
      return [
        levelQuestion,
        { ...topic, flag: 'topics', text: 'Topics whose pages show it', several: true, usual: () => '' },
        untilQuestion(known),
      ];
    case 'reply':
      return [useQuestion, owner];
  }
}

const kindQuestion: Question = {
  flag: 'kind',
  text: 'Kind of article',
  choices: ARTICLE_KINDS,
  usual: () => 'how-to',
};

function guideQuestions(title: string, known: Known): Question[] {
  return [
    {
      flag: 'code',
      text: 'Letters of its codes, 2 to 4 of A F L M O R T U',
      usual: () => freeCode(known, title),
      fault: (answer) => {
        if (!/^[AFLMORTU]{2,4}$/.test(answer)) return 'Use 2 to 4 letters of A F L M O R T U.';
        const other = sourcesOf(known).find(
          (entry) => entry.type === 'guide' && entry.matter.code === answer,
        );
        return other === undefined ? undefined : `${other.file} has these letters.`;
      },
    },
    {
      flag: 'breaks',
      text: 'What may be down for its readers',
      choices: breakable.options,
      several: true,
      usual: () => '',
    },
  ];
}

function originalQuestion(kind: 'guide' | 'article', known: Known): Question {
  const ids = sourcesOf(known).flatMap((entry) => (entry.type === kind ? [entry.id] : []));
  return { flag: 'of', text: `The ${kind} that it translates`, choices: ids, usual: () => '' };
}

const levelQuestion: Question = {
  flag: 'level',
  text: 'Level',
  choices: noticeSchema.shape.level.unwrap().options,
  usual: () => 'info',
};

const useQuestion: Question = {
  flag: 'use',
  text: 'What the reply is for',
  choices: replySchema.shape.use.options,
  usual: () => 'answer',
};

function untilQuestion({ today }: Known): Question {
  return {
    flag: 'until',
    text: 'The last day on which it is shown',
    usual: () => new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10),
    fault: (answer) => {
      if (!isDay(answer)) return 'Write a day as 2026-11-20.';
      return answer < today ? 'That day is over.' : undefined;
    },
  };
}

/** What is wrong with an answer, in words for the person who typed it; undefined if it can be used. */
export function faultOf({ choices, several = false, fault }: Question, answer: string): string | undefined {
  if (several && answer === '') return undefined;
  if (choices === undefined) return fault?.(answer);
  const named = several ? splitList(answer) : [answer];
  const unknown = named.find((one) => !choices.includes(one));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown, choices);
  return `There is no "${unknown}".${near === undefined ? '' : ` Did you mean "${near}"?`} Known: ${choices.join(', ')}.`;
}

/** `a, b` as a list. */
export function splitList(answer: string): string[] {
  return answer
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
