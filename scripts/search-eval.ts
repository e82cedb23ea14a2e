import { resolve } from 'node:path';
import { OptionError, type Options } from '../src/site/options.ts';
import { indexSet, openChromium, openNode, type TriedEngine } from './bench/search/engines.ts';
import { openPagefind } from './bench/search/pagefind.ts';
import { readTestSet, TestSetError, type TestSet } from './bench/search/read-set.ts';
import { showEvaluation } from './bench/search/show.ts';
import { scoreOutcomes, type Outcome, type Scores } from './bench/search/score.ts';
import { VARIANTS } from './bench/search/variants.ts';

/** What `--json` gives: the scores of the queries as they are, and the same for other ways to type them. */
export interface Evaluation extends Measured {
  language: string;
  engine: string;
  documents: number;
  /** To make the index, in milliseconds. */
  indexing: number;
  variants: Record<string, Measured>;
}

/** Scores, and what searching costs. Bytes are after gzip, medians. */
export interface Measured extends Scores {
  firstBytes?: number;
  nextBytes?: number;
  /**
   * In milliseconds until the first results: the median of searches in a page that has searched before, and of first
   * ones; `whole` until the last result of searches as in `warm`.
   */
  warm: number;
  whole: number;
  cold?: number;
}

/** The same slips each time. */
const SEED = 7;
/** How many first searches are weighed and timed. */
const SAMPLE = 50;

/**
 * `npm run search:eval -- <folder> --lang <language> [--json]`: how good the search is on a test set in the layout of
 * BEIR, by the same indexing and the same client as a site's. `--chromium` runs it in a browser, `--engine pagefind`
 * runs Pagefind instead, one search a word, to compare with.
 */
export default async function run(options: Options): Promise<number> {
  const folder = options.words[0];
  const language = options.flags.get('lang');
  if (folder === undefined || language === undefined)
    throw new OptionError('Say which test set, and its language: npm run search:eval -- <folder> --lang en.');
  const set = readSet(resolve(folder));
  const evaluation = await evaluate(set, language, options);
  console.log(options.json ? JSON.stringify(evaluation, null, 2) : showEvaluation(evaluation));
  return 0;
}

function readSet(folder: string): TestSet {
  try {
    return readTestSet(folder);
  } catch (cause) {
    if (cause instanceof TestSetError) throw new OptionError(cause.message);
    throw cause;
  }
}

async function evaluate(set: TestSet, language: string, options: Options): Promise<Evaluation> {
  const name =
    options.flags.get('engine') ?? (options.flags.has('chromium') ? 'handrail in Chromium' : 'handrail');
  const { engine, indexing } = await openEngine(name, set, language);
  try {
    const variants: Record<string, Measured> = {};
    for (const [variant, type] of Object.entries(VARIANTS)) {
      const random = makeRandom();
      const queries = set.queries.map(({ id, text }) => ({ id, text: type(text, random) }));
      variants[variant] = await measure(queries, set, engine);
    }
    const { 'as-is': own, ...others } = variants;
    return { ...own!, language, engine: name, documents: set.documents.length, indexing, variants: others };
  } finally {
    await engine.end();
  }
}

async function openEngine(
  name: string,
  set: TestSet,
  language: string,
): Promise<{ engine: TriedEngine; indexing: number }> {
  if (name === 'pagefind') return openPagefind(set, language);
  if (!name.startsWith('handrail'))
    throw new OptionError(`There is no engine "${name}". Use handrail or pagefind.`);
  const { files, milliseconds } = indexSet(set, language);
  const engine = name === 'handrail' ? openNode(files, language) : await openChromium(files, language);
  return { engine, indexing: Math.round(milliseconds) };
}

async function measure(
  queries: readonly { id: string; text: string }[],
  set: TestSet,
  engine: TriedEngine,
): Promise<Measured> {
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  const wholes: number[] = [];
  for (const { id, text } of queries) {
    const { found, weak, milliseconds, whole } = await engine.ask(text);
    outcomes.push({ found, weak, relevant: set.relevant.get(id)! });
    times.push(milliseconds);
    wholes.push(whole);
  }
  const sample = queries.slice(0, SAMPLE);
  const weights: { first: number; next: number }[] = [];
  for (const [i, { text }] of sample.entries()) {
    const weight = await engine.weigh?.(text, queries[(i + 1) % queries.length]!.text);
    if (weight !== undefined) weights.push(weight);
  }
  const cold: number[] = [];
  if (engine.askCold !== undefined)
    for (const { text } of sample) cold.push((await engine.askCold(text)).milliseconds);
  return {
    ...scoreOutcomes(outcomes),
    ...(weights.length > 0 && {
      firstBytes: median(weights.map(({ first }) => first)),
      nextBytes: median(weights.map(({ next }) => next)),
    }),
    warm: round(median(times)),
    whole: round(median(wholes)),
    ...(cold.length > 0 && { cold: round(median(cold)) }),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

/** A linear congruential generator with the constants of "Numerical Recipes". */
function makeRandom(): () => number {
  let state = SEED;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
