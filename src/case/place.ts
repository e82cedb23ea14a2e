import { checkEarlier, homeOf, partsOf, type Run } from '../run/earlier.ts';
import { makeGuide, type Guide } from '../run/stored-guide.ts';
import type { StoredGuide } from '../run/stored.ts';
import { codeOf } from '../run/talk.ts';
import { parseTrail, readTrail } from '../run/trail.ts';
import type { CaseFile } from './case-file.ts';

const GUIDE_PAGE = /^.*\/guides\/[^/]+\//;

/** A guide with what the agent edition adds to it. */
export interface AgentGuide {
  guide: Guide;
  file: CaseFile;
}

/** Loads the guide of a page, and those before it in the run. @returns undefined if there is none, or it cannot be had */
export async function loadGuide({ pathname, hash }: Location): Promise<AgentGuide | undefined> {
  const home = GUIDE_PAGE.exec(pathname)?.[0];
  if (home === undefined) return undefined;
  const others = new Map<string, Guide>();
  const { earlier, from } = parseTrail(hash);
  const [stored, file] = await Promise.all([
    load<StoredGuide>(`${home}steps.json`),
    load<CaseFile>(`${home}case.json`),
    ...earlier.map(async ({ guide }) => {
      const place = homeOf(guide, home);
      const other = await load<StoredGuide>(`${place}steps.json`);
      if (other !== undefined) others.set(guide, makeGuide(other, place));
    }),
  ]);
  if (stored === undefined || file === undefined) return undefined;
  return { guide: makeGuide(stored, home, others, from), file };
}

async function load<File>(address: string): Promise<File | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? ((await response.json()) as File) : undefined;
}

/** Where a run stands, as its address says. @param at the step of the page */
export function readRun(guide: Guide, at: string, hash: string): Run {
  const answers = readTrail(hash, at, guide);
  const { trail } = answers;
  const earlier = checkEarlier(guide, at, answers);
  const place = { at, earlier, trail };
  return { ...place, parts: partsOf(guide, place), code: codeOf(guide, place) };
}
