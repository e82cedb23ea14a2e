import type { Evaluation, Measured } from '../../search-eval.ts';

/** An evaluation as a table for a terminal. */
export function showEvaluation(evaluation: Evaluation): string {
  const { engine, language, documents, indexing, variants } = evaluation;
  const columns: [string, Measured][] = [['as is', evaluation], ...Object.entries(variants)];
  const share = (value: number): string => value.toFixed(3);
  const kilobytes = (bytes: number | undefined): string =>
    bytes === undefined ? '-' : (bytes / 1000).toFixed(1);
  const rows: [string, (measured: Measured) => string][] = [
    ['hit@1', (m) => share(m['hit@1'])],
    ['hit@5', (m) => share(m['hit@5'])],
    ['hit@10', (m) => share(m['hit@10'])],
    ['MRR@10', (m) => share(m['mrr@10'])],
    ['nDCG@10', (m) => share(m['ndcg@10'])],
    ['no result', (m) => String(m.zero)],
    ['nothing fits', (m) => String(m.weak)],
    ['first search, kB', (m) => kilobytes(m.firstBytes)],
    ['next search, kB', (m) => kilobytes(m.nextBytes)],
    ['warm, ms', (m) => m.warm.toFixed(1)],
    ['warm, all, ms', (m) => m.whole.toFixed(1)],
    ['cold, ms', (m) => m.cold?.toFixed(1) ?? '-'],
  ];
  const width = Math.max(...columns.map(([name]) => name.length)) + 2;
  return [
    `${engine}, ${language}: ${documents} documents, ${evaluation.queries} queries, index made in ${indexing} ms`,
    `${''.padEnd(18)}${columns.map(([name]) => name.padStart(width)).join('')}`,
    ...rows.map(
      ([name, of]) => `${name.padEnd(18)}${columns.map(([, m]) => of(m).padStart(width)).join('')}`,
    ),
  ].join('\n');
}
