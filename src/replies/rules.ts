import { problem, type Problem } from '../problem/problem.ts';
import { extraChatLines, linesOf, slotsIn, writtenText } from './measure.ts';
import type { ReplyChannel, ReplyForm, ReplyUse } from './model.ts';
import type { Section } from './parse.ts';
import { CHAT_LINES, CHAT_SIGNS, NEEDS } from './slots.ts';

/**
 * Checks what each wording of a reply must say, and what its channel can carry.
 *
 * @param matter what the front matter says; without a use or channels, what depends on them is not checked
 */
export function checkSections(
  sections: readonly Section[],
  matter: { use: ReplyUse | undefined; channels: readonly ReplyChannel[] | undefined },
): Problem[] {
  const written = sections.filter(({ blocks }) => blocks.length > 0);
  return written.flatMap((section) => [
    ...(matter.use === undefined ? [] : checkNeeds(section, matter.use)),
    ...carriers(section, written, matter.channels ?? []).flatMap((channel) => {
      if (channel === 'phone') return checkPhone(section);
      return channel === 'chat' ? checkChat(section) : [];
    }),
  ]);
}

/** The channels on which a wording is used: its own, and for mail also those without one. */
function carriers(
  { form, channel }: Section,
  sections: readonly Section[],
  channels: readonly ReplyChannel[],
): ReplyChannel[] {
  if (channel !== 'email') return [channel];
  return channels.filter((one) => !hasOwn(sections, form, one));
}

function hasOwn(sections: readonly Section[], form: ReplyForm, channel: ReplyChannel): boolean {
  return sections.some((one) => one.form === form && one.channel === channel && channel !== 'email');
}

function checkNeeds({ blocks, heading, place }: Section, use: ReplyUse): Problem[] {
  const slots = slotsIn(blocks);
  const text = linesOf(blocks).map(writtenText).join('\n');
  return NEEDS[use]
    .filter((group) => !group.some((slot) => slots.has(slot) || (slot === 'time' && /\d/.test(text))))
    .map((group) => problem('reply/missing-slot', place, { use, slots: group, heading }));
}

function checkPhone({ links, channel }: Section): Problem[] {
  return links.map((place) => problem('reply/phone-link', place, { own: channel === 'phone' }));
}

function checkChat({ blocks, channel, place }: Section): Problem[] {
  const own = channel === 'chat';
  const extra = extraChatLines(blocks);
  if (extra > 0) {
    const lines = { found: extra + CHAT_LINES, limit: CHAT_LINES, what: 'lines', own } as const;
    return [problem('reply/chat-too-long', place, lines)];
  }
  const found = linesOf(blocks).map(writtenText).join('\n').length;
  return found <= CHAT_SIGNS
    ? []
    : [problem('reply/chat-too-long', place, { found, limit: CHAT_SIGNS, what: 'signs', own })];
}
