import { didYouMean, error, warning } from '../define.ts';

const NAMES = {
  mail: 'A mail address',
  phone: 'A telephone number',
  card: 'The number of a payment card',
  iban: 'The number of a bank account',
} as const;

interface Private {
  kind: keyof typeof NAMES;
  /** Its beginning: messages get into logs. */
  shown: string;
}

function howToMend({ kind }: Private): string {
  const allowed = 'or say in the front matter why it may stand here: allow: [{ text: ..., why: ... }]';
  return kind === 'card' || kind === 'iban'
    ? `Take it out, ${allowed}.`
    : `Take it out; put it into contacts.yaml, if it is someone whom guides refer to; ${allowed}.`;
}

/** What is wrong with words: what must not be said, and what is hard to read. */
export const proseProblems = {
  'private/secret': error<{ what: string }>(
    'A secret in a text',
    (d) => `This looks like a secret: ${d.what}. Whoever reads this folder can use it.`,
    () =>
      'Make it invalid where it came from, then take it out: it stays in the history. A made-up one may stand under "allow" in the front matter.',
  ),
  'private/found': error<Private>(
    'Personal data in a text',
    (d) => `${NAMES[d.kind]} ("${d.shown}") that neither site.yaml nor contacts.yaml gives.`,
    howToMend,
  ),
  'private/not-reviewed': warning<Private>(
    'Personal data in a text that nobody has reviewed',
    (d) =>
      `${NAMES[d.kind]} ("${d.shown}") that neither site.yaml nor contacts.yaml gives. After the first review this is an error.`,
    howToMend,
  ),
  'private/unused-allow': warning<{ text: string }>(
    'A text is allowed that is not found',
    (d) => `"allow" names "${d.text}", which the check does not find in this file.`,
    () => 'Write it exactly as it stands in the text, or remove it.',
  ),
  'prose/spelling': warning<{ word: string; more: number; nearest?: string | undefined; language: string }>(
    'A word that no dictionary has',
    (d) =>
      `"${d.word}" is in no dictionary${d.more === 0 ? '' : ` (${d.more} more ${d.more === 1 ? 'place' : 'places'} in this file)`}.${didYouMean(d.nearest)}`,
    (d) => `Correct it; or, if it is right, add it to spelling/${d.language}.txt, a word a line.`,
  ),
  'prose/level': warning<{ measure: string; value: string; wanted: string }>(
    'A text that is hard to read',
    (d) => `The text is hard to read: ${d.measure} ${d.value}, and ${d.wanted} is wanted.`,
    () => 'Split long sentences, one thought each, and use shorter words. Screen names are not counted.',
  ),
  'prose/cannot': warning(
    'A refusal without a reason',
    () => 'This says that something cannot be done, and leaves it at that.',
    () => 'Say why, and what to do instead: "I cannot ..., because .... Instead, ...".',
  ),
  'prose/click-here': warning(
    'A link that does not say where it leads',
    () => 'The link says only where to click.',
    () => 'Say what opens: people who hear a list of links hear nothing else of it.',
  ),
} as const;
