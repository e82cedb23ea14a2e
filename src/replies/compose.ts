import { fillBlocks, type Filled, type Unfilled } from './fill.ts';
import { hasChoice, hasNextStep, slotsIn } from './measure.ts';
import { wordingFor, type Block, type ReplyChannel, type ReplyTexts } from './model.ts';
import { CHAT_LINES, CHAT_SIGNS, type SlotName } from './slots.ts';
import type { FillOptions } from './values.ts';
import { writeChat, writeHtml, writeMail, writeSpoken } from './write.ts';

/** The replies of one message, all of one language and one form of address. */
export interface MessageParts {
  greeting?: ReplyTexts;
  body: readonly ReplyTexts[];
  closing?: ReplyTexts;
  /** False for a message in the middle of a chat or call: it is not greeted again. True if absent. */
  first?: boolean;
  /** False if more follows: nobody says goodbye yet. True if absent. */
  last?: boolean;
}

export interface ComposeOptions extends FillOptions {
  /** How many signs a chat message may have, if the chat has a limit of its own. */
  chatSigns?: number;
}

/** A message as it is sent, and what an agent should hear before copying it. */
export interface Composed {
  text: string;
  /** For mail only. */
  html?: string;
  /** In the order of the text, each once. */
  unfilled: Unfilled[];
  /** Signs of the text, as people count them. */
  signs: number;
  /** What is over the limit of the channel. */
  over: { what: 'signs' | 'lines'; found: number; limit: number }[];
  /** True if nothing says what comes next: no link, no question, no promise, no request. */
  lacksNextStep: boolean;
}

/** What a form has to ask for before the message can be written. */
export function neededFor(
  parts: MessageParts,
  channel: ReplyChannel,
): { slots: SlotName[]; gender: boolean } {
  const { greeting, body, closing } = wordings(parts, channel);
  const blocks = [...greeting, ...body.flat(), ...closing];
  return { slots: [...slotsIn(blocks)], gender: hasChoice(blocks) };
}

/** Writes one message: greeting, body and closing for mail; for chat and phone greeting and closing only first and last. */
export function compose(parts: MessageParts, options: ComposeOptions): Composed {
  const { greeting, body, closing } = wordings(parts, options.channel);
  return composeBlocks({ greeting, body, closing }, options);
}

/** The blocks of a message. */
export interface MessageBlocks {
  greeting: Block[];
  body: Block[][];
  closing: Block[];
}

/** The wordings of a message for a channel, without what is not said in its middle. */
export function wordings(parts: MessageParts, channel: ReplyChannel): MessageBlocks {
  const { greeting, body, closing, first = true, last = true } = parts;
  const isWhole = channel === 'email';
  const wording = (texts: ReplyTexts | undefined, isSaid: boolean): Block[] =>
    texts === undefined || !isSaid ? [] : wordingFor(texts, channel);
  return {
    greeting: wording(greeting, isWhole || first),
    body: body.map((texts) => wordingFor(texts, channel)),
    closing: wording(closing, isWhole || last),
  };
}

/** The same as {@link compose}, for blocks. */
export function composeBlocks({ greeting, body, closing }: MessageBlocks, options: ComposeOptions): Composed {
  const parts = [greeting, ...body, closing].filter((blocks) => blocks.length > 0);
  const filled = parts.map((blocks) => fillBlocks(blocks, options));
  const blocks = filled.flatMap((part) => part.blocks);
  const unfilled = [...new Set(filled.flatMap((part) => part.unfilled))];
  const told = { unfilled, lacksNextStep: lacksNextStep({ greeting, body, closing }) };
  switch (options.channel) {
    case 'email':
      return { ...measured(writeMail(blocks)), html: writeHtml(blocks), ...told, over: [] };
    case 'phone':
      return { ...measured(writeSpoken(blocks)), ...told, over: [] };
    case 'chat': {
      const text = filled.map((part) => writeChat(part.blocks).text).join('\n');
      const lines = chatLines(body, options);
      return { ...measured(text), ...told, over: overLimits(text, lines, options) };
    }
  }
}

function measured(text: string): { text: string; signs: number } {
  return { text, signs: [...text].length };
}

/** Greeting and closing do not count: they stand in one message of many. */
function chatLines(body: readonly Block[][], options: FillOptions): number {
  const lines = body.map((blocks) => linesIn(fillBlocks(blocks, options)));
  return lines.reduce((sum, one) => sum + one, 0);
}

function linesIn({ blocks }: Filled): number {
  return writeChat(blocks).lines;
}

function overLimits(text: string, lines: number, options: ComposeOptions): Composed['over'] {
  const limit = options.chatSigns ?? CHAT_SIGNS;
  const { signs } = measured(text);
  const found = [
    { what: 'signs', found: signs, limit } as const,
    { what: 'lines', found: lines, limit: CHAT_LINES } as const,
  ];
  return found.filter((one) => one.found > one.limit);
}

/** A message of a greeting or a closing alone needs none. */
function lacksNextStep({ greeting, body, closing }: MessageBlocks): boolean {
  return body.length > 0 && ![greeting, ...body, closing].some(hasNextStep);
}
