import { listFiles, readText } from '../library/files.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { nameOf, validate } from '../problem/validate.ts';
import { readJson, type YamlSource } from '../problem/yaml-source.ts';
import { weekOf } from '../schema/iso-week.ts';
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
    const wrong = checkDays(data, source, today);
    read.problems.push(...wrong);
    if (wrong.length === 0) read.weeks.push(data);
  }
  return read;
}

/** Days lie in the week, once each, and have come. */
function checkDays({ week, days }: Week, source: YamlSource, today: string): Problem[] {
  const latest = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return days.flatMap(({ day }, index) => {
    const key = nameOf(['days', index, 'day']);
    const place = source.place(['days', index, 'day']);
    if (day > latest) return [problem('schema/future-date', place, { key, value: day, today })];
    const again = days.findIndex((other) => other.day === day) < index;
    if (!again && weekOf(day) === week) return [];
    const detail = again ? `${day} is there twice.` : `${day} is not in the week ${week}.`;
    return [problem('schema/invalid-value', place, { key, detail })];
  });
}
