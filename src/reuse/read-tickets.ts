import { readCsv, type Cell } from '../library/read-csv.ts';
import { problem, type Problem } from '../problem/problem.ts';
import { isDay } from '../schema/common.ts';
import { findColumns, type TicketColumn, type TicketColumns } from './ticket-columns.ts';

/** What is kept of a ticket: nothing that anybody wrote, and no name. */
export interface Ticket {
  /** Of the ticket system: so that one that is there twice counts once. */
  id: string;
  /** In milliseconds since 1970. */
  created: number;
  /** When the first answer went out. */
  answered?: number;
  /** The tier that closed it; absent while nobody has. */
  tier?: number;
  language?: string;
  /** As the ticket system calls it, in small letters. */
  channel?: string;
  /** Ids of our entries to which its answers link. */
  links: string[];
}

/** Read from a table. */
export interface ReadTickets {
  tickets: Ticket[];
  problems: Problem[];
}

/** What reading needs to know. */
interface TicketOptions {
  /** Stands in problems. */
  file: string;
  findLinks: (text: string) => string[];
  /** Nothing can have been written later. */
  now: number;
}

type Take = (column: TicketColumn) => Cell | undefined;

/**
 * Reads a table of tickets. Of a ticket that is there twice the last line counts. Texts are looked through for links to
 * our entries, and forgotten; no message shows them.
 *
 * @returns all problems of all lines; tickets of lines without any
 */
export function readTickets(text: string, options: TicketOptions): ReadTickets {
  const { file } = options;
  const { rows, open } = readCsv(text);
  const unclosed =
    open === undefined
      ? []
      : [problem('tickets/row', { file, ...open }, { detail: 'a quote is never closed.' })];
  const [header, ...lines] = rows;
  const { columns, problems: missing } = findColumns(header ?? [], file);
  if (header === undefined || missing.length > 0) return { tickets: [], problems: [...unclosed, ...missing] };
  const tickets = new Map<string, Ticket>();
  const problems = [...unclosed];
  for (const cells of lines) {
    const read = readTicket(cells, columns, header.length, options);
    problems.push(...read.problems);
    if (read.problems.length === 0 && read.ticket !== undefined) tickets.set(read.ticket.id, read.ticket);
  }
  return { tickets: [...tickets.values()], problems };
}

function readTicket(
  cells: readonly Cell[],
  columns: TicketColumns,
  width: number,
  { file, findLinks, now }: TicketOptions,
): { ticket?: Ticket; problems: Problem[] } {
  const { line, column } = cells[0]!;
  if (cells.length > width) {
    const detail = `it has ${cells.length} cells, and the table ${width} columns.`;
    return { problems: [problem('tickets/row', { file, line, column }, { detail })] };
  }
  const problems: Problem[] = [];
  const take: Take = (name) => {
    const cell = columns[name] === undefined ? undefined : cells[columns[name].index];
    return cell === undefined || cell.text.trim() === '' ? undefined : { ...cell, text: cell.text.trim() };
  };
  const wrong = (name: TicketColumn, expected: string): void => {
    const cell = take(name) ?? { text: '', line, column };
    const data = { column: columns[name]!.name, value: shorten(cell.text), expected };
    problems.push(problem('tickets/value', { file, line: cell.line, column: cell.column }, data));
  };
  const read = <Value>(name: TicketColumn, how: (text: string) => Value | undefined, expected: string) => {
    const cell = take(name);
    if (cell === undefined) return undefined;
    const value = how(cell.text);
    if (value === undefined) wrong(name, expected);
    return value;
  };
  const id = take('id')?.text;
  if (id === undefined) wrong('id', 'the number of the ticket');
  const created = read('created', readMoment, MOMENT);
  if (take('created') === undefined) wrong('created', MOMENT);
  else if (created !== undefined && created > now) wrong('created', 'a time that has come');
  const answered = read('answered', readMoment, MOMENT);
  if (created !== undefined && answered !== undefined && answered < created)
    wrong('answered', 'a time that is not before the ticket was created');
  const tier = read('tier', readTier, 'a number from 1 to 5, or nothing while the ticket is open');
  const language = take('language')?.text.toLowerCase().split(/[-_]/)[0];
  const channel = take('channel')?.text.toLowerCase();
  if (id === undefined || created === undefined) return { problems };
  const ticket: Ticket = {
    id,
    created,
    links: findLinks([take('links')?.text, take('body')?.text].join('\n')),
    ...(answered === undefined ? {} : { answered }),
    ...(tier === undefined ? {} : { tier }),
    ...(language === undefined ? {} : { language }),
    ...(channel === undefined ? {} : { channel }),
  };
  return { ticket, problems };
}

const MOMENT = 'a day and a time, such as 2026-11-20 09:30 (then in UTC) or 2026-11-20T09:30:00+01:00';

/** ISO 8601, and as ticket systems write it: with a space, with "UTC", without a zone. */
function readMoment(text: string): number | undefined {
  const found =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (found === null) return undefined;
  const [, day, time, zone = 'Z'] = found;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z';
  const moment = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(moment) || !isDay(day!) ? undefined : moment;
}

function readTier(text: string): number | undefined {
  const found = /^(?:tier|level|nivel|poziom|l|t|n|p)?[\s_-]*([1-5])$/i.exec(text);
  return found === null ? undefined : Number(found[1]);
}

/** Enough to find it: what was put into the wrong column may be anything. */
function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}
