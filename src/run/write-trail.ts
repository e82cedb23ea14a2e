import type { Answers, Given } from './trail.ts';

/** Before the answers in a fragment. */
export const MARK = '#t=';

/** Behind the answers, while one of an earlier guide is changed: before the place from which the reader came. */
export const FROM = '&from=';

/** Behind an answer: what the step asks for was done before. */
export const BEFORE = '~';

/** How many guides before this one an address may name: the files of all are loaded. */
export const MOST_EARLIER = 8;

/**
 * The answers as the fragment of an address: `#t=other-device.yes,vpn-off.clock`, or with those of a guide that led to
 * this one before them, `#t=not-sure:who.me,what.internet;other-device.yes`. None gives nothing.
 */
export function writeTrail({ earlier, trail }: Answers): string {
  const before = earlier.slice(-MOST_EARLIER).map((one) => `${one.guide}:${writeGiven(one.trail)};`);
  const text = before.join('') + writeGiven(trail);
  return text && MARK + text;
}

function writeGiven(trail: readonly Given[]): string {
  return trail
    .map(
      ({ step, answer, before, solved }) =>
        step + '.' + answer + (before ? BEFORE : '') + (solved === undefined ? '' : `.${solved}`),
    )
    .join(',');
}
