import { createInterface } from 'node:readline/promises';
import { faultOf, type Answers, type Question } from './questions.ts';

/** Where questions are asked. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/** Nothing more can be asked: the person has closed the input. */
export class StoppedAsking extends Error {
  override name = 'StoppedAsking';
}

/** An answer that cannot be used, and nobody is there to be asked again; its message is for whoever typed it. */
export class UnfitAnswer extends Error {
  override name = 'UnfitAnswer';
}

/**
 * Finds an answer to each question: given as a flag, else typed, else the usual one.
 *
 * @param given answers by flag
 * @param terminal undefined if nobody can be asked
 * @returns the answers, and the questions for which the usual one was taken unasked
 * @throws {UnfitAnswer} for a flag that is no answer, and for a question without a usual answer
 * @throws {StoppedAsking} if the input ends
 */
export async function answerAll(
  questions: readonly Question[],
  given: ReadonlyMap<string, string>,
  terminal: Terminal | undefined,
): Promise<{ answers: Answers; unasked: Question[] }> {
  const answers: Record<string, string> = {};
  const unasked: Question[] = [];
  const faults = questions.flatMap((question) => {
    const said = given.get(question.flag)?.trim();
    const fault = said === undefined ? undefined : faultOf(question, said);
    return fault === undefined ? [] : [`--${question.flag} cannot be "${said}". ${fault}`];
  });
  if (faults.length > 0) throw new UnfitAnswer(faults.join('\n'));
  const ask = terminal === undefined ? undefined : openAsker(terminal);
  try {
    for (const question of questions) {
      const { flag } = question;
      const said = given.get(flag)?.trim();
      answers[flag] = said ?? (await ask?.one(question, answers)) ?? takeUsual(question, answers);
      if (said === undefined && ask === undefined) unasked.push(question);
    }
  } finally {
    ask?.close();
  }
  return { answers, unasked };
}

function takeUsual(question: Question, before: Answers): string {
  const usual = question.usual(before);
  if (faultOf(question, usual) === undefined) return usual;
  const { flag, text, choices } = question;
  const known = choices === undefined ? '' : ` Known: ${choices.join(', ')}.`;
  throw new UnfitAnswer(`${text}? Say it with --${flag} <${flag}>.${known}`);
}

function openAsker({ input, output }: Terminal): {
  one: (question: Question, before: Answers) => Promise<string>;
  close: () => void;
} {
  const lines = createInterface({ input, output });
  // A question that is open when the input ends would never be answered.
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new StoppedAsking('Nothing was written.')));
  });
  ended.catch(() => undefined);
  const one = async (question: Question, before: Answers): Promise<string> => {
    const usual = question.usual(before);
    for (;;) {
      const typed = (await Promise.race([lines.question(promptOf(question, usual)), ended])).trim();
      const answer = typed === '' ? usual : typed;
      const fault = faultOf(question, answer);
      if (fault === undefined) return answer;
      output.write(`  ${fault}\n`);
    }
  };
  return { one, close: () => lines.close() };
}

function promptOf({ text, choices, several }: Question, usual: string): string {
  const list = choices === undefined ? '' : `\n  ${choices.join(', ')}\n `;
  const hint = usual === '' ? (several === true ? ' (none)' : '') : ` (${usual})`;
  return `${text}?${list}${hint} `;
}
