import type { SecretWords } from '../i18n/secret-words.ts';
import { makeFinder, type Span } from './mask-words.ts';

/** A kind of number that must not leave the page. */
interface Kind {
  /** What it looks like. Its bounds are looked for apart, since browsers of 2022 know no look-behind. */
  pattern: RegExp;
  /**
   * True if what looks so is one.
   *
   * @param plain its letters and digits alone, in capitals
   * @param written as it stands in the text
   */
  is(plain: string, written: string): boolean;
}

const KINDS: readonly Kind[] = [
  { pattern: /[a-z]{2}\d{2}(?:[ \u00a0-]?[a-z\d]{1,4}){3,9}/gi, is: isIban },
  { pattern: /\d{2}(?:[ \u00a0-]?\d{4}){6}/g, is: (plain) => isIban(`PL${plain}`) },
  { pattern: /\d(?:[ \u00a0\u2009\u202f\u2010-\u2013-]?\d){12,18}/g, is: isCard },
  { pattern: /\d{11}/g, is: isPesel },
  { pattern: /(?:\d{2}\.?\d{3}\.?\d{3}|[XYZxyz]-?\d{7})(?:[ -]?[A-Z]|-?[a-z])/g, is: isSpanishId },
];

/** A letter or digit; with one beside it, a number is part of something longer. */
const PART = /[\p{L}\p{N}]/u;

/**
 * Takes out of free text what nobody should send: numbers of cards and bank accounts, national ids of Poland and Spain,
 * and what stands behind words for passwords, PINs and one-time codes in English, Spanish and Polish. Check digits
 * decide wherever there are any, so that numbers of devices, phones, errors and days stay.
 *
 * @param mark what stands in place of each
 * @param words how people write of passwords and codes
 * @returns the text, unchanged if nothing was found
 */
export function maskSecrets(text: string, mark: string, words: SecretWords): string {
  let masked = replaceFound(text, makeFinder(words), mark);
  for (const kind of KINDS) masked = replaceFound(masked, (rest, from) => findKind(rest, from, kind), mark);
  return masked;
}

function replaceFound(
  text: string,
  find: (text: string, from: number) => Span | undefined,
  mark: string,
): string {
  let written = '';
  let from = 0;
  for (;;) {
    const span = find(text, from);
    if (span === undefined) return written + text.slice(from);
    written += text.slice(from, span[0]) + mark;
    from = span[1];
  }
}

/** A pattern may go on into the words behind, so shorter parts of what it found are tried too. */
function findKind(text: string, from: number, { pattern, is }: Kind): Span | undefined {
  for (let start = from; ; start += 1) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found === null) return undefined;
    start = found.index;
    const before = text[start - 1] ?? '';
    if (before === '+' || PART.test(before)) continue;
    for (let end = start + found[0].length; end > start; end -= 1) {
      if (!PART.test(text[end - 1]!) || PART.test(text[end] ?? '')) continue;
      const written = text.slice(start, end);
      if (is(written.replace(/[^a-z\d]/gi, '').toUpperCase(), written)) return [start, end];
    }
  }
}

/**
 * ISO 13616: the first four signs at the end, letters as 10 to 35, the whole is 1 modulo 97. Of serial numbers that begin
 * like one and are as long, which are few, one in a hundred passes for one.
 */
function isIban(plain: string): boolean {
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** By length, where not all kinds of cards have it. */
const BEGINS: Readonly<Record<number, RegExp>> = { 13: /^4/, 14: /^(?:[456]|3[0689])/, 15: /^3[47]/ };

/**
 * Luhn's sum, and how cards begin (ISO/IEC 7812): the numbers of phones and SIM cards (IMEI, ICCID) have the same sum,
 * but begin otherwise. Groups of three are phone numbers side by side.
 */
function isCard(plain: string, written: string): boolean {
  const begins = BEGINS[plain.length] ?? /^(?:[456]|3[05689]|2[2-7])/;
  if (plain.length < 13 || !begins.test(plain) || /^\d{3}(?:\D\d{3})+$/.test(written)) return false;
  let sum = 0;
  [...plain].toReversed().forEach((sign, index) => {
    const digit = Number(sign) * (1 + (index % 2));
    sum += digit > 9 ? digit - 9 : digit;
  });
  return sum % 10 === 0;
}

/** A day, with 20 added to the month from the year 2000 on, and a check digit by the weights 1, 3, 7, 9. */
function isPesel(plain: string): boolean {
  const month = Number(plain.slice(2, 4));
  const day = Number(plain.slice(4, 6));
  if (month > 32 || month % 20 < 1 || month % 20 > 12 || day < 1 || day > 31) return false;
  let sum = Number(plain[10]);
  for (let index = 0; index < 10; index += 1) sum += Number(plain[index]) * [1, 3, 7, 9][index % 4]!;
  return sum % 10 === 0;
}

/** DNI, and NIE with X, Y, Z as 0, 1, 2: the number modulo 23 names the letter. */
function isSpanishId(plain: string): boolean {
  const digits = plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return plain.at(-1) === 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23];
}
