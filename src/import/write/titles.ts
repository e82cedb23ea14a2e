import { oneLine } from '../convert/tree.ts';
import type { Note } from '../model.ts';

/** What the schema of entries asks of a title. */
const SHORTEST = 3;
const LONGEST = 120;

/**
 * A title that an entry can have.
 *
 * @param tell is told if it is not the one of the source
 */
export function fitTitle(
  written: string,
  around: string,
  tell: (kind: Note['kind'], text: string) => void,
): string {
  const title = oneLine(written);
  if (title.length > LONGEST) {
    const end = title.lastIndexOf(' ', LONGEST - 1);
    const fit = `${title.slice(0, end > LONGEST / 2 ? end : LONGEST - 1)}…`;
    tell('title', `“${title}” was too long for a title: at most ${LONGEST} letters`);
    return fit;
  }
  if (title.length >= SHORTEST) return title;
  const fit = title === '' ? around : `${title} (${around})`;
  tell('title', `“${title}” was too short for a title: it is “${fit}” now`);
  return fit.slice(0, LONGEST);
}

const LONGEST_ASKED = 200;
/** More articles than this cannot all be among the first three answers to one phrase. */
const MOST_WITH_ONE_LABEL = 3;

/**
 * The phrases that labels become. Search must answer each with its entry, so a label that many articles have is none.
 *
 * @param shared how many articles have a label, for those that several have
 */
export function askedOf(
  labels: readonly string[],
  shared: ReadonlyMap<string, number>,
  tell: (kind: Note['kind'], text: string) => void,
): string[] {
  const asked: string[] = [];
  for (const label of new Set(labels.map(oneLine))) {
    if (label.length < 2 || label.length > LONGEST_ASKED)
      tell('label', `“${label.slice(0, 60)}” is too short or too long`);
    else if ((shared.get(label) ?? 0) > MOST_WITH_ONE_LABEL) continue;
    else asked.push(label);
  }
  return asked;
}
