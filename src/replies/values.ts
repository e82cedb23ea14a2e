import { formatList } from '../i18n/format.ts';
import { formatDayAndTime, localeOf } from '../i18n/moment.ts';
import type { EntryRef, ReplyChannel } from './model.ts';
import type { SlotName } from './slots.ts';

/** An entry or step that a customer is sent to. */
export interface Linked {
  title: string;
  /** The full address, in the language of the reply. */
  url: string;
}

/** What fills the slots; what is left out, blank or empty stays unfilled. */
export interface SlotValues {
  customer?: string;
  agent?: string;
  team?: string;
  reason?: string;
  instead?: string;
  problem?: string;
  ticket?: string;
  /** Several become a numbered list. */
  entry?: Linked | readonly Linked[];
  step?: Linked | readonly Linked[];
  promise?: Date;
  details?: readonly string[];
  /** Minutes. */
  time?: number;
}

/** What a text is filled with, and for whom. */
export interface FillOptions {
  /** Of the reply. */
  language: string;
  channel: ReplyChannel;
  values: SlotValues;
  /** How the customer is addressed; needed only where the text has a choice. */
  gender?: 'man' | 'woman';
  /** The full address of an entry that a reply links itself. */
  addressOf: (entry: EntryRef) => string;
  /** In which a promise is told; that of the device if absent. */
  timeZone?: string;
}

/** A part of a filled line: some text, and where it leads. */
export interface Part {
  text: string;
  url?: string;
}

/** The values of one slot: one, or as many as become a list. */
export interface SlotValue {
  items: Part[];
  ordered: boolean;
}

/** @returns undefined if the slot has no value */
export function readValue(slot: SlotName, options: FillOptions): SlotValue | undefined {
  const { values, language, timeZone } = options;
  switch (slot) {
    case 'entry':
    case 'step':
      return several(readLinked(values[slot]), true);
    case 'details':
      return several(
        (values.details ?? []).map((text) => ({ text: clean(text) })),
        false,
      );
    case 'promise': {
      const { promise } = values;
      const isMoment = promise !== undefined && !Number.isNaN(promise.valueOf());
      return isMoment ? one(formatDayAndTime(language, promise, timeZone)) : undefined;
    }
    case 'time': {
      const { time } = values;
      return time === undefined || !(time > 0) ? undefined : one(formatMinutes(language, time));
    }
    default: {
      const text = clean(values[slot] ?? '');
      return text === '' ? undefined : one(text);
    }
  }
}

function one(text: string): SlotValue {
  return { items: [{ text }], ordered: false };
}

function several(parts: readonly Part[], ordered: boolean): SlotValue | undefined {
  const items = parts.filter(({ text }) => text !== '');
  return items.length === 0 ? undefined : { items, ordered };
}

function readLinked(value: Linked | readonly Linked[] | undefined): Part[] {
  const all = value === undefined ? [] : 'title' in value ? [value] : value;
  return all.map(({ title, url }) => {
    const address = safeAddress(url);
    return { text: clean(title), ...(address === undefined ? {} : { url: address }) };
  });
}

/** A value stays on its line, and brings no signs that end a text or command a terminal. */
function clean(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** An address that a mail may link; others, such as `javascript:`, are none. */
export function safeAddress(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(url) ? url : undefined;
}

/**
 * `5 minutes`. The Polish noun changes with what stands before it (1 minuta, na 1 minutę), so that language has the
 * abbreviation, which does not.
 */
function formatMinutes(language: string, minutes: number): string {
  const unitDisplay = language === 'pl' ? 'short' : 'long';
  const options = { style: 'unit', unit: 'minute', unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeOf(language), options).format(minutes);
}

/** Several values in a sentence: `the model, the serial number and the lights`, each still with its address. */
export function joinValues(language: string, items: readonly Part[]): Part[] {
  // A sign of a private use area stands for each value, so that no value can be taken for what joins them.
  const marks = items.map((_, i) => String.fromCodePoint(PRIVATE_USE + i));
  return formatList(language, marks)
    .split(/([\u{F0000}-\u{FFFFD}])/u)
    .filter((text) => text !== '')
    .map((text) => items[marks.indexOf(text)] ?? { text });
}

/** Where Supplementary Private Use Area-A of Unicode begins. */
const PRIVATE_USE = 0xf0000;
