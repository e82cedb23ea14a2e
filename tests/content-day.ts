import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../src/library/files.ts';

const CONTENT = join(import.meta.dirname, '../content');

/**
 * The day of the last review in our own content, `YYYY-MM-DD`: tests that read it do so on that day, on which no review
 * lies in the future and every notice that is in force stays so.
 */
export const CONTENT_DAY = listFiles(CONTENT)
  .filter((file) => /\.mdx?$/.test(file))
  .map(
    (file) =>
      /^reviewed: \{ on: (\d{4}-\d\d-\d\d),/m.exec(readFileSync(join(CONTENT, file), 'utf8'))?.[1] ?? '',
  )
  .reduce((last, day) => (day > last ? day : last));
