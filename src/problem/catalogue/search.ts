import { warning } from '../define.ts';

/** Phrases that content says people type, tried by the search. */
export const searchProblems = {
  'search/asked-missed': warning<{ phrase: string; first?: string | undefined }>(
    'A phrase that does not bring its entry',
    (d) =>
      d.first === undefined
        ? `Who searches for "${d.phrase}" finds nothing, though this entry lists it under "asked".`
        : `Who searches for "${d.phrase}" does not see this entry among the first three results. First comes "${d.first}".`,
    (d) =>
      d.first === undefined
        ? 'Write words of the phrase that are not too short into the title, the summary or the text.'
        : 'Make title and text say what people with these words need, or move the phrase to the entry that answers it better.',
  ),
};
