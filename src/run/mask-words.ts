import type { SecretWords } from '../i18n/secret-words.ts';

/** Where something stands in a text. */
export type Span = readonly [start: number, end: number];

/** Days, hours and the numbers of errors are no codes. */
const PLAIN = /^(?:0x[\da-f]+|\d{1,4}([-./])\d{1,2}\1\d{1,4}|\d{1,2}:\d{2})\W*$/i;

/** Makes what finds the next thing that is told behind a word for a password, a PIN or a one-time code. */
export function makeFinder(words: SecretWords): (text: string, from: number) => Span | undefined {
  const told = new RegExp(words.told, 'giu');
  const secret = new RegExp(words.secret, 'iu');
  const said = new RegExp(words.said, 'iu');

  const isTold = ([, name = '', sign, link, value = '']: readonly string[]): boolean => {
    if (secret.test(name)) {
      if (sign !== undefined) return !/^(?:not?|nie|does|is|jest)$/i.test(value);
      // "To" is "is" in Polish only.
      if (link !== undefined && (link !== 'to' || /^h/i.test(name))) return !said.test(value);
    }
    const least = /^c/i.test(name) ? 3 : 4;
    return value.length >= least && /\d/.test(value) && !(sign === undefined && PLAIN.test(value));
  };

  return (text, from) => {
    for (let start = from; ; start += 1) {
      told.lastIndex = start;
      const found = told.exec(text);
      if (found === null) return undefined;
      start = found.index;
      if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || !isTold(found)) continue;
      const [all, name, sign, , value = '', rest = ''] = found;
      const end = start + all.length - rest.length;
      // Behind a colon, a password may be of several words; in quotes it is whole already.
      const more = sign !== undefined && secret.test(name!) && /[^.,;"”»’']$/.test(value) ? rest : '';
      return [end - value.length, end + more.length - /[.,;]*$/.exec(value + more)![0].length];
    }
  };
}
