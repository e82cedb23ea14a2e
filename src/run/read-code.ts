import { checkDigit, LETTERS, sizeOf, type Code } from './code.ts';

const CODE = new RegExp(`^([${LETTERS}]{2,4})(\\d{5}|\\d{7}|\\d{9})$`);

/**
 * Reads a code as people type it: in small letters, and with any signs between.
 *
 * @returns undefined if it is none, or if a sign of it is wrong
 */
export function readCode(text: string): Code | undefined {
  const signs = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const [, letters = '', digits = ''] = CODE.exec(signs) ?? [];
  if (letters === '' || checkDigit(letters, digits.slice(0, -1)) !== digits.at(-1)) return undefined;
  const number = Number(digits.slice(1, -1));
  // A number with more zeros than it needs was never given out.
  if (sizeOf(number) !== digits.length - 2) return undefined;
  return { letters, version: Number(digits[0]), number };
}
