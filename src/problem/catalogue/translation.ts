import { didYouMean, error, warning } from '../define.ts';

/** A translation against its source, and what has gone stale. */
export const translationProblems = {
  'translation/no-source': error<{ id: string; source: string; nearest?: string | undefined }>(
    'A translation without its source',
    (d) => `There is no "${d.id}" in the source language "${d.source}".${didYouMean(d.nearest)}`,
    () => 'Write the entry in the source language first, or give this file the name of its source.',
  ),
  'translation/owned-by-source': error<{ key: string; source: string }>(
    'A key that belongs to the source',
    (d) => `"${d.key}" is decided in the source language and cannot be set in a translation.`,
    (d) => `Remove it here; change it in ${d.source}.`,
  ),
  'translation/unknown-step': error<{ id: string; nearest?: string | undefined }>(
    'A step that the source does not have',
    (d) => `The source has no step "${d.id}".${didYouMean(d.nearest)}`,
    () => 'Use the id of the source; ids are not translated.',
  ),
  'translation/attributes': error<{ name: string }>(
    'A translated step with attributes',
    (d) => `"${d.name}" is decided in the source language.`,
    () => 'A translated heading has its {#id} only.',
  ),
  'translation/unknown-answer': error<{ id: string; step: string; nearest?: string | undefined }>(
    'An answer that the source does not have',
    (d) => `The step "${d.step}" has no answer "${d.id}" in the source.${didYouMean(d.nearest)}`,
    () => 'Copy target and title of the source, and translate the text only.',
  ),
  'translation/missing-step': warning<{ id: string }>(
    'A step is not translated',
    (d) =>
      `The step "${d.id}" is not translated; readers see it in the source language, with a line that says so.`,
  ),
  'translation/missing-answer': warning<{ id: string; step: string }>(
    'An answer is not translated',
    (d) =>
      `The answer "${d.id}" of step "${d.step}" is not translated; readers see it in the source language.`,
  ),
  'translation/missing-variant': warning<{ platform: string; step: string }>(
    'A device variant is not translated',
    (d) =>
      `The ${d.platform} variant of "${d.step}" is not translated; readers see it in the source language.`,
  ),
  'translation/unknown-variant': error<{ platform: string; step: string }>(
    'A device variant that the source does not have',
    (d) => `The step "${d.step}" has no ${d.platform} variant in the source.`,
    () => 'Remove it, or add the variant to the source first.',
  ),
  'translation/behind': warning<{ parts: readonly string[] }>(
    'A translation has fallen behind',
    (d) => `The source has changed since this was translated: ${d.parts.join(', ')}.`,
    () => 'Bring these parts up to date, then stamp them: npm run translated -- <id> <lang>.',
  ),
  'translation/not-stamped': warning(
    'A translation without stamps',
    () => 'Nothing records which text of the source this is a translation of.',
    () => 'When it is complete, stamp it: npm run translated -- <id> <lang>.',
  ),
  'stale/never-reviewed': warning(
    'Never reviewed',
    () => 'Nobody has said that this is right: "reviewed" is missing.',
    () => 'Check it on a real device, then: npm run reviewed -- <id> --checked "what you tried".',
  ),
  'stale/overdue': warning<{ days: number; last: string; interval: number }>(
    'A review is overdue',
    (d) => `Last reviewed on ${d.last}; a review was due after ${d.interval} days, ${d.days} days ago.`,
    () => 'Check that it is still right, then: npm run reviewed -- <id> --checked "what you tried".',
  ),
} as const;
