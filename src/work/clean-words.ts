import { SECRET_WORDS } from '../i18n/secret-words.ts';
import { maskSecrets } from '../run/mask.ts';
import { LONG_NUMBER, LONGEST_WORDS, MAIL, PAGE_ADDRESS } from '../schema/week-limits.ts';
import { fold } from '../search/words.ts';

/** What stands in place of what was taken out. */
const TAKEN = '*';
/** Nobody needs more to say what is missing; the rest is not even looked at. */
const LONGEST_READ = 1000;

/**
 * Words of a customer as they may be counted: in small letters and without accents, as the collector has searches, and
 * without passwords, codes, mail addresses, addresses of pages, and numbers by which a person can be found. Passwords are
 * looked for first, because their signs go with folding.
 *
 * @returns empty if nothing is left that says anything
 */
export function cleanWords(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .slice(0, LONGEST_READ)
    .replace(/[\s\p{C}]+/gu, ' ');
  // Twice: what becomes one by folding, such as digits of another alphabet, is found as well.
  const folded = fold(takeOut(maskSecrets(plain, TAKEN, SECRET_WORDS)));
  const clean = takeOut(folded).replace(/\s+/g, ' ').trim();
  const short = clean.length <= LONGEST_WORDS ? clean : clean.slice(0, LONGEST_WORDS).replace(/\s\S*$/, '');
  return /\p{L}/u.test(short) ? short : '';
}

function takeOut(text: string): string {
  return text
    .replace(/\p{Nd}/gu, toAscii)
    .replace(PAGE_ADDRESS, TAKEN)
    .replace(MAIL, TAKEN)
    .replace(LONG_NUMBER, (_found, code: string | undefined) => code ?? TAKEN);
}

/** Digits of any script stand in rows of ten, of which Unicode has the zero first. */
function toAscii(digit: string): string {
  let zero = digit.codePointAt(0)!;
  for (let steps = 0; steps < 10; steps += 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) break;
    zero -= 1;
  }
  return String((digit.codePointAt(0)! - zero) % 10);
}
