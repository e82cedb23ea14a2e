import type { Answers, Plan, Question } from './questions.ts';

/** A file that was written. */
export interface WrittenFile {
  plan: Plan;
  /** As one would open it. */
  file: string;
  publish: boolean;
  /** True if the ledger has its addresses. */
  listed: boolean;
  /** Questions that were answered as usual, because nobody could be asked. */
  unasked: readonly Question[];
  answers: Answers;
  /** The id of the entry that it translates. */
  original: string | undefined;
}

/** Says what was written and what to do next. */
export function nextSteps({ plan, file, publish, listed, unasked, answers, original }: WrittenFile): string {
  const assumed = unasked.map(({ flag }) => `  --${flag}: ${answers[flag] || 'none'}`);
  const steps = [
    original === undefined
      ? 'Write over the text: it passes all checks, and shows the form.'
      : 'Write over the text, which is that of the source: words only.',
    'npm run check -- --watch says what is wrong as you write.',
    ...lastSteps(plan, { publish, listed, original }),
  ];
  return [
    `Written: ${file}`,
    ...(assumed.length === 0
      ? []
      : ['Taken as usual; change it in the file if it does not fit:', ...assumed]),
    'Next:',
    ...steps.map((step, i) => `  ${i + 1}. ${step}`),
  ].join('\n');
}

function lastSteps(
  { kind, language }: Plan,
  { publish, listed, original }: Pick<WrittenFile, 'publish' | 'listed' | 'original'>,
): string[] {
  if (kind === 'notice') return ['Commit it. It goes by itself after its last day.'];
  if (kind === 'reply') return ['Commit it. Only staff see it.'];
  const review = 'Have it checked, and write "reviewed: { on, by, checked }".';
  if (original !== undefined) {
    const stamp = `npm run translated -- ${original} ${language} says that it is complete. Commit it.`;
    return publish
      ? [stamp]
      : ['Take out "draft: true" to see it in npm run dev, and when it is ready.', stamp];
  }
  if (!publish)
    return [
      'Take out "draft: true" to see it in npm run dev, and when it is ready.',
      review,
      'npm run ledger. From then on the names of its steps and headings are addresses for ever. Commit both.',
    ];
  const ledger = listed
    ? 'Commit it with the ledger. Its addresses are for ever from now on.'
    : 'The ledger waits, because other content has errors: mend them, then npm run ledger. Commit both.';
  return [review, ledger];
}
