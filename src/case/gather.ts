import { gatherFacts } from '../run/note-facts.ts';
import { makeLines, type NoteFacts } from '../run/note.ts';
import type { Run } from '../run/earlier.ts';
import { writeTrail } from '../run/write-trail.ts';
import { formatLanguage } from '../i18n/format.ts';
import { makeChecklist, type Item } from './checklist.ts';
import { workingDayAfter, FOLLOW_UP_DAYS } from './follow-up.ts';
import { beginOf, jumpsBehind } from './jump-rules.ts';
import { fill, type CaseFacts, type CaseLine } from './note.ts';
import type { AgentGuide } from './place.ts';
import type { Accepted, Case, Jump } from './state.ts';
import { sayDay, sayMoment, today } from './times.ts';

/** What stands on the page of a step: where the run is, what the case holds, and the page itself. */
export interface Standing extends AgentGuide {
  run: Run;
  held: Case;
  page: HTMLElement;
  language: string;
  /** The agent's tier. */
  tier: number;
}

/** Names a step of any guide. */
export function keyOf({ guide, run }: Pick<Standing, 'guide' | 'run'>): string {
  return `${guide.note.id}/${run.at}`;
}

/** The jumps that lie behind the place. */
export function jumpsOf({ guide, run, held }: Pick<Standing, 'guide' | 'run' | 'held'>): Jump[] {
  return jumpsBehind(held.jumps, beginOf(guide.note.id, run.at, run));
}

/** The questions answered since the last jump, with what became of them; `id` names the step. */
export function linesSince(standing: Standing): Jump['lines'] {
  const { guide } = standing;
  const jumped = jumpsOf(standing).length > 0;
  const facts = factsOf(standing);
  // That answers are missing before a jump is no news: they stand above it.
  const entries = facts.entries.filter(({ kind }) => !jumped || kind !== 'notRecorded');
  const lines = makeLines({ ...facts, entries }, guide.note.words, new Set());
  return lines
    .filter(({ part }) => part === 'answer')
    .map(({ label, text }, index) => ({ id: nameOf(entries[index]!.id, guide.note.id), label, text }));
}

function nameOf(id: string, guide: string): string {
  return id === '' || id.includes('/') ? id : `${guide}/${id}`;
}

function factsOf({ guide, run, page }: Standing): NoteFacts {
  const told = { own: '', device: '', consents: new Map<string, Date>() };
  return gatherFacts(page.closest('main')!, guide, run, told);
}

/** What the tier that takes over is given, with the boxes that are ticked. */
export function itemsOf(standing: Standing): Item[] {
  const { file, run, held } = standing;
  const key = `${keyOf(standing)} `;
  const ticked = held.ticked.filter((id) => id.startsWith(key)).map((id) => id.slice(key.length));
  const { tasks } = factsOf(standing);
  return makeChecklist(
    file.steps[run.at]?.to?.needs ?? [],
    tasks.map(({ text }) => text),
    new Set(ticked),
  );
}

/** The address at which the next tier goes on: the place, with its answers, and the case. */
export function handoverLink({ run, held }: Standing): string {
  return `${location.origin}${location.pathname}?case=${held.id}${writeTrail(run)}`;
}

/** The day of the follow-up call: the agent's choice, or the usual one. */
export function followUpOf({ held, file }: Standing, now: Date): string {
  return held.followUp ?? workingDayAfter(today(now), FOLLOW_UP_DAYS, file.holidays);
}

/** All that the note for the ticket tells of this place. */
export function gatherCase(standing: Standing, now: Date): CaseFacts {
  const { guide, file, run, held, page, language } = standing;
  const facts = factsOf(standing);
  const step = file.steps[run.at];
  const key = keyOf(standing);
  const said = held.said[key];
  const title = guide.question(run.at);
  const tierName = (tier: number): string =>
    file.tiers.find((one) => one.tier === tier)?.name ?? String(tier);
  const solved = page.querySelector('.landing') !== null;
  const ended = step?.ending !== undefined;
  const here: CaseLine[] = !ended && said !== undefined ? [{ label: title, text: '', said }] : [];
  const accepted = (of: Accepted | undefined): CaseFacts['handover'] =>
    of ? { name: of.name, time: sayMoment(language, of.at) } : 'open';
  const arrived = held.came?.at === key;
  return {
    id: held.id,
    tier: tierName(standing.tier),
    // Where one's own team goes on, nobody else takes over.
    ...(step?.to &&
      step.to.tier !== standing.tier &&
      !arrived && { next: { tier: tierName(step.to.tier), team: step.to.team } }),
    guide: facts.guide,
    code: run.code,
    language: formatLanguage(language, language),
    lines: [...before(standing), ...withSaid(linesSince(standing), held), ...here],
    consents: consentsOf(standing),
    ...(ended
      ? { result: { title, reason: solved ? '' : (facts.outcome?.reason ?? ''), said } }
      : { now: title }),
    who: facts.who,
    promise: facts.promise,
    ...(ended && { followUp: sayFollowUp(followUpOf(standing, now), language), again: held.again }),
    items: itemsOf(standing),
    ...(step?.to &&
      !arrived && { handover: accepted(held.handed?.ending === key ? held.handed : undefined) }),
    ...(held.came && { taken: accepted(held.came.accepted) }),
    link: step?.to ? handoverLink(standing) : facts.address,
  };
}

function sayFollowUp(day: string, language: string): string {
  return day === '' ? '' : sayDay(language, day);
}

/** What lies before the last jump, and the jumps themselves. */
function before(standing: Standing): CaseLine[] {
  const { file, held } = standing;
  return jumpsOf(standing).flatMap(({ lines, fromTitle, toTitle, reason }) => [
    ...withSaid(lines, held),
    {
      label: fill(file.words.note.skipped, { from: fromTitle, to: toTitle }),
      text: fill(file.words.note.reason, { reason }),
    },
  ]);
}

/** The agent may add words later, at a step to which they went back. */
function withSaid(lines: Jump['lines'], held: Case): CaseLine[] {
  return lines.map(({ id, label, text }) => ({ label, text, said: held.said[id] }));
}

/** Answers given in this tab have a time; of others only the address tells. Another guide had a run of its own. */
function consentsOf(standing: Standing): CaseFacts['consents'] {
  const { held, run, language } = standing;
  const guides = new Set([
    ...run.parts.map(({ guide }) => guide.note.id),
    ...jumpsOf(standing).flatMap(({ lines }) => lines.map(({ id }) => id.split('/')[0])),
  ]);
  const timed = Object.entries(held.consents)
    .filter(([key]) => guides.has(key.split('/')[0]))
    .map(([, { question, answer, at }]) => ({ question, answer, time: sayMoment(language, at) }));
  const others = run.parts.flatMap((part) =>
    part.trail
      .filter(({ step }) => part.guide.steps[step]?.consent)
      .filter(({ step }) => held.consents[`${part.guide.note.id}/${step}`] === undefined)
      .map(({ step, answer }) => ({
        question: part.guide.question(step),
        answer: part.guide.answer(step, answer),
      })),
  );
  return [...others, ...timed];
}

/** True if the customer answered "yes" to a question of consent of this guide, in this run. */
export function consented({ guide, run, held }: Standing, step: string): boolean {
  const recorded = held.consents[`${guide.note.id}/${step}`];
  if (recorded !== undefined) return recorded.yes;
  return run.trail.some((given) => given.step === step && given.answer === 'yes');
}
