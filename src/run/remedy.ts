import { make, makeButton, makeStatus } from './make.ts';
import type { Guide } from './stored-guide.ts';

/**
 * On a remedy, for those who did it before: they go on as those whom it did not help. One that is worth repeating is
 * asked for once more instead.
 *
 * @param goOn gives the answer, marked as "tried before"
 */
export function offerToPass(
  page: HTMLElement,
  guide: Guide,
  at: string,
  goOn: (answer: string) => void,
): void {
  const answer = guide.steps[at]?.remedy;
  const text = page.querySelector('.variants, .prose');
  if (answer === undefined || text === null || guide.leads(at, answer) === undefined) return;
  const { words, steps } = guide;
  const said = makeStatus();
  const button = makeButton(words.alreadyDid, () => {
    const again = steps[at]?.again;
    if (again === undefined) goOn(answer);
    else said.textContent = again;
  });
  text.before(make('p', { className: 'after' }, button, ' ', said));
}
