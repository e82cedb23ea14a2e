import { readFrontMatter } from './front-matter.ts';
import { readText } from './files.ts';
import type { Entry } from './model.ts';
import { problem, type Problem } from '../problem/problem.ts';

/** One of the phrases that an entry must be found by. */
export interface AskedPhrase {
  phrase: string;
  id: string;
  type: 'article' | 'guide';
  language: string;
  /** Relative to the content folder. */
  file: string;
  /** Its place in the list of the file. */
  index: number;
}

/** How many phrases are tried with each build; above that, a part of them. */
export const MOST_TRIED = 2_000;
/** Any number: what counts is that it is the same in each build, so that a warning does not come and go. */
const SEED = 20_261_127;

/** All phrases of entries that can be found: of retired ones, the search knows nothing. */
export function listAsked(entries: readonly Entry[]): AskedPhrase[] {
  const retired = new Set(
    entries.filter(({ matter }) => 'status' in matter && matter.status === 'retired').map(({ id }) => id),
  );
  return entries
    .filter(({ id }) => !retired.has(id))
    .flatMap(({ id, type, language, file, matter }) =>
      matter.asked.map((phrase, index) => ({
        phrase,
        id,
        type: type === 'guide' || type === 'guide-translation' ? 'guide' : 'article',
        language,
        file,
        index,
      })),
    );
}

/**
 * Picks the phrases that a build tries: all of them up to 2,000, above that those of changed files, and others by
 * chance until there are so many.
 *
 * @param changed files that differ from the base branch
 */
export function pickAsked(phrases: readonly AskedPhrase[], changed: ReadonlySet<string>): AskedPhrase[] {
  if (phrases.length <= MOST_TRIED) return [...phrases];
  const own = phrases.filter(({ file }) => changed.has(file));
  const others = phrases.filter(({ file }) => !changed.has(file));
  const room = Math.max(0, MOST_TRIED - own.length);
  const wanted = new Set([...own, ...drawSome(others, room)]);
  return phrases.filter((phrase) => wanted.has(phrase));
}

/** Selection sampling: D. Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S. */
function drawSome<T>(items: readonly T[], count: number): T[] {
  let state = SEED;
  // A linear congruential generator with the constants of "Numerical Recipes".
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const drawn: T[] = [];
  for (const [i, item] of items.entries()) {
    if (random() * (items.length - i) < count - drawn.length) drawn.push(item);
  }
  return drawn;
}

/**
 * The warning for a phrase that does not bring its entry, at its line.
 *
 * @param folder the content folder
 * @param first the title of what came first; undefined if nothing did
 */
export function askedMissed(
  folder: string,
  { phrase, file, index }: AskedPhrase,
  first: string | undefined,
): Problem {
  const start = { file, line: 1, column: 1 };
  const read = readText(folder, file);
  const front = 'problem' in read ? read : readFrontMatter(read.text, file);
  const place = 'problem' in front ? start : front.yaml.place(['asked', index]);
  return problem('search/asked-missed', place, { phrase, first });
}
