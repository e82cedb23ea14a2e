import { countrySpecs, isValidIBAN } from 'ibantools';
import type { PrivateFinding } from './finding.ts';

/** Numbers of bank accounts (ISO 13616): right in length for their country, and in their check digits. */
export function findIbans(text: string): PrivateFinding[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ \u00a0-]?[A-Z\d])/gu)].flatMap((found) => {
    const length = countrySpecs[found[0].slice(0, 2)]?.chars ?? 0;
    const written = takeSigns(text.slice(found.index), length);
    const value = written.replace(/[ \u00a0-]/g, '');
    const follows = text[found.index + written.length] ?? '';
    if (length === 0 || /[\p{L}\p{N}]/u.test(follows) || !isValidIBAN(value)) return [];
    return [{ kind: 'iban' as const, text: written, value, offset: found.index }];
  });
}

/** The beginning of a text with so many letters and digits; what stands between groups does not count. */
function takeSigns(text: string, count: number): string {
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; end++) {
    if (/[A-Z\d]/.test(text[end]!)) taken++;
    else if (!/[ \u00a0-]/.test(text[end]!)) break;
  }
  return text.slice(0, end);
}

/**
 * Numbers of payment cards (ISO/IEC 7812): 13 to 19 digits that begin as those of the large card companies do and have
 * the right check digit. Serial and SIM numbers have the same check digit, and begin otherwise.
 */
export function findCards(text: string): PrivateFinding[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.-])\d(?:[ \u00a0-]?\d){12,18}(?![\p{L}\p{N}]|[.-]\d)/gu)].flatMap(
    (found) => {
      const value = found[0].replace(/\D/g, '');
      if (!/^(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|4|5))/.test(value) || !hasCheckDigit(value)) return [];
      return [{ kind: 'card' as const, text: found[0], value, offset: found.index }];
    },
  );
}

/** The check of Luhn (ISO/IEC 7812-1, annex B): every second digit from the right counts twice. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, i) => {
    const twice = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
