/** One answer given. */
export interface Given {
  step: string;
  /** The id of the answer. */
  answer: string;
  /** True if the reader had done before what the step asks for. */
  before?: true;
  /** The solved ending that this step led to at first, if the problem came back. */
  solved?: string;
}

/** What of a guide a trail is checked against. */
export interface Ways {
  /** Where an answer of a step leads; undefined if there is no such answer, or it leads to another guide. */
  leads(step: string, answer: string): string | undefined;
  /** True if answers at this step are not recorded. */
  isPrivate(step: string): boolean;
}

const MARK = '#t=';
/** Behind an answer: what the step asks for was done before. */
const BEFORE = '~';

/** Behind the answers in a fragment: the notes are shown at once. */
export type WithNotes = '&notes';

const WITH_NOTES: WithNotes = '&notes';

/** The trail as the fragment of an address: `#t=other-device.yes,vpn-off.clock`. An empty one gives nothing. */
export function writeTrail(trail: readonly Given[]): string {
  return trail.length === 0 ? '' : MARK + trail.map(writeGiven).join(',');
}

function writeGiven({ step, answer, before, solved }: Given): string {
  return [step, before ? answer + BEFORE : answer, ...(solved === undefined ? [] : [solved])].join('.');
}

/**
 * Reads a trail out of a fragment, as far as it fits the guide as it is now.
 *
 * @param fragment with its `#`
 * @param at the step at which the reader is
 * @returns the answers that lead there, one after the other; none if they do not
 */
export function readTrail(fragment: string, at: string, ways: Ways): Given[] {
  if (!fragment.startsWith(MARK)) return [];
  const trail = fragment
    .slice(MARK.length)
    .replace(WITH_NOTES, '')
    .split(',')
    .map((part): Given => {
      const [step = '', answer = '', solved] = part.split('.', 3);
      if (answer.endsWith(BEFORE)) return { step, answer: answer.slice(0, -1), before: true };
      return { step, answer, ...(solved === undefined ? {} : { solved }) };
    });
  const fits = trail.every(({ step, answer }, index) => {
    const next = trail[index + 1]?.step ?? at;
    return !ways.isPrivate(step) && ways.leads(step, answer) === next;
  });
  return fits ? trail : [];
}

/** A run after an answer: where it stands now, the answers that lead there, and those that no longer fit. */
export interface Moved {
  at: string;
  trail: Given[];
  struck: Given[];
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
  return { at, trail: [...trail, ...stays], struck: rest.filter((one) => !stays.includes(one)) };
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
  const most = lefts.reduce((least, [, max]) => Math.min(least, max), Infinity);
  const [min = 0] = lefts.at(-1) ?? [];
  const least = Math.min(min, most);
  return lefts.length > 0 && most - least <= 3 ? [least, most] : undefined;
}
