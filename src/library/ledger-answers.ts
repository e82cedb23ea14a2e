import type { Answer, Step } from '../guide/model.ts';
import type { Guide } from './model.ts';
import { pageOf, parseAddress } from './ledger-address.ts';
import { makeLookup } from './ledger-lookup.ts';
import type { Published } from './published.ts';

/** How the answers of a published step differ from those that a ledger knows. */
export interface AnswerChanges {
  guide: Guide;
  step: Step;
  /** Answers of the ledger that the step does not have any more, and their lines. */
  lost: { id: string; line: string }[];
  /** Answers that the ledger does not know, and the lines they will get. */
  fresh: { answer: Answer; line: string }[];
}

/**
 * Compares answers with a ledger, step by step. Steps that the ledger does not know, and those of entries that are
 * retired or over, are left out: nothing can be lost there.
 *
 * @param lines the addresses of the ledger
 */
export function compareAnswers(
  published: Published,
  language: string,
  lines: readonly string[],
): AnswerChanges[] {
  const lookup = makeLookup(published);
  const known = new Map<Step, { guide: Guide; ids: Map<string, string> }>();
  for (const line of lines) {
    const address = parseAddress(line);
    if (address?.step === undefined) continue;
    const found = lookup.page(language, address);
    if (found?.entry.type !== 'guide' || found.step === undefined || isClosed(found.entry, published))
      continue;
    const guide = found.entry;
    const step = guide.tree.steps.find((s) => s.id === found.step);
    if (step === undefined) continue;
    const entry = known.get(step) ?? { guide, ids: new Map<string, string>() };
    if (address.answer !== undefined) entry.ids.set(address.answer, line);
    known.set(step, entry);
  }
  return [...known].map(([step, { guide, ids }]) => {
    const page = pageOf({ type: 'guide', id: guide.id, step: step.id });
    const lost = [...ids].filter(([id]) => step.answers.every((answer) => answer.id !== id));
    const fresh = step.answers.filter((answer) => !ids.has(answer.id));
    return {
      guide,
      step,
      lost: lost.map(([id, line]) => ({ id, line })),
      fresh: fresh.map((answer) => ({ answer, line: `${page}=${answer.id}` })),
    };
  });
}

function isClosed(guide: Guide, published: Published): boolean {
  return guide.matter.status === 'retired' || published.over.has(guide.id);
}
