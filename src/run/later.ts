import { attempt } from './attempt.ts';
import { homeOf, type Run } from './earlier.ts';
import { make, makeButton, makeStatus } from './make.ts';
import type { Guide } from './stored-guide.ts';
import type { Answers } from './trail.ts';
import { writeTrail } from './write-trail.ts';

/** A place in a guide that the reader keeps for later. */
interface KeptPlace {
  question: string;
  /** With the answers in its fragment. */
  address: string;
  /** In milliseconds since 1970. */
  until: number;
}

/** By address of the guide. */
type Places = Map<string, KeptPlace>;

const KEY = 'handrail.later';
const DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Reads what is kept on this device, and keeps what becomes of it; what is too old is erased by being looked at. */
function changeKept(change: (kept: Places) => void): Places {
  const stored = attempt(() => JSON.parse(localStorage.getItem(KEY)!) as Record<string, KeptPlace>);
  const kept = new Map(Object.entries(stored ?? {}).filter(([, { until }]) => until > Date.now()));
  change(kept);
  attempt(() => {
    if (kept.size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
  });
  return kept;
}

/** Erases the places kept in the guides of a run. */
export function dropKept({ home, note }: Guide, { earlier }: Pick<Answers, 'earlier'>): void {
  changeKept((kept) => {
    for (const id of [note.id, ...earlier.map(({ guide }) => guide)]) kept.delete(homeOf(id, home));
  });
}

/**
 * True if the run may be kept: from the start of its first guide on, it passed no step that touches an account, and
 * none whose answer is not recorded. Where a run began in the middle, or a guide could not be loaded, nobody knows.
 */
function mayKeep({ steps }: Guide, { at, earlier, parts }: Run): boolean {
  const { guide, trail } = parts[0]!;
  return (
    parts.length > earlier.length &&
    trail[0]?.step === guide.first &&
    !steps[at]!.closed &&
    parts.every((part) => part.trail.every(({ step }) => !part.guide.steps[step]!.closed))
  );
}

/** Adds the button that keeps this place, where it may be kept. */
export function offerToKeep(list: HTMLElement, guide: Guide, run: Run): void {
  if (!mayKeep(guide, run)) return;
  const { home, words } = guide;
  const status = makeStatus();
  const button = makeButton(words.later, () => {
    const address = `${home}${run.at}/${writeTrail(run)}`;
    const place = { question: guide.question(run.at), address, until: Date.now() + DAYS * DAY };
    changeKept((kept) => kept.set(home, place));
    status.textContent = words.laterKept;
  });
  list.append(make('li', {}, button, ' ', status));
}

/** On the start page: the way on to what was kept, and the way to be rid of it. */
export function offerKept(main: HTMLElement, guide: Guide): void {
  const { home, words } = guide;
  const kept = changeKept(() => undefined).get(home);
  const start = main.querySelector<HTMLElement>('[data-run-start]');
  if (kept === undefined || start === null) return;
  const label = words.goOn.replace('{question}', () => kept.question);
  const link = make('a', { href: kept.address }, label);
  const button = makeButton(words.eraseKept, () => {
    dropKept(guide, { earlier: [] });
    line.remove();
    start.focus();
  });
  const line = make('p', { className: 'after' }, link, make('br', {}), button);
  start.parentElement!.append(line);
}
