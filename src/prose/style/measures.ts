/** What is usual to measure how hard texts of a language are. */
export interface Measure {
  name: string;
  /** The most or, for Spanish, the least that is wanted. */
  limit: number;
  /** Which values are wanted: those from the limit down, or those from it up. */
  wanted: 'less' | 'more';
}

/** By language; how each is worked out, and where it comes from, stands in level.ts. */
export const MEASURES = {
  en: { name: 'Flesch-Kincaid grade', limit: 8, wanted: 'less' },
  es: { name: 'INFLESZ', limit: 65, wanted: 'more' },
  pl: { name: 'FOG', limit: 9, wanted: 'less' },
} as const satisfies Record<string, Measure>;

/** @returns undefined for a language without a measure */
export function measureOf(language: string): Measure | undefined {
  return isMeasured(language) ? MEASURES[language] : undefined;
}

/** What is wanted of a text, in words: `8 or less`. */
export function showWanted({ limit, wanted }: Measure): string {
  return `${limit} or ${wanted}`;
}

/** True if there is a measure for texts of the language. */
export function isMeasured(language: string): language is keyof typeof MEASURES {
  return Object.hasOwn(MEASURES, language);
}
