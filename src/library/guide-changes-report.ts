import type { AnswerChange } from '../guide/compare-answers.ts';
import type { GuideChanges } from '../guide/compare.ts';
import { PATH_LIMIT } from '../guide/walk.ts';
import { showText } from '../problem/problem.ts';

/** What changed in a guide, for a terminal: a sentence, then lists of those kinds of change that there are. */
export function changedGuideText(changes: GuideChanges): string {
  const { steps, answers, endings } = changes;
  const moved = answers.filter(({ from, to }) => from !== undefined && to !== undefined);
  const lists: [string, string[]][] = [
    ['Steps added', steps.added.map(showText)],
    ['Steps removed', steps.removed.map(showText)],
    ['Steps renamed', steps.renamed.map(({ from, to }) => showText(`${from} → ${to}`))],
    ['Steps reworded', steps.reworded.map(showText)],
    ['Answers that lead elsewhere', moved.map(showAnswer)],
    ['Answers added', answers.filter(({ from }) => from === undefined).map(showAnswer)],
    ['Answers removed', answers.filter(({ to }) => to === undefined).map(showAnswer)],
    ['Endings no longer reached', endings.lost.map(showText)],
    ['Endings newly reached', endings.gained.map(showText)],
  ];
  const shown = lists.filter(([, items]) => items.length > 0);
  if (shown.length === 0 && changes.paths.changed + changes.paths.gone === 0) return 'Nothing has changed.';
  return [
    summarize(changes),
    ...shown.map(([title, items]) => ['', title, ...items.map((item) => `  ${item}`)].join('\n')),
  ].join('\n');
}

/** What changed in a guide, for programs. */
export function changedGuideJson(about: { id: string; revision: string }, changes: GuideChanges): string {
  return JSON.stringify({ ...about, summary: summarize(changes), ...changes }, null, 2);
}

/** `23 of 61 paths changed, 2 endings no longer reached, longest 9 to 11.` */
function summarize({ paths, longest, endings }: GuideChanges): string {
  const ofFirst = paths.complete ? '' : ` (of the first ${PATH_LIMIT})`;
  const parts = [
    `${paths.changed} of ${paths.after} paths changed${ofFirst}`,
    ...(paths.gone > 0 ? [`${paths.gone} of ${paths.before} old paths gone`] : []),
    ...countEndings(endings.lost, 'no longer reached'),
    ...countEndings(endings.gained, 'newly reached'),
    longest.before === longest.after
      ? `longest still ${longest.after}`
      : `longest ${longest.before} to ${longest.after}`,
  ];
  return `${parts.join(', ')}.`;
}

function countEndings({ length }: readonly string[], what: string): string[] {
  return length === 0 ? [] : [`${length} ${length === 1 ? 'ending' : 'endings'} ${what}`];
}

function showAnswer({ steps, answer, exit, from, to }: AnswerChange): string {
  const where = [from, to].filter((name) => name !== undefined).join(', now ');
  return `${steps.map(showText).join(', ')}: ${exit ? 'None of these' : `"${showText(answer)}"`} → ${showText(where)}`;
}
