import { problem, type Problem } from '../problem/problem.ts';
import type { Lists } from './settings.ts';

/**
 * Days in lists that say what has been done, and have not come yet: when a version was listed, a contact reviewed, or
 * the last day that was counted.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkListDates(lists: Lists, today: string): Problem[] {
  const dates: [file: string, path: (string | number)[], value: string | undefined][] = [
    ...Object.entries(lists.products).flatMap(([id, { versions }]) =>
      versions.map(({ listed }, i): (typeof dates)[number] => [
        'products.yaml',
        [id, 'versions', i, 'listed'],
        listed,
      ]),
    ),
    ...Object.entries(lists.contacts).map(([id, { reviewed }]): (typeof dates)[number] => [
      'contacts.yaml',
      [id, 'reviewed', 'on'],
      reviewed?.on,
    ]),
    ['figures.json', ['to'], lists.figures?.to],
    ['figures.json', ['reuse', 'to'], lists.figures?.reuse?.to],
  ];
  return dates.flatMap(([file, path, value]) => {
    const source = lists.sources.get(file);
    if (value === undefined || value <= today || source === undefined) return [];
    return [problem('schema/future-date', source.place(path), { key: path.join('.'), value, today })];
  });
}
