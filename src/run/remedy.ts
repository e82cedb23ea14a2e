import { count } from '../i18n/plural.ts';
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
  const answer = guide.didNotHelp(at);
  const text = page.querySelector('.variants, .prose');
  if (answer === undefined || text === null || guide.leads(at, answer) === undefined) return;
  const { words, steps } = guide;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = words.alreadyDid;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const line = document.createElement('p');
  line.className = 'after';
  line.append(button, ' ', said);
  text.before(line);
  button.addEventListener('click', () => {
    const minutes = steps[at]?.again;
    if (minutes === undefined) goOn(answer);
    else if (minutes === 0) said.textContent = words.againSoon;
    else said.textContent = count(document.documentElement.lang, words.again, minutes);
  });
}
