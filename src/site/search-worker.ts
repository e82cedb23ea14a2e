import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { makeIndex } from '../search/index/make.ts';
import { openKeptUnits } from './kept/units.ts';
import { SearchDocuments, type IndexedDocuments, type IndexKey } from './search-documents.ts';
import { tryPhrases, type Asked, type Missed } from './search-phrases.ts';
import type { IndexBegin, IndexOrder, IndexReport } from './search-index.ts';

const { source, places } = workerData as IndexBegin;
const documents = new SearchDocuments(source);
/** What phrases missed in the last build, by the digest of index and phrases. */
const keptPhrases = join(dirname(places.file), 'phrases.json');

parentPort!.on('message', (order: IndexOrder) => {
  if (order !== 'write') for (const page of order.add) documents.add(page);
  // A failure ends the thread with it, and whoever waits is told.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  else void write().then((report) => parentPort!.postMessage(report));
});

async function write(): Promise<IndexReport> {
  const keeper = openKeptUnits(places, '', () => undefined);
  const before = readKeptPhrases();
  const after: Record<string, Missed[]> = {};
  const counts: Record<string, number> = {};
  const missed: Missed[] = [];
  for (const [language, indexes] of Object.entries(
    Object.groupBy(documents.gather(), ({ key }) => key.language),
  )) {
    const made = new Map<string, string>();
    const name = `search of ${language} ${digestOf([indexes, source.groups])}`;
    await keeper.make(name, () => {
      for (const [path, text] of makeIndexes(indexes!)) made.set(`search/${path}`, text);
      for (const [path, text] of made) writeText(join(places.fresh, path), text);
      return [...made.keys()];
    });
    counts[language] = indexes!.reduce((sum, { documents: own }) => sum + own.length, 0);
    const asked = source.phrases.filter((phrase) => phrase.language === language);
    const key = digestOf([name, asked]);
    after[key] = before[key] ?? (await tryPhrases(asked, readFrom(made)));
    missed.push(...after[key]);
  }
  keeper.save();
  writeText(keptPhrases, JSON.stringify(after));
  return { counts, missed: inOrder(missed), stays: keeper.stays };
}

/** The index of a language, and those beside it, by path below `search/`. */
function* makeIndexes(indexes: readonly IndexedDocuments[]): Generator<[path: string, text: string]> {
  for (const { key, documents: own } of indexes) {
    const { language, textLanguage } = key;
    const also = indexes
      .map((other) => other.key.textLanguage)
      .filter((other) => other !== language)
      .sort();
    const index = makeIndex({
      language: textLanguage,
      documents: own,
      groups: source.groups[textLanguage] ?? [],
      also: language === textLanguage ? also : [],
    });
    for (const [path, text] of index) yield [`${placeOf(key)}/${path}`, text];
  }
}

function placeOf({ language, textLanguage }: IndexKey): string {
  return language === textLanguage ? language : `${language}/${textLanguage}`;
}

/** Reads a file of the index where it lies: just made, or as it was. */
function readFrom(made: ReadonlyMap<string, string>): (path: string) => string {
  return (path) => made.get(`search/${path}`) ?? readFileSync(join(places.last, 'search', path), 'utf8');
}

function readKeptPhrases(): Record<string, Missed[]> {
  if (!existsSync(keptPhrases)) return {};
  return JSON.parse(readFileSync(keptPhrases, 'utf8')) as Record<string, Missed[]>;
}

/** In the order of the content. */
function inOrder(missed: readonly Missed[]): Missed[] {
  const order = new Map(source.phrases.map((asked, number) => [nameOf(asked), number]));
  return missed.toSorted((a, b) => order.get(nameOf(a))! - order.get(nameOf(b))!);
}

function nameOf({ file, index }: Asked): string {
  return `${file} ${index}`;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
