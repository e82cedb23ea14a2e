import type { Guide } from './stored-guide.ts';
import { isWay, type Answers, type Earlier } from './trail.ts';
import { FROM, MARK, writeTrail } from './write-trail.ts';

/** The part of a run that lies in one guide, after the answers in the guides before. */
export interface Part extends Answers {
  guide: Guide;
}

/** Where a run stands. */
export interface Run extends Answers {
  at: string;
  /** By guides. */
  parts: readonly Part[];
  /** Of the place, to read out. */
  code: string | undefined;
}

/** The address of another guide in the same language. @param home that of one of them */
export function homeOf(id: string, home: string): string {
  return home.replace(/[^/]+\/$/, `${id}/`);
}

/**
 * The answers in earlier guides that lead to where those in this guide begin: one guide after the other, from here back,
 * as far as they fit. Of a guide that could not be loaded, nobody can say that its answers do not.
 */
export function checkEarlier(guide: Guide, at: string, { earlier, trail }: Answers): readonly Earlier[] {
  let to = `${guide.note.id}/${trail[0]?.step ?? at}`;
  const wrong = earlier.findLastIndex(({ guide: id, trail: before }) => {
    const other = guide.others.get(id);
    const end = to;
    to = `${id}/${before[0]!.step}`;
    return other && !isWay(before, other, ({ step, answer }) => other.choice(step, answer)?.out === end);
  });
  return earlier.slice(wrong + 1);
}

/** A run by guides, in order; those that could not be loaded are left out. */
export function partsOf(guide: Guide, { earlier, trail }: Answers): Part[] {
  const parts = earlier.flatMap((one, index): Part[] => {
    const other = guide.others.get(one.guide);
    return other ? [{ guide: other, earlier: earlier.slice(0, index), trail: one.trail }] : [];
  });
  return [...parts, { guide, earlier, trail }];
}

/**
 * Answers that lead to another guide take along all that were given. Who came back from there to change one, and leaves
 * for it as before, is again where they were.
 */
export function carryOn(page: ParentNode, guide: Guide, { at, earlier, trail }: Run): void {
  if (guide.isPrivate(at)) return;
  const { from, home, note } = guide;
  const on = from?.earlier.slice(1) ?? [];
  const next = on[0] ?? from;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-choice]')) {
    const given = { step: at, answer: link.dataset['choice']! };
    const out = guide.choice(at, given.answer)?.out;
    if (out === undefined) continue;
    const left = [...earlier, { guide: note.id, trail: [...trail, given] }];
    const back = from && next && out === `${next.guide}/${next.trail[0]?.step ?? from.at}`;
    if (back) link.pathname = `${homeOf(from.guide, home)}${from.at}/`;
    link.hash = writeTrail({ earlier: back ? [...left, ...on] : left, trail: back ? from.trail : [] });
  }
}

/**
 * The address at which an answer of an earlier guide is changed. What was answered from there on waits in it.
 *
 * @param part the run as far as that guide
 * @param index of the answer in it
 */
export function changeAddress(here: Guide, run: Run, { guide, earlier, trail }: Part, index: number): string {
  const later = { guide: guide.note.id, trail: trail.slice(index) };
  const waiting = writeTrail({
    earlier: [later, ...run.earlier.slice(earlier.length + 1)],
    trail: run.trail,
  });
  const before = writeTrail({ earlier, trail: trail.slice(0, index) }) || MARK;
  const from = guide === here ? '' : `${FROM}${here.note.id}/${run.at}/${waiting.slice(MARK.length)}`;
  return `${guide.home}${trail[index]!.step}/${before}${from}`;
}
