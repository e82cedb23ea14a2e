import { openState, type ChannelHours, type Holidays } from '../i18n/hours.ts';
import { makeAddresses } from '../i18n/addresses.ts';
import { composeBasket } from '../replies/basket.ts';
import {
  compose,
  neededFor,
  type Composed,
  type ComposeOptions,
  type MessageParts,
} from '../replies/compose.ts';
import { slotsIn } from '../replies/measure.ts';
import {
  wordingFor,
  type Reply,
  type ReplyChannel,
  type ReplyForm,
  type ReplyTexts,
  type ReplyUse,
} from '../replies/model.ts';
import type { SlotName } from '../replies/slots.ts';
import type { Linked, SlotValues } from '../replies/values.ts';
import type { DeskEntry, Target } from './entry.ts';
import { customerAddress } from './lines.ts';
import { lineOf } from './listing.ts';

/** A reply that is being written, in no language yet: the customer's and the agent's are made of the same. */
export interface Draft {
  /** Ids of replies. */
  reply: string;
  greeting: string | undefined;
  closing: string | undefined;
  form: ReplyForm;
  gender: 'man' | 'woman' | undefined;
  channel: ReplyChannel;
  /** Whether this is the first and the last message of a chat or call. */
  first: boolean;
  last: boolean;
  targets: Target[];
  values: Omit<SlotValues, 'entry' | 'step'>;
}

/** What a draft is written with in a language. */
export interface Wording {
  language: string;
  /** Of that language, by id. */
  replies: ReadonlyMap<string, Reply>;
  /** Of that language, by id. */
  entries: ReadonlyMap<string, DeskEntry>;
  /** The full address below which customers find the site. */
  published: string;
}

/** In the order in which a conversation needs them. */
export const USES: readonly ReplyUse[] = [
  'answer',
  'ask',
  'consent',
  'hold',
  'back',
  'transfer',
  'cannot',
  'delay',
  'fixed',
  'complaint',
  'calm',
  'greeting',
  'closing',
];

/** By its id: nothing else tells that the sentence around its list fits several entries. */
const SEVERAL = 'answer-several';

/** The replies that a channel may use, by what they are for. */
export function repliesFor(channel: ReplyChannel, replies: Iterable<Reply>): [ReplyUse, Reply[]][] {
  const usable = [...replies].filter(({ matter }) => matter.channels.includes(channel));
  return USES.map((use): [ReplyUse, Reply[]] => [
    use,
    usable.filter(({ matter }) => matter.use === use).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]).filter(([, some]) => some.length > 0);
}

/**
 * The reply that sends someone to entries: for several, the one that lists them; for a step, one that names it; of the
 * same topic before any.
 *
 * @returns undefined if the channel has no answer
 */
export function replyFor(
  targets: readonly Target[],
  channel: ReplyChannel,
  { replies, entries }: Pick<Wording, 'replies' | 'entries'>,
): string | undefined {
  const answers = repliesFor(channel, replies.values()).find(([use]) => use === 'answer')?.[1] ?? [];
  const topic = entries.get(targets[0]?.id ?? '')?.topic;
  const wanted: SlotName = targets[0]?.step === undefined ? 'entry' : 'step';
  const rank = ({ id, matter, forms }: Reply): number => {
    const slots = slotsIn(wordingFor(forms.formal, channel));
    return (
      (targets.length > 1 === (id === SEVERAL) ? 8 : 0) +
      (slots.has(wanted) ? 4 : 0) +
      (matter.topic !== undefined && matter.topic === topic ? 2 : 0) -
      (matter.topic !== undefined && matter.topic !== topic ? 16 : 0) -
      // Those that ask for less are ready sooner.
      slots.size / 100
    );
  };
  return answers.toSorted((a, b) => rank(b) - rank(a))[0]?.id;
}

/** What a draft has to be filled with. */
export function neededBy(draft: Draft, replies: ReadonlyMap<string, Reply>): ReturnType<typeof neededFor> {
  return neededFor(partsOf(draft, replies), draft.channel);
}

/** Writes a draft in a language. */
export function writeDraft(draft: Draft, wording: Wording): Composed {
  const parts = partsOf(draft, wording.replies);
  const { language, published } = wording;
  const linked = draft.targets.flatMap((target) => linkTo(target, wording) ?? []);
  const steps = draft.targets.filter(({ step }) => step !== undefined);
  const addresses = makeAddresses(published);
  const options: ComposeOptions = {
    language,
    channel: draft.channel,
    values: { ...draft.values, entry: linked, step: steps.flatMap((step) => linkTo(step, wording) ?? []) },
    ...(draft.gender === undefined ? {} : { gender: draft.gender }),
    addressOf: ({ type, id, anchor }) =>
      type === 'article'
        ? addresses.article(language, id, anchor)
        : anchor === undefined
          ? addresses.guide(language, id)
          : addresses.step(language, id, anchor),
  };
  return linked.length > 1 ? composeBasket(parts, linked, options) : compose(parts, options);
}

/** A reply that greets or closes stands alone; all others have a greeting before them and a closing behind. */
function partsOf(draft: Draft, replies: ReadonlyMap<string, Reply>): MessageParts {
  const { form, first, last } = draft;
  const textsOf = (id: string | undefined): ReplyTexts | undefined =>
    id === undefined ? undefined : replies.get(id)?.forms[form];
  const reply = replies.get(draft.reply);
  if (reply?.matter.use === 'greeting') return { greeting: reply.forms[form], body: [] };
  if (reply?.matter.use === 'closing') return { closing: reply.forms[form], body: [] };
  const [greeting, closing] = [textsOf(draft.greeting), textsOf(draft.closing)];
  return {
    ...(greeting === undefined ? {} : { greeting }),
    body: reply === undefined ? [] : [reply.forms[form]],
    ...(closing === undefined ? {} : { closing }),
    first,
    last,
  };
}

function linkTo(target: Target, { language, entries, published }: Wording): Linked | undefined {
  const line = lineOf(target, entries);
  return line && { title: line.title, url: customerAddress({ published }, language, target) };
}

const QUARTER = 15 * 60_000;

/**
 * By when a channel promises an answer to what is asked now. Nobody says "at 17:53": the quarter of an hour before it
 * is told, so that the promise is kept, unless that is over.
 *
 * @returns undefined if the channel never opens
 */
export function promiseBy(channel: ChannelHours, holidays: Holidays, now: Date): Date | undefined {
  const { answerBy } = openState(channel, holidays, now);
  if (answerBy === undefined) return undefined;
  const before = new Date(Math.floor(answerBy.valueOf() / QUARTER) * QUARTER);
  return before > now ? before : answerBy;
}
