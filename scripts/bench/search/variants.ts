/** A way to type the same query. */
export type Variant = (query: string, random: () => number) => string;

/** The queries as they are, as people without these keys type them, and with one slip. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'as-is': (query) => query,
  'without-accents': withoutAccents,
  'one-slip': withSlip,
};

function withoutAccents(query: string): string {
  return query.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * One slip in one word of at least four letters: a letter too few, one too many, a wrong one, or two in the wrong order
 * (F. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964: four of five
 * misspellings are one of these).
 */
function withSlip(query: string, random: () => number): string {
  const draw = (count: number): number => Math.floor(random() * count);
  const words = [...query.matchAll(/\p{L}{4,}/gu)];
  const chosen = words[draw(words.length)];
  if (chosen === undefined) return query;
  const letters = [...chosen[0]];
  const at = draw(letters.length);
  const kind = draw(4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, LETTERS[draw(LETTERS.length)]!);
  else if (kind === 2) letters[at] = otherThan(letters[at]!, draw);
  else {
    const left = Math.min(at, letters.length - 2);
    [letters[left], letters[left + 1]] = [letters[left + 1]!, letters[left]!];
  }
  return query.slice(0, chosen.index) + letters.join('') + query.slice(chosen.index + chosen[0].length);
}

function otherThan(letter: string, draw: (count: number) => number): string {
  const others = [...LETTERS].filter((other) => other !== letter.toLowerCase());
  return others[draw(others.length)]!;
}
