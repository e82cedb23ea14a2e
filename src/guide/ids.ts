/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

const MAX_LENGTH = 40;

/**
 * An id made of any text: lower-case words joined by hyphens, fit for an address.
 * @param text such as a heading; `Does the "Wi-Fi" light blink?` gives `does-the-wi-fi-light-blink`
 */
export function suggestId(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[łøđßæœþı]/g, (letter) => WHOLE_LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  if (words.length === 0) return 'step';
  if (/^\d/.test(words[0]!)) words.unshift('step');
  let id = words[0]!.slice(0, MAX_LENGTH);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > MAX_LENGTH) break;
    id += `-${word}`;
  }
  return id;
}
