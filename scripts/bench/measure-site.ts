import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/site/files.ts';
import { readPage } from '../../src/site/page-facts.ts';
import { limitFor, makeScale, total } from '../../src/site/page-weight.ts';
import { makeResolver } from '../../src/site/resolve-address.ts';

/** What was built, and what readers load. */
export interface SiteMeasure {
  files: number;
  outputMegabytes: number;
  indexMegabytes: number;
  /** First view after gzip, in kB: the median page and the heaviest. */
  entryKilobytes: { median: number; most: number };
  homeKilobytes: number;
}

/** Pages that are weighed: enough for a median that stands still. */
const SAMPLE = 500;

/** @param folder a finished site at the root of its host */
export async function measureSite(folder: string, address: string): Promise<SiteMeasure> {
  const files = await listFiles(folder);
  const sizeOf = (some: readonly string[]): number =>
    megabytes(some.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0));
  const entries = files.filter((file) => limitFor(file) === 'entry');
  const step = Math.max(1, Math.floor(entries.length / SAMPLE));
  const weigh = makeWeigher(folder, files, address);
  const weights = entries.filter((_, index) => index % step === 0).map(weigh);
  const sorted = weights.toSorted((a, b) => a - b);
  return {
    files: files.length,
    outputMegabytes: sizeOf(files),
    indexMegabytes: sizeOf(files.filter((file) => file.startsWith('search/'))),
    entryKilobytes: { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 },
    homeKilobytes: Math.max(...files.filter((file) => limitFor(file) === 'home').map(weigh)),
  };
}

function makeWeigher(folder: string, files: readonly string[], address: string): (file: string) => number {
  const scale = makeScale((file) => join(folder, file), makeResolver(new Set(files), { address, base: '/' }));
  return (file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const weight = scale.weigh({ file, references: readPage(html).references }, html);
    return Math.round(total(weight) / 10) / 100;
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 10_000) / 100;
}
