import { SECRET_WORDS } from '../i18n/secret-words.ts';
import { maskSecrets } from './mask.ts';
import type { WithNotes } from './trail.ts';

/** A search has at most as many characters. */
const LONGEST = 200;
const WITH_NOTES: WithNotes = '&notes';

/** Who comes from a run finds the way back to its note; the run stands in the fragment, and nowhere else. */
function showWaitingNote(): void {
  const line = document.querySelector<HTMLElement>('[data-notes]');
  const link = line?.querySelector('a');
  // Only what steps and answers are made of, so that the link leads to a guide of this site whatever the address says.
  const [, step, trail] = /^#notes=([\w-]+\/[\w-]+)\/([\w.,:;~-]+)$/.exec(location.hash) ?? [];
  if (!line || !link || step === undefined) return;
  link.href = `${line.dataset['notes']}${step}/#t=${trail}${WITH_NOTES}`;
  line.hidden = false;
}

/**
 * Who comes from a search that found nothing brings their words along, so that nobody has to type them again: to be
 * copied, and in the text of a mail. They stand in the fragment, which browsers do not send.
 */
function showWords(): void {
  const part = document.querySelector<HTMLElement>('[data-words]');
  const typed = new URLSearchParams(location.hash.slice(1)).get('words')?.trim() ?? '';
  if (part === null || typed === '') return;
  const { words: sentence = '', mark = '' } = part.dataset;
  const words = maskSecrets(typed.slice(0, LONGEST), mark, SECRET_WORDS);
  part.querySelector('p')!.textContent = sentence.replace('{words}', () => words);
  part.querySelector('button')!.dataset['copy'] = words;
  part.hidden = false;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="mailto:"]')) {
    if (!link.search.includes('body='))
      link.search += `${link.search === '' ? '?' : '&'}body=${encodeURIComponent(words)}`;
  }
}

showWaitingNote();
showWords();
