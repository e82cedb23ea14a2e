import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { makeIndex } from '../search/index/make.ts';
import { SearchDocuments, type IndexKey } from './search-documents.ts';
import { tryPhrases } from './search-phrases.ts';
import type { IndexOrder, IndexReport } from './search-index.ts';
import type { SearchSource } from './search-source.ts';

const source = workerData as SearchSource;
const documents = new SearchDocuments(source);

parentPort!.on('message', (order: IndexOrder) => {
  if ('add' in order) for (const page of order.add) documents.add(page);
  // A failure ends the thread with it, and whoever waits is told.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  else void write(order.write).then((report) => parentPort!.postMessage(report));
});

async function write(folder: string): Promise<IndexReport> {
  const made = documents.gather();
  const counts: Record<string, number> = {};
  const files = new Map<string, string>();
  for (const { key, documents: own } of made) {
    const { language, textLanguage } = key;
    const also = made
      .map((other) => other.key)
      .filter((other) => other.language === language && other.textLanguage !== language)
      .map((other) => other.textLanguage)
      .sort();
    const index = makeIndex({
      language: textLanguage,
      documents: own,
      groups: source.groups[textLanguage] ?? [],
      also: language === textLanguage ? also : [],
    });
    for (const [path, text] of index) files.set(`${placeOf(key)}/${path}`, text);
    counts[language] = (counts[language] ?? 0) + own.length;
  }
  for (const [path, text] of files) {
    const file = join(folder, 'search', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { counts, missed: await tryPhrases(source.phrases, files) };
}

function placeOf({ language, textLanguage }: IndexKey): string {
  return language === textLanguage ? language : `${language}/${textLanguage}`;
}
