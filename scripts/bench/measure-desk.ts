import type { DeskEntry } from '../../src/desk/entry.ts';
import { makeFind, writeRow } from '../../src/desk/find.ts';

/** What finding on the desk costs, in milliseconds of processor time, so that other work does not count. */
export interface DeskMeasure {
  entries: number;
  /** Rows that are looked through: titles, ids, asked phrases, steps. */
  rows: number;
  /** Of the file, as it is read. */
  megabytes: number;
  /** From the text of the file to the first query. */
  open: number;
  /** Of one key, over queries that are typed letter by letter. */
  median: number;
  slowest: number;
}

const QUERIES = [
  'the wifi is connected but there is no internet',
  'printer says offline again',
  'zmienić hasło',
  'router 4711 light',
];
const STEPS = 12;

/**
 * Types questions letter by letter into the finder of the desk, in the engine that Chromium has too.
 *
 * @param size how many entries there are; every tenth is a guide with 12 steps
 */
export function measureDesk(size: number): DeskMeasure {
  const file = JSON.stringify(makeEntries(size));
  const start = processorTime();
  const entries = JSON.parse(file) as DeskEntry[];
  const find = makeFind(entries, { language: 'en', stop: ['the', 'is', 'but', 'there'] });
  const open = processorTime() - start;
  const times = QUERIES.flatMap((query) =>
    [...query].map((_, i) => {
      const before = processorTime();
      find(query.slice(0, i + 1));
      return processorTime() - before;
    }),
  ).sort((a, b) => a - b);
  return {
    entries: size,
    rows: entries.reduce((sum, { rows, steps = [] }) => sum + rows.length + steps.length, 0),
    megabytes: file.length / 1e6,
    open,
    median: times[Math.floor(times.length / 2)]!,
    slowest: times.at(-1)!,
  };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const WORDS =
  'router printer laptop phone account password file screen cable update restart check open close connect remove wifi internet offline light lamp signal code mail sign in out browser page slow hot wet battery charge sound video camera call number bank scam order invoice plan speed cover box'.split(
    ' ',
  );

function makeEntries(size: number): DeskEntry[] {
  let seed = 1;
  const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  return Array.from({ length: size }, (_, n): DeskEntry => {
    const title = `${words(7)} ${next(9999)}`;
    const texts = [title, `entry-${n}`, ...Array.from({ length: 4 }, () => words(4))];
    const steps = Array.from({ length: n % 10 === 0 ? STEPS : 0 }, (_step, i) => {
      const question = words(8);
      return { id: `step-${i}`, title: question, row: writeRow(question) };
    });
    return {
      type: steps.length > 0 ? 'guide' : 'article',
      id: `entry-${n}`,
      title,
      summary: words(12),
      topic: 'network',
      rows: texts.map(writeRow),
      ...(steps.length > 0 ? { steps } : {}),
    };
  });
}
