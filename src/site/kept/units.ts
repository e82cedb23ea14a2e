import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { AnswerDigest } from '../../library/answers.ts';
import type { Trace } from '../../library/traced.ts';
import { sameBytes } from '../same-bytes.ts';

/** Who makes parts of the output has only those made that are not as they were. */
export interface Keeper {
  /** Is told what the part that is being made asks for. */
  trace: Trace;
  /**
   * Leaves a part of the output as it lies in the last site, if it would be made the same again; else it is made.
   *
   * @param name unique; whatever decides the part beside its questions stands in it
   * @param make gives the paths of its files in the new site; one part is made at a time
   */
  make(name: string, make: () => readonly string[] | Promise<readonly string[]>): Promise<void>;
}

/** A keeper that the next build will have, too. */
export interface KeptUnits extends Keeper {
  /** Paths of the files of the last site that stay as they are: they are not in the new one. */
  readonly stays: readonly string[];
  /** Writes what is kept. */
  save(): void;
}

/** Has everything made. */
export const KEEP_NOTHING: Keeper = {
  trace: () => undefined,
  async make(_name, make) {
    await make();
  },
};

/** A file of the output, as it was when it was made: whoever changed it since shows by size or time. */
interface MadeFile {
  path: string;
  size: number;
  /** In milliseconds, as the file system counts them. */
  time: number;
}

/** A part of the output: what it asked for, as positions in the list of questions, and its files. */
interface Unit {
  asked: Uint32Array;
  files: MadeFile[];
}

interface Store {
  key: string;
  /** The output folder in which the files lay. */
  folder: string;
  questions: string[];
  /** By question: the answer's digest; undefined if there is none. */
  answers: (string | undefined)[];
  units: Map<string, Unit>;
}

/** Where the parts lie. */
export interface Places {
  /** The file with what the last build kept; it need not exist. */
  file: string;
  /** The output folder with the last site; it need not exist. */
  last: string;
  /** The folder in which the new site is made. */
  fresh: string;
}

/**
 * Opens what the last build kept. A part stays if all that it asked for is answered as before, and if its files still
 * lie in the last site as they were left. Nothing is done with them: a site of 10,000 entries has more than 60,000.
 *
 * @param key stands for what no question asks for: the edition, the day, the options
 * @param answer stands for the answers of today
 */
export function openKeptUnits(places: Places, key: string, answer: AnswerDigest): KeptUnits {
  const before = readStore(places, key);
  const isSame = before && makeComparison(before, answer);
  const numbers = new Map<string, number>();
  const units = new Map<string, Unit>();
  const stays: string[] = [];
  let asked: Set<number> | undefined;
  const numberOf = (question: string): number => {
    const number = numbers.get(question) ?? numbers.size;
    if (number === numbers.size) numbers.set(question, number);
    return number;
  };
  const take = (name: string): Unit | undefined => {
    const kept = before?.units.get(name);
    if (kept === undefined || !kept.asked.every(isSame!) || !kept.files.every(isAsLeft(places.last)))
      return undefined;
    for (const { path } of kept.files) stays.push(path);
    return { asked: kept.asked.map((number) => numberOf(before!.questions[number]!)), files: kept.files };
  };
  const describeMade = (path: string): MadeFile => {
    const made = join(places.fresh, path);
    if (before === undefined || !sameBytes(made, join(places.last, path)))
      return describe(places.fresh, path);
    // Made the same although something else was answered.
    rmSync(made);
    stays.push(path);
    return describe(places.last, path);
  };
  return {
    stays,
    trace: (question) => void asked?.add(numberOf(question)),
    async make(name, make) {
      let unit = take(name);
      if (unit === undefined) {
        asked = new Set();
        const files = (await make()).map(describeMade);
        unit = { asked: Uint32Array.from(asked), files };
        asked = undefined;
      }
      units.set(name, unit);
    },
    save() {
      const questions = [...numbers.keys()];
      const answers = questions.map((question) => answer(question));
      const store: Store = { key, folder: places.last, questions, answers, units };
      mkdirSync(dirname(places.file), { recursive: true });
      writeFileSync(places.file, serialize(store));
    },
  };
}

/** @returns undefined if nothing was kept, or for another key or output */
function readStore({ file, last }: Places, key: string): Store | undefined {
  if (!existsSync(file)) return undefined;
  const store = deserialize(readFileSync(file)) as Store;
  return store.key === key && store.folder === last ? store : undefined;
}

/** Compares the answer to each question of the last build with that of today, once. */
function makeComparison({ questions, answers }: Store, answer: AnswerDigest): (number: number) => boolean {
  const same = new Map<number, boolean>();
  return (number) => {
    const known = same.get(number);
    if (known !== undefined) return known;
    const before = answers[number];
    const found = before !== undefined && before === answer(questions[number]!);
    same.set(number, found);
    return found;
  };
}

function isAsLeft(folder: string): (file: MadeFile) => boolean {
  return ({ path, size, time }) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return found !== undefined && found.isFile() && found.size === size && found.mtimeMs === time;
  };
}

function describe(folder: string, path: string): MadeFile {
  const { size, mtimeMs } = statSync(join(folder, path));
  return { path, size, time: mtimeMs };
}
