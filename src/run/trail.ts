import { BEFORE, FROM, MARK, MOST_EARLIER } from './write-trail.ts';

/** One answer given. */
export interface Given {
  step: string;
  /** The id of the answer. */
  answer: string;
  /** True if the reader had done before what the step asks for. */
  before?: true | undefined;
  /** The solved ending that this step led to at first, if the problem came back. */
  solved?: string | undefined;
}

/** The answers given in a guide of which one led on to another guide. */
export interface Earlier {
  /** The id of the guide. */
  guide: string;
  trail: readonly Given[];
}

/** All answers of a run: those in guides before this one, the first guide first, and those in this one. */
export interface Answers {
  earlier: readonly Earlier[];
  trail: readonly Given[];
}

/**
 * Where a run stood when its reader went back to change an answer in an earlier guide, with that answer and all behind
 * it: those of the earlier guide come first.
 */
export interface From extends Answers {
  guide: string;
  at: string;
}

/** What of a guide a trail is checked against. */
export interface Ways {
  /** Where an answer of a step leads; undefined if there is no such answer, or it leads to another guide. */
  leads(step: string, answer: string): string | undefined;
  /** True if answers at this step are not recorded. */
  isPrivate(step: string): boolean;
}

/** Behind the answers in a fragment: the notes are shown at once. */
export type WithNotes = '&notes';

/** Longer fragments are of no run that anyone walked. */
const MOST_SIGNS = 6000;

/**
 * Guides with their answers, each closed by a semicolon, and then the answers in this guide. Mail programs leave the
 * semicolon out of a link that ends with it.
 */
const ANSWERS = `((?:[\\w-]+:[\\w.,~-]+(?:;|$)){0,${MOST_EARLIER}})([\\w.,~-]*)`;
const FORM = new RegExp(`^${MARK}${ANSWERS}(?:${FROM}([\\w-]+)/([\\w-]+)/${ANSWERS})?(?:&notes)?$`);

/** Reads the answers out of a fragment, as they stand there. What is not formed as they are has none. */
export function parseTrail(fragment: string): Answers & { from?: From | undefined } {
  const [, before, trail, guide, at = '', ...from] =
    (fragment.length < MOST_SIGNS && FORM.exec(fragment)) || [];
  return {
    ...parseAnswers(before, trail),
    from: guide === undefined ? undefined : { guide, at, ...parseAnswers(...from) },
  };
}

function parseAnswers(before = '', trail = ''): Answers {
  return {
    earlier: (before.match(/[^;]+/g) ?? []).map((part) => {
      const [guide = '', text = ''] = part.split(':');
      return { guide, trail: parseGiven(text) };
    }),
    trail: parseGiven(trail),
  };
}

function parseGiven(text: string): Given[] {
  if (text === '') return [];
  return text.split(',').map((part): Given => {
    const [step = '', said = '', solved] = part.split('.', 3);
    const before = said.endsWith(BEFORE) || undefined;
    return { step, answer: before ? said.slice(0, -1) : said, before, solved };
  });
}

/**
 * True if answers of a guide lead from one to the next, and none of them is one that is not recorded.
 *
 * @param endsWell whether the last one leads where it should
 */
export function isWay(trail: readonly Given[], ways: Ways, endsWell: (last: Given) => boolean): boolean {
  return trail.every((given, index) => {
    const next = trail[index + 1];
    if (ways.isPrivate(given.step)) return false;
    return next === undefined ? endsWell(given) : ways.leads(given.step, given.answer) === next.step;
  });
}

/**
 * Reads a trail out of a fragment, as far as it fits the guide as it is now.
 *
 * @param fragment with its `#`
 * @param at the step at which the reader is
 * @returns the answers that lead there, one after the other; none if they do not. Those of earlier guides are as they
 *   stand in the fragment: only with these guides can anyone say whether they fit (`checkEarlier` in earlier.ts)
 */
export function readTrail(fragment: string, at: string, ways: Ways): Answers {
  const answers = parseTrail(fragment);
  const fits = isWay(answers.trail, ways, ({ step, answer }) => ways.leads(step, answer) === at);
  return fits ? answers : { earlier: [], trail: [] };
}

/** A run after an answer: where it stands now, the answers that lead there, and those that no longer fit. */
export interface Moved {
  at: string;
  trail: readonly Given[];
  struck: readonly Given[];
}

/**
 * Gives an answer. If answers after this step were given before (the reader came back to change one), those that still
 * fit stay, and the run goes on where they end; the others are struck out.
 *
 * @param before the answers that lead to the step
 * @param given the answer, which leads to a step of this guide
 * @param later answers that stood after this step, in order
 */
export function giveAnswer(
  before: readonly Given[],
  given: Given,
  later: readonly Given[],
  ways: Ways,
): Moved {
  let at = ways.leads(given.step, given.answer)!;
  // Nothing leads back over a step whose answer is not recorded: all begins anew behind it.
  if (ways.isPrivate(given.step)) return { at, trail: [], struck: [] };
  const trail = [...before, given];
  const rest = later.filter(({ step }) => step !== given.step);
  const from = rest.findIndex(({ step }) => step === at);
  const kept = from < 0 ? [] : rest.slice(from);
  const fitting = kept.findIndex(({ step, answer }, index) => {
    const next = kept[index + 1]?.step;
    return (
      ways.isPrivate(step) ||
      ways.leads(step, answer) === undefined ||
      (next !== undefined && ways.leads(step, answer) !== next)
    );
  });
  const stays = fitting < 0 ? kept : kept.slice(0, fitting);
  const last = stays.at(-1);
  if (last !== undefined) at = ways.leads(last.step, last.answer)!;
  return {
    at,
    trail: [...trail, ...stays],
    struck: rest.filter((one) => one.step !== at && !stays.includes(one)),
  };
}

/** How many questions are still to come, fewest and most. */
export type Left = readonly [min: number, max: number];

/**
 * What to say of the questions still to come at the end of a way: what is said never grows from one step to the next.
 *
 * @param lefts those of the steps on the way, in order, the present one last
 * @returns undefined if too little is known: more than three questions between fewest and most
 */
export function sayLeft(lefts: readonly Left[]): Left | undefined {
  const most = Math.min(...lefts.map(([, max]) => max));
  const [min = 0] = lefts.at(-1) ?? [];
  const least = Math.min(min, most);
  return lefts.length > 0 && most - least <= 3 ? [least, most] : undefined;
}
