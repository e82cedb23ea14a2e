/** How good a search is, over all queries; shares are from 0 to 1. */
export interface Scores {
  queries: number;
  'hit@1': number;
  'hit@5': number;
  'hit@10': number;
  /** Mean of 1/rank of the first right document among ten. */
  'mrr@10': number;
  /** K. Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (TOIS 20, 2002). */
  'ndcg@10': number;
  /** Queries with no result at all, and those of which the search says that nothing clearly fits. */
  zero: number;
  weak: number;
}

/** What one query brought. */
export interface Outcome {
  /** Ids of documents, best first, at most ten. */
  found: readonly string[];
  weak: boolean;
  relevant: ReadonlyMap<string, number>;
}

/** Adds up what the queries brought. */
export function scoreOutcomes(outcomes: readonly Outcome[]): Scores {
  const share = (value: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / Math.max(outcomes.length, 1);
  const hit = (among: number) => (outcome: Outcome) => Number(rankOf(outcome) <= among);
  return {
    queries: outcomes.length,
    'hit@1': share(hit(1)),
    'hit@5': share(hit(5)),
    'hit@10': share(hit(10)),
    'mrr@10': share((outcome) => (rankOf(outcome) <= 10 ? 1 / rankOf(outcome) : 0)),
    'ndcg@10': share(gainOf),
    zero: outcomes.filter(({ found }) => found.length === 0).length,
    weak: outcomes.filter(({ weak }) => weak).length,
  };
}

/** Of the first right document, from 1; Infinity if there is none. */
function rankOf({ found, relevant }: Outcome): number {
  const at = found.findIndex((id) => relevant.has(id));
  return at < 0 ? Infinity : at + 1;
}

function gainOf({ found, relevant }: Outcome): number {
  const gain = (scores: readonly number[]): number =>
    scores.reduce((sum, score, at) => sum + (2 ** score - 1) / Math.log2(at + 2), 0);
  const ideal = [...relevant.values()].sort((a, b) => b - a).slice(0, 10);
  return gain(found.slice(0, 10).map((id) => relevant.get(id) ?? 0)) / gain(ideal);
}
