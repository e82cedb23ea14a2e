/** What a position code holds. */
export interface Code {
  /** Of the guide: two to four of {@link LETTERS}. */
  letters: string;
  /** Of the guide's structure: 0 to 9. */
  version: number;
  /** Of the trail, in the numbering of that structure. */
  number: number;
}

/** The letters of guides: those that are not taken for each other, nor for digits, when they are read out. */
export const LETTERS = 'AFLMORTU';

/** Digits of a number: a code has two more, and never six in all, which would look like a code for signing in. */
const SIZES = [3, 5, 7] as const;

/**
 * A totally anti-symmetric quasigroup of order 10 (H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004):
 * each single wrong digit, and each swap of two neighbours, changes the check digit.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The check digit of letters and digits: letters count as the digits of their places in {@link LETTERS}. */
export function checkDigit(letters: string, digits: string): string {
  const all = [...letters].map((letter) => LETTERS.indexOf(letter)).join('') + digits;
  let check = '0';
  for (const digit of all) check = DAMM[Number(check)]![Number(digit)]!;
  return check;
}

/**
 * A code to read out: `MR 41-726`. Five, seven or nine digits: the version, the number, and a check digit.
 *
 * @returns undefined if the number is too large
 */
export function writeCode({ letters, version, number }: Code): string | undefined {
  const size = sizeOf(number);
  if (size === undefined) return undefined;
  const digits = `${version}${String(number).padStart(size, '0')}`;
  const all = digits + checkDigit(letters, digits);
  // 2-3, 3-4 or 3-3-3.
  return `${letters} ${all.replace(/\d{2,3}(?=(?:\d{3}|\d{4}|\d{6})$)/g, '$&-')}`;
}

/** How many digits a number has in a code. @returns undefined if it is too large */
export function sizeOf(number: number): number | undefined {
  return SIZES.find((digits) => number < 10 ** digits);
}
