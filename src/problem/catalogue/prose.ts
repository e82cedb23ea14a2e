import { error, warning } from '../define.ts';

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
} as const;
