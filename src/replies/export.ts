import { compose } from './compose.ts';
import { FORMS, type EntryRef, type Reply, type ReplyForm } from './model.ts';

/** A reply as other programs keep it: one for each form of address, with places for what is filled in. */
export interface SavedReply {
  reply: Reply;
  form: ReplyForm;
  /** `en::answer::A page answers the question (formal)`: the programs make folders of it. */
  title: string;
  /** Where it is from, and what an agent has to fill in by hand. */
  description: string;
  text: string;
  html: string;
  /** The wording for chat; absent if the reply is not for chats. */
  chat?: string;
}

/** What a program puts in the place of a slot, such as `{{ticket.id}}`. */
export type Placeholders = Partial<Record<'customer' | 'agent' | 'ticket', string>>;

/**
 * Every reply that is written, in each language and form. What the other program can fill is its placeholder; everything
 * else stays visible as `[promise]`, and a choice as `Pana/Panią`. Replies for the phone only are left out: nobody sends
 * them.
 */
export function saveReplies(
  replies: readonly Reply[],
  placeholders: Placeholders,
  addressOf: (language: string, entry: EntryRef) => string,
): SavedReply[] {
  const written = replies.filter(({ matter }) => matter.channels.some((channel) => channel !== 'phone'));
  const ordered = written.toSorted((a, b) => compare(a.language, b.language) || compare(a.id, b.id));
  return ordered.flatMap((reply) =>
    FORMS.map((form) =>
      saveReply(reply, form, { placeholders, addressOf: (entry) => addressOf(reply.language, entry) }),
    ),
  );
}

function saveReply(
  reply: Reply,
  form: ReplyForm,
  about: { placeholders: Placeholders; addressOf: (entry: EntryRef) => string },
): SavedReply {
  const { language, matter } = reply;
  const options = { language, values: about.placeholders, addressOf: about.addressOf };
  const parts = { body: [reply.forms[form]] };
  const mail = compose(parts, { ...options, channel: 'email' });
  const chat = matter.channels.includes('chat') ? compose(parts, { ...options, channel: 'chat' }) : undefined;
  const sent = chat !== undefined && !matter.channels.includes('email') ? chat : mail;
  const unfilled = sent.unfilled.map((slot) => (slot === 'gender' ? 'a choice' : `[${slot}]`));
  const byHand = unfilled.length === 0 ? '' : ` Fill in: ${unfilled.join(', ')}.`;
  return {
    reply,
    form,
    title: `${language}::${matter.use}::${matter.title} (${form})`,
    description: `From ${reply.file}.${byHand}`,
    text: mail.text,
    html: mail.html ?? '',
    ...(chat === undefined ? {} : { chat: chat.text }),
  };
}

/** The same on every computer, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
