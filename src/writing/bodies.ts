import type { SlotName } from '../replies/slots.ts';
import type { ARTICLE_KINDS } from '../schema/entry.ts';
import { en } from './bodies/en.ts';
import { es } from './bodies/es.ts';
import { pl } from './bodies/pl.ts';

/** The texts that new files begin with, in one language: each is right by all rules, and is there to be written over. */
export interface Bodies {
  summary: { article: string; guide: string };
  /** A question, a remedy and two endings. `tier` takes over where the guide does not help. */
  guide: (about: { tier: number }) => string;
  article: Record<(typeof ARTICLE_KINDS)[number], string>;
  notice: string;
  /** One line for each form of address, and a sentence for each slot that some use of a reply asks for. */
  reply: { formal: string; familiar: string; slots: Partial<Record<SlotName, string>> };
}

const BODIES: Readonly<Record<string, Bodies>> = { en, es, pl };

/** The texts of a language; English ones for a language that has none. */
export function bodiesOf(language: string): Bodies {
  return BODIES[language] ?? en;
}
