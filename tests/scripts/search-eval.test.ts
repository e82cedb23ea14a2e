import { describe, expect, test } from 'vitest';
import searchEval from '../../scripts/search-eval.ts';
import { scoreOutcomes } from '../../scripts/bench/search/score.ts';
import { VARIANTS } from '../../scripts/bench/search/variants.ts';
import { contentFolder } from '../library/content-folder.ts';
import { tempSite } from '../site/temp-site.ts';
import { runCommand } from './run-command.ts';

const SET = {
  'corpus.jsonl': [
    { _id: 'router', title: 'Restart the router', text: 'Pull the plug and wait.' },
    { _id: 'printer', title: 'The printer does not print', text: 'Look at the paper.' },
    { _id: 'account', title: 'Forgotten password', text: 'Choose a new one. See also: printer.' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  'queries.jsonl': [
    { _id: 'q1', text: 'how do I restart my router' },
    { _id: 'q2', text: 'my printer' },
    { _id: 'q3', text: 'without judgement' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
  'qrels.tsv': 'query-id\tcorpus-id\tscore\nq1\trouter\t1\nq2\taccount\t1\n',
};

function evaluate(files: Record<string, string>, ...words: string[]) {
  return runCommand(searchEval, contentFolder({}), tempSite(files), '--lang', 'en', ...words);
}

describe('npm run search:eval', () => {
  test('scores the queries as they are, without accents and with a slip', async () => {
    const { code, out } = await evaluate(SET, '--json');
    const result = JSON.parse(out) as Record<string, unknown> & {
      variants: Record<string, Record<string, unknown>>;
    };
    expect(code).toBe(0);
    expect(result).toMatchObject({
      documents: 3,
      queries: 2,
      'hit@1': 0.5,
      'hit@5': 1,
      'hit@10': 1,
      'mrr@10': 0.75,
      zero: 0,
      weak: 0,
    });
    expect(result['ndcg@10']).toBeCloseTo((1 + 1 / Math.log2(3)) / 2);
    expect(Object.keys(result.variants)).toEqual(['without-accents', 'one-slip']);
    for (const variant of Object.values(result.variants)) {
      expect(Object.keys(result)).toEqual(expect.arrayContaining(Object.keys(variant)));
    }
    expect(result['firstBytes']).toBeGreaterThan(result['nextBytes'] as number);
  });

  test('shows a table', async () => {
    expect((await evaluate(SET)).out).toMatch(/hit@10 +1\.000 +1\.000/);
  });

  test.each([
    [{ 'queries.jsonl': SET['queries.jsonl'] }, /There is no .*corpus\.jsonl\./],
    [{ ...SET, 'corpus.jsonl': '{"_id": "a"}\n{oops' }, /corpus\.jsonl:2: not a JSON object/],
    [{ ...SET, 'queries.jsonl': '{"_id": "q1"}' }, /queries\.jsonl:1: "text" is missing/],
    [{ ...SET, 'qrels.tsv': 'q1 router 1' }, /qrels\.tsv:1: write query, document and score with tabs/],
  ])('names the file and line of what it cannot read', async (files, message) => {
    await expect(evaluate(files)).rejects.toThrow(message);
  });

  test('asks for a folder and a language, and knows its engines', async () => {
    await expect(runCommand(searchEval, contentFolder({}))).rejects.toThrow('Say which test set');
    await expect(evaluate(SET, '--engine', 'other')).rejects.toThrow('There is no engine "other".');
  });
});

describe('scores', () => {
  test('look at the first right document, and at all of them by rank', () => {
    const relevant = new Map([
      ['a', 2],
      ['b', 1],
    ]);
    const outcome = (found: string[]) => ({ found, weak: false, relevant });
    expect(scoreOutcomes([outcome(['a', 'b'])])).toMatchObject({ 'hit@1': 1, 'mrr@10': 1, 'ndcg@10': 1 });
    const late = scoreOutcomes([outcome(['x', 'x', 'x', 'x', 'x', 'b'])]);
    expect(late).toMatchObject({ 'hit@1': 0, 'hit@5': 0, 'hit@10': 1, 'mrr@10': 1 / 6 });
    expect(scoreOutcomes([outcome([])])).toMatchObject({ zero: 1, 'ndcg@10': 0 });
  });
});

describe('slips', () => {
  test('are one, in one word of four letters or more', () => {
    const slip = VARIANTS['one-slip']!;
    let state = 1;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let i = 0; i < 200; i += 1) {
      const words = slip('my new printer', random).split(' ');
      expect(words.slice(0, 2)).toEqual(['my', 'new']);
      expect(Math.abs(words[2]!.length - 7)).toBeLessThanOrEqual(1);
    }
    expect(slip('my tv', random)).toBe('my tv');
  });

  test('leave the letters that have no accent', () => {
    expect(VARIANTS['without-accents']!('Zażółć gęślą jaźń ¿qué?', Math.random)).toBe(
      'Zazolc gesla jazn ¿que?',
    );
  });
});
