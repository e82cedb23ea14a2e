import type { Site } from '../schema/site.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { StyleRecord } from './record.ts';
import { plainWord } from './spelling/words.ts';
import { measureOf, showWanted } from './style/measures.ts';

/** What a site wants of the style of its texts. */
export interface StyleWishes {
  checks: Site['prose'];
  /** Words that are right on this site. */
  own: ReadonlySet<string>;
  /** The one of these that was meant by a word. */
  nearest: (word: string) => string | undefined;
}

/** What is wrong with how a text reads, as far as the site wants to know. */
export function styleProblems(
  { file, language }: { file: string; language: string },
  { words, level, cannot, clickHere }: StyleRecord,
  { checks, own, nearest }: StyleWishes,
): Problem[] {
  const problems: Problem[] = [];
  if (checks.spelling) {
    for (const { word, count, line, column } of words) {
      if (isOwn(word, own)) continue;
      const data = { word, more: count - 1, nearest: nearest(plainWord(word)), language };
      problems.push(problem('prose/spelling', { file, line, column }, data));
    }
  }
  const measure = measureOf(language);
  if (checks.level && level !== undefined && measure !== undefined) {
    const data = { measure: measure.name, value: level.value.toFixed(1), wanted: showWanted(measure) };
    problems.push(problem('prose/level', { file, line: 1, column: 1 }, data));
  }
  if (checks.cannot) problems.push(...cannot.map((spot) => problem('prose/cannot', { file, ...spot }, {})));
  if (checks.clickHere)
    problems.push(...clickHere.map((spot) => problem('prose/click-here', { file, ...spot }, {})));
  return problems;
}

/** A word with hyphens is right if its parts are: "Xiaomi-App". */
function isOwn(word: string, own: ReadonlySet<string>): boolean {
  const plain = plainWord(word).replace(/'s?$/, '');
  return (
    own.has(plainWord(word)) ||
    own.has(plain) ||
    (plain.includes('-') && plain.split('-').every((part) => own.has(part)))
  );
}
