import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/guide/graph.ts';
import type { LocalGuideTree } from '../../src/guide/local.ts';
import { parseGuide, type ParsedGuide } from '../../src/guide/parse.ts';
import { resolveGuide } from '../../src/guide/resolve.ts';
import { checkGuides, type SourceGuide } from '../../src/guide/rules.ts';
import { usualWay } from '../../src/guide/usual.ts';
import { pathsFrom, reachable, remainingRanges } from '../../src/guide/walk.ts';
import { hasErrors, type Problem } from '../../src/problem/problem.ts';
import { brokenGuide, mutated, plannedGuide, writeGuide, type PlannedGuide } from './arbitrary-guides.ts';
import { SETTINGS } from './guides.ts';

const RUNS = { seed: 20261120, numRuns: 1000 };
const SAMPLE = readFileSync(new URL('./fixtures/printer/guide.md', import.meta.url), 'utf8');

/** Everything that this module does with guides, one after the other. */
function runAll(
  sources: Record<string, string>,
  spanish = '',
): { problems: Problem[]; trees: LocalGuideTree[] } {
  const problems: Problem[] = [];
  const guides = Object.entries(sources).map(([id, source], index): SourceGuide => {
    const parsed = parse(source, `guides/en/${id}.md`, problems);
    const code = 'AFLM'.slice(index, index + 1).repeat(2);
    const matter = { code, otherwise: '#help', breaks: [], audience: 'public', status: 'current' } as const;
    return { id, file: `guides/en/${id}.md`, tree: parsed.tree, matter: { ...matter, breaks: [] } };
  });
  const file = 'guides/es/wifi.md';
  const { tree } = parseGuide(spanish, file, { role: 'translation', edition: 'agent' });
  const translations = [{ id: 'wifi', language: 'es', file, tree }];
  problems.push(...checkGuides({ guides, translations: spanish === '' ? [] : translations, ...SETTINGS }));
  const trees = guides.map(({ id }) =>
    resolveGuide({
      id,
      language: 'es',
      sourceLanguage: 'en',
      guides: new Map(guides.map((guide) => [guide.id, { ...guide, otherwise: guide.matter.otherwise }])),
      translations: new Map([['wifi', { tree, file, isCurrent: () => false }]]),
    }),
  );
  walkAll(trees);
  return { problems, trees };
}

function parse(source: string, file: string, problems: Problem[]): ParsedGuide {
  const parsed = parseGuide(source, file, { role: 'source', edition: 'public' });
  problems.push(...parsed.problems);
  return parsed;
}

function walkAll(trees: readonly LocalGuideTree[]): void {
  const graph = buildGraph(trees);
  remainingRanges(graph);
  if (graph.nodes.length > 0) usualWay(graph, 0);
  if (graph.nodes.length === 0) return;
  for (const path of pathsFrom(graph, 0, { limit: 200, exits: true }))
    expect(path.nodes.length).toBeGreaterThan(0);
}

/** Every problem stands in its file: on a line that is there, or right behind the last. */
function expectPlaces(problems: readonly Problem[], sources: Record<string, string>): void {
  for (const { file, line, column } of problems) {
    const text = sources[file.replace(/^guides\/en\/|\.md$/g, '')];
    if (text === undefined) continue;
    const lines = text.split(/\r\n?|\n/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
}

describe('whatever the text', () => {
  test('nothing throws or hangs, and every problem has its place', () => {
    fc.assert(
      fc.property(brokenGuide, brokenGuide, (wifi, mail) => {
        const sources = { wifi, mail };
        expectPlaces(runAll(sources, mail).problems, sources);
      }),
      RUNS,
    );
  });

  test('a real guide to which things happened is read like any other', () => {
    fc.assert(
      fc.property(mutated(SAMPLE), (wifi) => {
        expectPlaces(runAll({ wifi }).problems, { wifi });
      }),
      RUNS,
    );
  });
});

describe('a guide without faults', () => {
  test('has no problems, also when it jumps to another', () => {
    const pair = fc.record({ wifi: plannedGuide(['mail.md', 'mail.md#help']), mail: plannedGuide() });
    fc.assert(
      fc.property(pair, ({ wifi, mail }) => {
        const { problems, trees } = runAll({ wifi: writeGuide(wifi), mail: writeGuide(mail) });
        expect(problems).toEqual([]);
        expectWaysOut(trees);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  /** Every step is reached, and reaches an ending. */
  function expectWaysOut(trees: readonly LocalGuideTree[]): void {
    const graph = buildGraph(trees);
    expect(reachable(graph, [graph.find('wifi')!, graph.find('mail')!]).size).toBe(graph.nodes.length);
    graph.nodes.forEach((_, index) => {
      const ends = [...reachable(graph, [index])].some((node) => graph.nodes[node]!.ending !== undefined);
      expect(ends).toBe(true);
    });
  }
});

describe('one fault in a guide without faults is found', () => {
  const expectFault = (plant: (guide: PlannedGuide, at: number) => void, id: Problem['id']): void => {
    fc.assert(
      fc.property(plannedGuide(), fc.nat(), (guide, at) => {
        plant(guide, at);
        const { problems } = runAll({ wifi: writeGuide(guide) });
        expect(hasErrors(problems)).toBe(true);
        expect(problems.map((problem) => problem.id)).toContain(id);
      }),
      { ...RUNS, numRuns: 200 },
    );
  };
  const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length]!;

  test('an answer to nowhere', () => {
    expectFault(({ questions }, at) => {
      pick(pick(questions, at).answers, at).target = '#nowhere-at-all';
    }, 'guide/unknown-step');
  });

  test('a way back', () => {
    expectFault(({ questions }, at) => {
      pick(questions, at).answers.splice(1, 0, { id: 'back', target: '#q0' });
    }, 'guide/cycle');
  });

  test('a step that no answer leads to any more', () => {
    expectFault(({ questions }, at) => {
      const lost = questions[1 + (at % questions.length)]?.id ?? 'fixed';
      for (const answer of questions.flatMap(({ answers }) => answers)) {
        if (answer.target === `#${lost}`) answer.target = '#help';
      }
    }, 'guide/unreachable');
  });

  test('two answers with one id', () => {
    expectFault(({ questions }, at) => {
      pick(questions, at).answers.at(-1)!.id = 'a0';
    }, 'guide/duplicate-answer');
  });

  test('a remedy whose last answer is that it works', () => {
    expectFault(({ questions }, at) => {
      const question = pick(questions, at);
      question.isRemedy = true;
      question.answers.at(-1)!.target = '#fixed';
    }, 'guide/remedy-ends-solved');
  });
});
