import { findCards, findIbans } from './accounts.ts';
import type { PrivateFinding } from './finding.ts';
import { findMails } from './mail.ts';
import { findPhones } from './phone.ts';

/** Keys of front matter that readers or search see; the others hold addresses, days and digests. */
const SHOWN = new Set(['title', 'summary', 'asked', 'flags']);

/**
 * What names or reaches a person in a file: mail addresses, telephone numbers, numbers of cards and bank accounts.
 * Addresses of pages are left out, since their numbers are anything.
 *
 * @param text the whole file, with LF line ends
 * @param countries those whose telephone numbers are known without their code
 * @returns by place; a number that is several things is what is worst
 */
export function findPrivate(text: string, countries: readonly string[]): PrivateFinding[] {
  const shown = blank(withoutHiddenKeys(text), /https?:\/\/[^\s)>"'\]]+/g);
  const found: PrivateFinding[] = [];
  for (const find of [findIbans, findCards, findMails, (part: string) => findPhones(part, countries)]) {
    const rest = found.reduce((left, one) => blankAt(left, one), shown);
    found.push(...find(rest));
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function withoutHiddenKeys(text: string): string {
  const front = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  let key = '';
  const lines = front.split('\n').map((line) => {
    key = /^([A-Za-z]+)[ \t]*:/.exec(line)?.[1] ?? key;
    return SHOWN.has(key) ? line : ' '.repeat(line.length);
  });
  return lines.join('\n') + text.slice(front.length);
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}

function blankAt(text: string, { offset, text: found }: PrivateFinding): string {
  return text.slice(0, offset) + ' '.repeat(found.length) + text.slice(offset + found.length);
}
