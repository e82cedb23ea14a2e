import { nearest } from '../problem/nearest.ts';
import { problem, type Problem } from '../problem/problem.ts';
import type { Cell } from '../library/read-csv.ts';

/** What the columns of a table of tickets may be called, without signs and spaces; the first is the one we write. */
const NAMES = {
  id: ['id', 'ticket', 'ticketid', 'number', 'key'],
  created: ['created', 'createdat', 'createdtime', 'createddate', 'opened'],
  answered: [
    'firstanswered',
    'firstansweredat',
    'firstresponse',
    'firstresponseat',
    'firstreply',
    'answered',
  ],
  tier: ['tier', 'level', 'supportlevel', 'solvedattier'],
  links: ['links', 'link', 'urls'],
  body: ['body', 'answer', 'reply', 'comments', 'text'],
  language: ['language', 'lang', 'locale'],
  channel: ['channel', 'source', 'via'],
} as const;

export type TicketColumn = keyof typeof NAMES;

/** Where each column stands, and what it is called there. */
export type TicketColumns = Partial<Record<TicketColumn, { index: number; name: string }>>;

const SHOWN: Readonly<Record<string, string>> = {
  id: '"id"',
  created: '"created"',
  answered: '"first answered"',
  links: '"links" or "body"',
};

/** Finds the columns by the first line of the table. @param file for problems */
export function findColumns(
  header: readonly Cell[],
  file: string,
): { columns: TicketColumns; problems: Problem[] } {
  const columns: TicketColumns = {};
  const plain = header.map(({ text }) => text.toLowerCase().replace(/[^a-z]/g, ''));
  for (const [column, names] of Object.entries(NAMES) as [TicketColumn, readonly string[]][]) {
    const index = names.map((name) => plain.indexOf(name)).find((at) => at >= 0);
    if (index !== undefined) columns[column] = { index, name: header[index]!.text.trim() };
  }
  const taken = new Set(Object.values(columns).map(({ index }) => index));
  const known = header.filter((cell, index) => cell.text.trim() !== '' && !taken.has(index));
  const free = known.map(({ text }) => text.trim());
  const missing = (['id', 'created', 'answered'] as const).filter((column) => columns[column] === undefined);
  const wanted: TicketColumn[] = [...missing];
  if (columns.links === undefined && columns.body === undefined) wanted.push('links');
  const problems = wanted.map((column) =>
    problem(
      'tickets/no-column',
      { file, line: header[0]?.line ?? 1, column: 1 },
      { column: SHOWN[column]!, known: free, nearest: nearest(NAMES[column][0], free) },
    ),
  );
  return { columns, problems };
}
