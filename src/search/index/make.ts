import { createHash } from 'node:crypto';
import type { SearchDocument } from '../document.ts';
import type { IndexHead, StoredDocument } from '../stored.ts';
import { writePostings } from '../postings.ts';
import { stemmer } from '../stem.ts';
import { fold } from '../words.ts';
import { writeDictionary } from './dictionary.ts';
import { STOP_WORDS } from './stop-words.ts';
import { writeSuggestions } from './suggestions.ts';
import { weigh, type Weights } from './weigh.ts';

/** Characters in one file of terms: about 7 kB after gzip, so that a word costs little and a site has few files. */
const SHARD = 12_000;

/** What an index is made from. */
export interface IndexSource {
  language: string;
  documents: readonly SearchDocument[];
  /** Groups of words and phrases that mean the same to people. */
  groups: readonly (readonly string[])[];
  /** Languages of the indexes beside this one, with what this language does not have. */
  also?: readonly string[];
}

/**
 * Makes the search index of one language: files by path below its folder. All but `index.json` lie in a folder that is
 * named by what they contain, so that a visitor never mixes the files of two builds, and caches may keep them for good.
 *
 * The same documents give the same bytes, in whatever order they come.
 */
export function makeIndex({ language, documents, groups, also = [] }: IndexSource): Map<string, string> {
  const ordered = documents.toSorted(guidesFirst);
  const stop = (STOP_WORDS[language.split('-')[0]!] ?? []).map(fold);
  const { postings, novelty } = weigh(ordered, stemmer(language));
  const { starts, shards } = shardTerms(postings);
  const files = new Map<string, string>();
  for (const [i, shard] of shards.entries()) files.set(`terms/${i}.txt`, shard);
  for (const [i, document] of ordered.entries())
    files.set(`text/${i}.json`, JSON.stringify(stored(document)));
  const suggestions = writeSuggestions(ordered, new Set(stop));
  for (const [prefix, text] of suggestions) files.set(`begin/${hex(prefix)}.txt`, text);
  files.set('words.txt', writeDictionary(ordered));
  files.set('filters.json', JSON.stringify(listFilters(ordered)));
  const head: IndexHead = {
    folder: digestOf(files),
    documents: ordered.length,
    guides: ordered.filter(({ type }) => type === 'guide').length,
    novelty: Math.round(novelty * 10_000) / 10_000,
    starts,
    begins: [...suggestions.keys()].sort(),
    stop,
    groups,
    also,
  };
  const placed = [...files].map(([path, text]): [string, string] => [`${head.folder}/${path}`, text]);
  return new Map([['index.json', JSON.stringify(head)], ...placed]);
}

/** The number of a document says whether it is a guide. */
function guidesFirst(a: SearchDocument, b: SearchDocument): number {
  return Number(b.type === 'guide') - Number(a.type === 'guide') || (a.url < b.url ? -1 : 1);
}

function stored({ asked: _asked, names: _names, ...shown }: SearchDocument): StoredDocument {
  return shown;
}

/** Terms in alphabetical order, cut into files; a term is never cut. */
function shardTerms(weights: Weights['postings']): { starts: string[]; shards: string[] } {
  const starts: string[] = [];
  const shards: string[] = [];
  for (const term of [...weights.keys()].sort()) {
    const line = `${term}:${writePostings(weights.get(term)!)}\n`;
    const last = shards.length - 1;
    if (last >= 0 && shards[last]!.length + line.length <= SHARD) shards[last] += line;
    else {
      starts.push(term);
      shards.push(line);
    }
  }
  return { starts, shards };
}

function listFilters(documents: readonly SearchDocument[]): Record<string, Record<string, number[]>> {
  const filters: Record<string, Record<string, number[]>> = { topic: {}, product: {} };
  for (const [number, { topic, products }] of documents.entries()) {
    if (topic !== undefined) (filters['topic']![topic] ??= []).push(number);
    for (const product of products) (filters['product']![product] ??= []).push(number);
  }
  return filters;
}

/** Letters of any script make a file name that every system takes. */
function hex(prefix: string): string {
  return Buffer.from(prefix).toString('hex');
}

function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}
