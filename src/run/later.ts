import { make, makeButton, makeStatus } from './make.ts';
import type { Guide } from './stored-guide.ts';
import { writeTrail, type Given } from './trail.ts';

/** A place in a guide that the reader keeps for later. */
interface KeptPlace {
  question: string;
  /** With the answers in its fragment. */
  address: string;
  /** In milliseconds since 1970. */
  until: number;
}

const KEY = 'handrail.later';
const DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/**
 * What is kept on this device, by address of the guide; what is too old is erased by being looked at.
 *
 * @param now in milliseconds since 1970
 */
function readKept(now: number): Record<string, KeptPlace> {
  let kept: Record<string, KeptPlace> = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, KeptPlace>;
  } catch {
    // Blocked or damaged: nothing is kept.
  }
  const current = Object.entries(kept).filter(([, { until }]) => until > now);
  if (current.length < Object.keys(kept).length) writeKept(Object.fromEntries(current));
  return Object.fromEntries(current);
}

function writeKept(kept: Readonly<Record<string, KeptPlace>>): void {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Private windows may refuse; then nothing is kept, as before.
  }
}

/** Erases the place kept in one guide. @param home the address of the guide */
export function dropKept(home: string): void {
  const { [home]: _dropped, ...others } = readKept(Date.now());
  writeKept(others);
}

/**
 * True if the run may be kept: from the start of the guide on, it passed no step that touches an account, and none
 * whose answer is not recorded. Where a run began in the middle, nobody knows.
 */
function mayKeep({ steps, first }: Guide, at: string, trail: readonly Given[]): boolean {
  const passed = [...trail.map(({ step }) => step), at];
  return (
    trail.length > 0 &&
    passed[0] === first &&
    passed.every((step) => steps[step]?.private !== true && steps[step]?.account !== true)
  );
}

/** Adds the button that keeps this place, where it may be kept. */
export function offerToKeep(
  list: HTMLElement,
  guide: Guide,
  { at, trail }: { at: string; trail: readonly Given[] },
): void {
  if (!mayKeep(guide, at, trail)) return;
  const status = makeStatus();
  const button = makeButton(guide.words.later, () => {
    const now = Date.now();
    const place = { question: guide.question(at), address: `${guide.home}${at}/${writeTrail(trail)}` };
    writeKept({ ...readKept(now), [guide.home]: { ...place, until: now + DAYS * DAY } });
    status.textContent = guide.words.laterKept;
  });
  list.append(make('li', {}, button, ' ', status));
}

/** On the start page: the way on to what was kept, and the way to be rid of it. */
export function offerKept(main: HTMLElement, { home, words }: Guide): void {
  const kept = readKept(Date.now())[home];
  const start = main.querySelector<HTMLElement>('[data-run-start]');
  if (kept === undefined || start === null) return;
  const [before = '', after = ''] = words.goOn.split('{question}');
  const link = make('a', { href: kept.address }, before + kept.question + after);
  const button = makeButton(words.eraseKept, () => {
    dropKept(home);
    line.remove();
    start.focus();
  });
  const line = make('p', { className: 'after' }, link, make('br', {}), button);
  start.closest('li')?.append(line);
}
