import type { WithNotes } from './trail.ts';

const WITH_NOTES: WithNotes = '&notes';

/** Who comes from a run finds the way back to its note; the run stands in the fragment, and nowhere else. */
function showWaitingNote(): void {
  const line = document.querySelector<HTMLElement>('[data-notes]');
  const link = line?.querySelector('a');
  // Only what steps and answers are made of, so that the link leads to a guide of this site whatever the address says.
  const [, step, trail] = /^#notes=([\w-]+\/[\w-]+)\/([\w.,-]+)$/.exec(location.hash) ?? [];
  if (!line || !link || step === undefined) return;
  link.href = `${line.dataset['notes']}${step}/#t=${trail}${WITH_NOTES}`;
  line.hidden = false;
}

showWaitingNote();
