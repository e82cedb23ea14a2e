import { listFiles, readText } from '../library/files.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { validate } from '../problem/validate.ts';
import { readJson, type YamlSource } from '../problem/yaml-source.ts';
import { weekSchema, type Week } from '../schema/week.ts';

/** What lies in a folder of exports. */
export interface ReadWeeks {
  weeks: Week[];
  /** How many files were read. */
  files: number;
  /** Of all files; `file` is relative to the folder. */
  problems: Problem[];
}

const DAY = 86_400_000;

/**
 * Reads every `.json` file below a folder as an exported week.
 *
 * @param today `YYYY-MM-DD`: nothing can have been counted later, but in a time zone that is ahead
 * @throws as `readdirSync` if the folder cannot be listed
 */
export function readWeeks(folder: string, today: string): ReadWeeks {
  const read: ReadWeeks = { weeks: [], files: 0, problems: [] };
  for (const file of listFiles(folder)) {
    if (!file.toLowerCase().endsWith('.json')) continue;
    read.files += 1;
    const text = readText(folder, file);
    if ('problem' in text) {
      read.problems.push(text.problem);
      continue;
    }
    const source = readJson(text.text, file);
    const { data, problems } = validate(weekSchema, source);
    read.problems.push(...problems);
    if (data === undefined) continue;
    const early = notYet(data, source, today);
    read.problems.push(...early);
    if (early.length === 0) read.weeks.push(data);
  }
  return read;
}

function notYet({ days }: Week, source: YamlSource, today: string): Problem[] {
  const latest = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return days.flatMap(({ day }, index) => {
    if (day <= latest) return [];
    const data = { key: `days.${index}.day`, value: day, today };
    return [problem('schema/future-date', source.place(['days', index, 'day']), data)];
  });
}
