import type { ReplyMatter } from '../schema/reply.ts';
import type { SlotName } from './slots.ts';

export type ReplyUse = ReplyMatter['use'];
export type ReplyChannel = ReplyMatter['channels'][number];

/** How a customer is addressed, in the order in which a file has them: usted / tú, Pan or Pani / ty. */
export const FORMS = ['formal', 'familiar'] as const;
export type ReplyForm = (typeof FORMS)[number];

/** Channels for which a form may have wording of its own, under a heading of that name. */
export const SPOKEN_OR_SHORT = ['chat', 'phone'] as const;

/** An entry that a link leads to. */
export interface EntryRef {
  type: 'article' | 'guide';
  id: string;
  /** A heading of an article, or a step of a guide. */
  anchor?: string;
}

/** A part of a line. In a text, `\n` is a line break that the writer wants. */
export type Piece =
  | string
  | { slot: SlotName }
  /** By how the customer is addressed: as a man, as a woman. */
  | { choice: [man: string, woman: string] }
  | { bold: Piece[] }
  | { em: Piece[] }
  | { link: Piece[]; url: string }
  | { link: Piece[]; entry: EntryRef };

export type Block = { p: Piece[] } | { list: Piece[][]; ordered: boolean };

/** The wordings of one form of address. */
export interface ReplyTexts {
  /** For mail, and wherever a channel has no wording of its own. */
  email: Block[];
  chat?: Block[];
  phone?: Block[];
}

/** A reply as plain data: what the agent edition's pages and the export work with. */
export interface Reply {
  id: string;
  language: string;
  /** Relative to the content folder. */
  file: string;
  matter: ReplyMatter;
  forms: Record<ReplyForm, ReplyTexts>;
}

/** The wording for a channel. */
export function wordingFor(texts: ReplyTexts, channel: ReplyChannel): Block[] {
  return (channel === 'email' ? undefined : texts[channel]) ?? texts.email;
}
