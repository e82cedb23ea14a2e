import { didYouMean, error, oneOf, warning } from '../define.ts';

const slot = (name: string): string => `{${name}}`;
const slots = (names: readonly string[]): string => names.map(slot).join(' or ');

/** Replies that agents send: their forms of address, their slots, and what a channel can carry. */
export const replyProblems = {
  'reply/missing-form': error<{ missing: readonly string[] }>(
    'A reply without one of its forms of address',
    (d) => `The reply has no ${oneOf(d.missing.map((form) => `## ${form}`))}.`,
    () => 'Write both, formal first: "## formal", the text for mail, "## familiar", the text for mail.',
  ),
  'reply/heading': error<{
    heading: string;
    nearest?: string | undefined;
    twice: boolean;
    expected: readonly string[];
  }>(
    'A heading that a reply does not have',
    (d) =>
      d.twice
        ? `"${d.heading}" is written twice.`
        : `"${d.heading}" is no part of a reply.${didYouMean(d.nearest)}`,
    (d) => `A reply has ${oneOf(d.expected, 'and')}, and no other headings.`,
  ),
  'reply/order': error<{ first: string; second: string }>(
    'The forms of address in the wrong order',
    (d) => `"${d.second}" stands before "${d.first}".`,
    (d) => `Put "${d.first}" first: everyone finds the same form in the same place.`,
  ),
  'reply/outside': error(
    'Text outside the forms of address',
    () => 'This text belongs to neither form, so nobody would ever send it.',
    () => 'Put it under "## formal" or "## familiar".',
  ),
  'reply/empty': error<{ heading: string }>(
    'A part of a reply without text',
    (d) => `There is no text under "${d.heading}".`,
    () => 'Write it. A heading for chat or phone may go: the text for mail stands in.',
  ),
  'reply/block': error<{ what: string }>(
    'Something that a reply cannot hold',
    (d) => `A reply cannot hold ${d.what}.`,
    () => 'Use paragraphs, lists, bold and links: they arrive in every mail program.',
  ),
  'reply/unknown-slot': error<{ name: string; nearest?: string | undefined; known: readonly string[] }>(
    'A slot that there is not',
    (d) =>
      `There is no slot "${slot(d.name)}".${didYouMean(d.nearest === undefined ? undefined : slot(d.nearest))}`,
    (d) => `Slots: ${d.known.map(slot).join(', ')}. A choice has two forms: {Pana|Panią}.`,
  ),
  'reply/brace': error<{ brace: string }>(
    'A brace without its partner',
    (d) => `"${d.brace}" has no partner, so the customer would see it.`,
    () => 'Write a slot as {customer}, without marks inside, or remove the brace.',
  ),
  'reply/choice': error<{ text: string }>(
    'A choice that has not two forms',
    (d) => `"${d.text}" is no choice between two forms.`,
    () => 'Write two: first for a man, then for a woman, such as {Pana|Panią}.',
  ),
  'reply/missing-slot': error<{ use: string; slots: readonly string[]; heading: string }>(
    'A reply does not say what its use asks for',
    (d) => `A reply with "use: ${d.use}" must say ${slots(d.slots)}, and "${d.heading}" does not.`,
    (d) =>
      d.use === 'cannot'
        ? 'Say what is not possible, why ({reason}), and what to do instead ({instead}).'
        : d.slots.includes('time')
          ? 'Say how long it takes, as {time} or as a number.'
          : `Add ${slots(d.slots)}, or give another "use".`,
  ),
  'reply/inflected': error<{ slot: string; word: string }>(
    'A slot where its value would have to change',
    (d) => `After "${d.word}", ${slot(d.slot)} would need another form, and it stands there as it is.`,
    () =>
      'Let it stand alone: as the subject, after a colon, after a noun ("zespół: {team}"), or at a comma ("Hola, {customer}:").',
  ),
  'reply/phone-link': error<{ own: boolean }>(
    'A link where someone speaks',
    () => 'Nobody can say a link on the phone.',
    (d) =>
      d.own
        ? 'Say what to look for, such as {entry}, and offer to send the link.'
        : 'Write "### phone" with words to say, or leave "phone" out of "channels".',
  ),
  'reply/chat-too-long': error<{
    found: number;
    limit: number;
    what: 'lines' | 'signs';
    own: boolean;
  }>(
    'Too long for a chat',
    (d) =>
      `For chat this has ${d.found} ${d.what}; ${d.limit} are enough${d.what === 'lines' ? ', and then a link or a question' : ''}.`,
    (d) =>
      d.own
        ? 'Shorten it: one thought, then the link or a question.'
        : 'Write "### chat" with a short text of its own, or leave "chat" out of "channels".',
  ),
  'reply/not-translated': warning<{ languages: readonly string[] }>(
    'A reply is missing in a language',
    (d) => `There is no such reply in ${oneOf(d.languages, 'and')}.`,
    () => 'Write it under the same name in the folder of that language.',
  ),
  'reply/differs': warning<{ key: string; here: string; there: string; source: string }>(
    'A reply has another use than its source',
    (d) => `"${d.key}" is "${d.here}" here, and "${d.there}" in ${d.source}.`,
    () => 'Give both the same: agents find a reply by it in every language.',
  ),
} as const;
