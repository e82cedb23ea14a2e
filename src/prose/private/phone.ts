import type { CountryCode } from 'libphonenumber-js';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PrivateFinding } from './finding.ts';

/**
 * Numbers that belong to nobody, for films and samples: Ofcom, "Telephone numbers for use in TV and radio drama
 * programmes"; North American Numbering Plan, 555-0100 to 555-0199.
 */
const SAMPLES =
  /^\+44(?:1(?:1[3-8]|21|31|41|51|61)4960|2079460|1914980|2896496|2920180|1632960|7700900|8081570|9098790|3069990)|^\+1\d{3}55501\d\d$/;

/** Digits in groups, perhaps with a plus; not part of something longer, and no address of a network. */
const LIKE_PHONE = /(?<![\p{L}\p{N}.:/#-])\+?\(?\d(?:[ \u00a0().-]{0,2}\d){7,14}(?![\p{L}\p{N}]|[.:/-]\d)/gu;

const NETWORK_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Telephone numbers that can be called, but for samples.
 * @param countries those whose numbers are known without their code: `ES`
 */
export function findPhones(text: string, countries: readonly string[]): PrivateFinding[] {
  return [...text.matchAll(LIKE_PHONE)].flatMap((found) => {
    const value = NETWORK_ADDRESS.test(found[0]) ? undefined : readPhone(found[0], countries);
    if (value === undefined || SAMPLES.test(value)) return [];
    return [{ kind: 'phone' as const, text: found[0], value, offset: found.index }];
  });
}

/** A number as one calls it from abroad; undefined if it is none of these countries. */
export function readPhone(text: string, countries: readonly string[]): string | undefined {
  const known = text.startsWith('+') ? [undefined] : countries;
  for (const country of known) {
    const number = parsePhoneNumberFromString(text, country as CountryCode | undefined);
    if (number?.isValid() === true) return number.number;
  }
  return undefined;
}
