import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/library/read-csv.ts';

const cells = (text: string): string[][] => readCsv(text).rows.map((row) => row.map((cell) => cell.text));

describe('a table of comma-separated values', () => {
  test.each<[string, string, string[][]]>([
    [
      'with commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with semicolons, as in Spain and Poland',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'with tabs',
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with line ends of old computers',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with quotes',
      '"a","b ""c"""\n"1,\n2",',
      [
        ['a', 'b "c"'],
        ['1,\n2', ''],
      ],
    ],
    [
      'with separators in the quotes of its head',
      '"a;b;c;d",e,f\n1,2,3',
      [
        ['a;b;c;d', 'e', 'f'],
        ['1', '2', '3'],
      ],
    ],
    ['with text behind a quote', '"a"b,c', [['ab', 'c']]],
    ['with a quote in the middle', '5" disk,b', [['5" disk', 'b']]],
    [
      'with empty lines',
      '\n\na,b\n\n , \n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['with nothing', '', []],
  ])('%s', (_what, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('says where each cell stands', () => {
    const { rows } = readCsv('a,b\n"1\n2",3\n4,"5"');
    expect(rows.slice(1).map((row) => row.map(({ line, column }) => [line, column]))).toEqual([
      [
        [2, 1],
        [3, 4],
      ],
      [
        [4, 1],
        [4, 3],
      ],
    ]);
  });

  test('says where a quote begins that nothing ends', () => {
    expect(readCsv('a,b\n1,"2\n3,4')).toMatchObject({ rows: [[{}, {}]], open: { line: 2, column: 3 } });
  });

  test('is read as it was written, whatever stands in it', () => {
    const cell = string({ unit: constantFrom('a', ',', ';', '\t', '"', '\n', ' ', 'ł', '') });
    const table = array(array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    assert(
      property(table, constantFrom(',', ';', '\t'), constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const text = [['x', 'y'], ...rows].map((row) => row.map(quote).join(separator)).join(end);
        const kept = rows.filter((row) => row.some((one) => one.trim() !== ''));
        expect(cells(text)).toEqual([['x', 'y'], ...kept]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
