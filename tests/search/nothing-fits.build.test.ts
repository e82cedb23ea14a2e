import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { indexSet, openNode, type TriedEngine } from '../../scripts/bench/search/engines.ts';
import { readTestSet } from '../../scripts/bench/search/read-set.ts';
import { makeSearch } from '../../src/search/client.ts';

/** Made by four rules: off-topic questions, invented words, random letters, and fingers on a keyboard. */
const NOTHING = readFileSync(join(import.meta.dirname, '../fixtures/search/nothing-fits.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [language = '', rule = '', query = ''] = line.split('\t');
    return { language, rule, query };
  });

/** How many of the queries must be told that nothing fits. */
const LEAST = 0.95;
/** How many real questions may be told so. */
const MOST = 0.03;

const ROOT = join(import.meta.dirname, '../..');
const SETS = resolve(ROOT, process.env['HANDRAIL_SHARED'] ?? '../shared', 'search-dev');
if (!existsSync(SETS))
  process.stderr.write(`\n*** NO TEST SETS OF THE SEARCH at ${SETS}: only our own content is asked. ***\n\n`);

describe('"nothing fits"', () => {
  it('is asked for by 200 queries, by more than one rule, in three languages', () => {
    expect(NOTHING).toHaveLength(200);
    expect(new Set(NOTHING.map(({ rule }) => rule))).toHaveProperty('size', 4);
    expect(new Set(NOTHING.map(({ language }) => language))).toHaveProperty('size', 3);
  });

  it('is what our own content answers', async () => {
    const { search } = makeSearch(
      (_base, language) => async (path) =>
        readFileSync(join(inject('site'), 'search', language, path), 'utf8'),
    );
    const answered: string[] = [];
    for (const { language, query } of NOTHING) {
      const answer = await search(query, { base: '/', language });
      if (answer.state !== 'found' || !answer.weak) answered.push(query);
    }
    expect(1 - answered.length / NOTHING.length, answered.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  it.skipIf(!existsSync(SETS))(
    'is what help centres of another kind answer, and not to their own questions',
    async () => {
      const answered: string[] = [];
      for (const name of ['en', 'es', 'pl']) {
        const { engine, questions } = openSet(name);
        const strange = NOTHING.filter(({ language }) => language === name).map(({ query }) => query);
        const weak = await weakOnes(engine, strange);
        answered.push(...strange.filter((query) => !weak.includes(query)));
        expect((await weakOnes(engine, questions)).length / questions.length, name).toBeLessThanOrEqual(MOST);
      }
      expect(1 - answered.length / NOTHING.length, answered.join('\n')).toBeGreaterThanOrEqual(LEAST);
    },
  );

  it.skipIf(!existsSync(SETS))('is what a list of short questions answers too', async () => {
    const { engine, questions } = openSet('faq-en');
    const strange = NOTHING.filter(({ language }) => language === 'en').map(({ query }) => query);
    expect((await weakOnes(engine, strange)).length / strange.length).toBeGreaterThanOrEqual(LEAST);
    expect((await weakOnes(engine, questions)).length / questions.length).toBeLessThanOrEqual(MOST);
  });
});

function openSet(name: string): { engine: TriedEngine; questions: string[] } {
  const language = name.slice(-2);
  const set = readTestSet(join(SETS, name));
  const engine = openNode(indexSet(set, language).files, language);
  return { engine, questions: set.queries.map(({ text }) => text) };
}

async function weakOnes(engine: TriedEngine, queries: readonly string[]): Promise<string[]> {
  const weak: string[] = [];
  for (const query of queries) if ((await engine.ask(query)).weak) weak.push(query);
  return weak;
}
