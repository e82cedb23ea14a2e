/** A cell of a table, and where it begins. Line and column count from 1. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** A table as it stands in a file. */
export interface Table {
  rows: Cell[][];
  /** Where a quote begins that nothing ends; what stands behind it is in no row. */
  open?: { line: number; column: number } | undefined;
}

/**
 * Reads comma-separated values (RFC 4180) as programs really write them: with commas, semicolons or tabs, whichever the
 * first line has most of, and with any line ends. Quoted cells may hold all of these, and `""` for a quote. Empty lines
 * are left out.
 *
 * @param text without byte order mark
 */
export function readCsv(text: string): Table {
  const separator = findSeparator(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const endRow = (): void => {
    if (row.some((cell) => cell.text.trim() !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 };
    let cell = '';
    if (text[at] === '"') {
      const end = endOfQuote(text, at);
      if (end === undefined) return { rows, open: place };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      for (let i = text.indexOf('\n', at); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
        line += 1;
        lineStart = i + 1;
      }
      at = end + 1;
    }
    // What stands behind the closing quote belongs to the cell as well.
    const rest = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    row.push({ text: cell + text.slice(rest, at), ...place });
    if (text[at] === separator) {
      at += 1;
      // Behind the last separator of a file stands an empty cell.
      if (at === text.length) row.push({ text: '', line, column: at - lineStart + 1 });
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    lineStart = at;
    endRow();
  }
  endRow();
  return { rows };
}

function endOfQuote(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return undefined;
}

function findSeparator(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^\n\r"])*/.exec(text)![0].replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
