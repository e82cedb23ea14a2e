import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test set in the layout of BEIR (N. Thakur et al., 2021): documents, queries, and which document answers which. */
export interface TestSet {
  documents: { id: string; title: string; text: string }[];
  queries: { id: string; text: string }[];
  /** By query: documents and how relevant they are, above 0. */
  relevant: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A set that cannot be read; its message is for who called. */
export class TestSetError extends Error {
  override name = 'TestSetError';
}

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` (or `qrels/test.tsv`). Queries without any relevant document are
 * left out, as all tools that read this layout do.
 *
 * @throws {TestSetError} naming the file and line
 */
export function readTestSet(folder: string): TestSet {
  const documents = readLines(join(folder, 'corpus.jsonl')).map((line) => ({
    id: textOf(line, '_id'),
    title: String(line.value['title'] ?? ''),
    text: String(line.value['text'] ?? ''),
  }));
  const relevant = readJudgements(folder);
  const queries = readLines(join(folder, 'queries.jsonl'))
    .map((line) => ({ id: textOf(line, '_id'), text: textOf(line, 'text') }))
    .filter(({ id }) => relevant.has(id));
  return { documents, queries, relevant };
}

interface JsonLine {
  place: string;
  value: Record<string, unknown>;
}

function readLines(file: string): JsonLine[] {
  return read(file)
    .split('\n')
    .map((line, i) => ({ line, place: `${file}:${i + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => ({ place, value: parse(line, place) }));
}

function parse(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, with the place.
  }
  throw new TestSetError(`${place}: not a JSON object. Each line has to be one.`);
}

function textOf({ value, place }: JsonLine, key: string): string {
  const text = value[key];
  if (typeof text === 'string') return text;
  throw new TestSetError(`${place}: "${key}" is missing or no text.`);
}

function readJudgements(folder: string): Map<string, Map<string, number>> {
  const own = join(folder, 'qrels.tsv');
  const file = existsSync(own) ? own : join(folder, 'qrels/test.tsv');
  const relevant = new Map<string, Map<string, number>>();
  for (const [i, line] of read(file).split('\n').entries()) {
    const [query = '', document = '', score = ''] = line.trimEnd().split('\t');
    if (line.trim() === '' || (i === 0 && query === 'query-id')) continue;
    if (document === '' || !/^-?\d+$/.test(score))
      throw new TestSetError(`${file}:${i + 1}: write query, document and score with tabs between.`);
    if (Number(score) <= 0) continue;
    const own = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, own.set(document, Number(score)));
  }
  return relevant;
}

function read(file: string): string {
  if (!existsSync(file)) throw new TestSetError(`There is no ${file}.`);
  return readFileSync(file, 'utf8');
}
