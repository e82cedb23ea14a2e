/**
 * What the count of one's own work keeps within. Apart from the schema, because browsers hold to the same limits and
 * load no schemas.
 */

/** What is counted of entries: an address copied, a reply sent, an entry opened, a guide begun, an ending reached. */
export const COUNTED = ['copy', 'reply', 'open', 'run', 'ending'] as const;

export type Counted = (typeof COUNTED)[number];

/** So many weeks are kept: a quarter of a year. */
export const MOST_WEEKS = 13;
/** So many lines of counts in a week. */
export const MOST_COUNTS = 600;
/** So many lines of words in a week. */
export const MOST_GAPS = 100;
/** So many endings of one line and day have their minutes kept. */
export const MOST_MINUTES = 50;
/** What took longer was left open, and did not take so long. */
export const LONGEST_MINUTES = 600;
/** Of what a customer asked for, in signs. */
export const LONGEST_WORDS = 120;
/** Of an id, in signs. */
export const LONGEST_ID = 100;

/** A thing with an at sign in it; the sign alone is a key. */
export const MAIL = /\S+@\S*|\S*@\S+/g;

/** An address of a page: it may have a name or a key in it. */
export const PAGE_ADDRESS = /\b(?:[a-z][a-z+.-]*:\/\/|www\.)\S+/gi;

/**
 * Six digits or more, however they are put in groups: telephone, card, account and ticket numbers, and days of birth.
 * Codes of errors such as `0x80070005` are found first, so that they stay.
 */
export const LONG_NUMBER = /(?<code>\b0x[\da-f]{4,8}\b)|\d(?:[\s().,/+_\-‐-―]{0,3}\d){5,}/gi;
