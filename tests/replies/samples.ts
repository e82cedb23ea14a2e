import { expect } from 'vitest';
import { compose, type ComposeOptions } from '../../src/replies/compose.ts';
import type { ReplyChannel, ReplyTexts } from '../../src/replies/model.ts';
import type { SlotValues } from '../../src/replies/values.ts';
import { bothForms, parseText } from './read-reply.ts';

/** A value for every slot. */
export const VALUES: Required<SlotValues> = {
  customer: 'Anna',
  agent: 'Sam',
  team: 'network team',
  reason: 'the line is theirs',
  instead: 'we can call them.',
  problem: 'no internet',
  ticket: '4711',
  entry: { title: 'Restart your router', url: 'https://help.example.com/en/articles/restart-router/' },
  step: { title: 'Is the light on?', url: 'https://help.example.com/en/guides/no-internet/light/' },
  promise: new Date('2026-11-27T17:00:00Z'),
  details: ['the model', 'the light labelled Internet'],
  time: 5,
};

/** What a message on a channel is filled with: {@link VALUES}, if not changed. */
export function options(channel: ReplyChannel, changes: Partial<ComposeOptions> = {}): ComposeOptions {
  return {
    language: 'en',
    channel,
    values: VALUES,
    addressOf: ({ id }) => `https://help.example.com/${id}/`,
    timeZone: 'Europe/Madrid',
    ...changes,
  };
}

/** The wordings of a form, from the text under its heading; the test fails if anything is wrong with it. */
export function texts(text: string, language = 'en'): ReplyTexts {
  const { sections, problems } = parseText(bothForms(text), language);
  expect(problems).toEqual([]);
  const own = sections.filter(({ form }) => form === 'formal');
  return { email: [], ...Object.fromEntries(own.map(({ channel, blocks }) => [channel, blocks])) };
}

/** A message of one reply. */
export function message(
  text: string,
  channel: ReplyChannel,
  changes: Partial<ComposeOptions> = {},
): ReturnType<typeof compose> {
  return compose({ body: [texts(text)] }, options(channel, changes));
}
