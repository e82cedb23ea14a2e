import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { lineOfKey, readPlainYaml } from '../../src/problem/yaml-plain.ts';
import { hostileStrings } from '../hostile-strings.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** What the full reader makes of it; undefined if it finds anything to complain of. */
function readFully(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'error' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

/** The plain reader may pass; if it does not, both must agree. */
function expectAgreement(text: string): void {
  const value = readPlainYaml(text);
  if (value !== undefined) expect(JSON.stringify(value)).toBe(JSON.stringify(readFully(text)));
}

const word = fc.oneof(
  fc.constantFrom(
    'Wi-Fi',
    'łącze',
    '¿Hay internet?',
    'a: b',
    'a:b',
    'x #y',
    'x#y',
    'true',
    'Null',
    '~',
    '07',
    '12',
    '1e3',
    '0x1f',
    '2026-11-20',
    '"quoted"',
    '"a, b"',
    "'it'",
    "'it''s'",
    '"\\n"',
    '- x',
    '? x',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '%',
    '@',
    '`',
    '[a',
    'b]',
    '{',
    '}',
    ',',
    '',
    'a:',
    'https://example.com/#x',
    '.5',
    '-',
    '...',
    '---',
    '\u00a0',
    'a\u2028b',
    '\t',
  ),
  fc.string({ maxLength: 6 }),
);
const list = fc.array(word, { maxLength: 3 });
const value = fc.oneof(
  word,
  list.map((items) => `[${items.join(', ')}]`),
  list.map((items) => `{ ${items.map((item, i) => `k${i}: ${item}`).join(', ')} }`),
  list.map((items) => items.map((item) => `\n  - ${item}`).join('')),
  list.map((items) => items.map((item, i) => `\n  k${i % 2}: ${item}`).join('')),
  fc.tuple(word, word).map(([a, b]) => `${a}\n  ${b}`),
);
const key = fc.constantFrom(
  'title',
  'a',
  'reviewed',
  'null',
  'True',
  'a b',
  '"a"',
  '#a',
  ' a',
  '__proto__',
  'constructor',
);
const yaml = fc
  .array(fc.tuple(key, value, fc.constantFrom(': ', ':', ' : ', ':  ')), { minLength: 1, maxLength: 4 })
  .map((pairs) => pairs.map(([name, text, joint]) => name + joint + text).join('\n'));

describe('the reader for plain YAML', () => {
  it('agrees with the full one on whatever it reads', () => {
    fc.assert(fc.property(yaml, expectAgreement), { numRuns: 20_000, seed: 6 });
    fc.assert(fc.property(fc.string({ maxLength: 40, unit: 'binary' }), expectAgreement), {
      numRuns: 5_000,
      seed: 6,
    });
  });

  it('agrees on hostile strings in each place', () => {
    for (const text of hostileStrings) {
      for (const line of [
        text,
        `a: ${text}`,
        `a: [${text}]`,
        `a: { b: ${text} }`,
        `a:\n  - ${text}`,
        `a: "${text}"`,
      ])
        expectAgreement(line);
    }
  });

  it('finds the line of a key where the full reader finds it', () => {
    const expectLines = (text: string): void => {
      const value = readPlainYaml(text);
      if (value === undefined) return;
      const lines = new LineCounter();
      const { contents } = parseDocument(text, { lineCounter: lines });
      const starts = (contents as YAMLMap<Scalar>).items.map((item) => item.key.range![0]);
      const expected = starts.map((start) => lines.linePos(start).line - 1);
      expect(Object.keys(value).map((name) => lineOfKey(text, name))).toEqual(expected);
      // Of a key that is not there, the place is where its map begins.
      expect(lineOfKey(text, 'nobody-has-this')).toBe(expected[0]);
    };
    fc.assert(fc.property(yaml, expectLines), { numRuns: 5_000, seed: 6 });
    expectLines('# a remark\n\ntitle: One\nasked:\n  - title\n  - a\nreviewed: { on: 2026-11-20 }\n');
  });

  it('reads most front matter of our own content', () => {
    const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.mdx?$/.test(file),
    );
    const fronts = files.flatMap(
      (file) => /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(CONTENT, file), 'utf8'))?.[1] ?? [],
    );
    fronts.forEach(expectAgreement);
    const read = fronts.filter((text) => readPlainYaml(text) !== undefined).length;
    expect(read / fronts.length).toBeGreaterThan(0.8);
  });

  it('reads what front matter is made of', () => {
    expect(
      readPlainYaml(
        '# a remark\ntitle: Wi-Fi off\norder: 2\ndraft: true\non: 2026-11-20\nasked: [one, "two, three"]\nreviewed: { on: 2026-11-20, checked: "a: b" }\nlist:\n  - one\n  - two\ntranslates:\n  title: "012345"\n',
      ),
    ).toEqual({
      title: 'Wi-Fi off',
      order: 2,
      draft: true,
      on: '2026-11-20',
      asked: ['one', 'two, three'],
      reviewed: { on: '2026-11-20', checked: 'a: b' },
      list: ['one', 'two'],
      translates: { title: '012345' },
    });
  });
});
