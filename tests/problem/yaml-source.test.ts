import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/problem/yaml-source.ts';

function problemsOf(text: string): string[] {
  return readYaml(text, 'x.yaml').problems.map((p) => `${p.line}:${p.column} ${p.id}`);
}

function detailOf(text: string): string {
  return readYaml(text, 'x.yaml')
    .problems.map((p) => p.message.replace('This is not valid YAML: ', ''))
    .join(' ');
}

describe('readYaml', () => {
  it('gives plain data', () => {
    const { value, problems, file } = readYaml(
      'a: 1\nb: [x, yes, 2026-11-20]\nc: { d: true, e: }\n',
      'x.yaml',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({ a: 1, b: ['x', 'yes', '2026-11-20'], c: { d: true, e: null } });
    expect(file).toBe('x.yaml');
  });

  it('gives null for nothing', () => {
    expect(readYaml('', 'x.yaml').value).toBeNull();
    expect(readYaml('# a remark\n', 'x.yaml').value).toBeNull();
  });

  it('gives no value if anything is wrong', () => {
    expect(readYaml('a: [1\n', 'x.yaml').value).toBeUndefined();
  });
});

describe('the place of', () => {
  const source = readYaml(
    'title: Wi-Fi\nreviewed: { on: 2026-11-20,\n  by: team }\nlist:\n  - one\n  - two: 2\n',
    'x.md',
    2,
  );
  const at = (path: (string | number)[], what?: 'key' | 'value'): string => {
    const { file, line, column } = source.place(path, what);
    return `${file}:${line}:${column}`;
  };

  it('a value and its key count from the first line of the file', () => {
    expect(at(['title'])).toBe('x.md:2:8');
    expect(at(['title'], 'key')).toBe('x.md:2:1');
    expect(at(['reviewed', 'on'])).toBe('x.md:3:17');
    expect(at(['reviewed', 'by'], 'key')).toBe('x.md:4:3');
  });

  it('an item of a list, and what is in it', () => {
    expect(at(['list', 0])).toBe('x.md:6:5');
    expect(at(['list', 1, 'two'])).toBe('x.md:7:10');
  });

  it('what is missing is that of what would hold it', () => {
    expect(at(['reviewed', 'checked'])).toBe('x.md:3:11');
    expect(at(['nothing', 'at', 'all'])).toBe('x.md:2:1');
    expect(at(['list', 9])).toBe('x.md:6:3');
  });

  it('text behind emoji counts in UTF-16 units', () => {
    const { line, column } = readYaml('a: [📶, x]\n', 'x.yaml').place(['a', 1]);
    expect([line, column]).toEqual([1, 9]);
  });
});

describe('duplicate keys', () => {
  it('are found at the second one, at every level', () => {
    expect(problemsOf('a: 1\nb: { c: 1, c: 2 }\na: 2\n')).toEqual([
      '2:12 yaml/duplicate-key',
      '3:1 yaml/duplicate-key',
    ]);
  });

  it('are named without their quotes', () => {
    expect(detailOf('"my key": 1\n"my key": 2\n')).toBe(
      'The key "my key" is written twice at the same level; one of the two would be lost.',
    );
  });
});

describe('anchors, aliases and tags', () => {
  it('are found where they are written', () => {
    expect(problemsOf('a: &x { b: 1 }\nc: *x\nd: !secret y\n')).toEqual([
      '1:4 yaml/alias',
      '2:4 yaml/alias',
      '3:4 yaml/alias',
    ]);
  });

  it('are found without an anchor to point at', () => {
    expect(problemsOf('a: *nobody\n')).toEqual(['1:4 yaml/alias']);
  });

  it('are never followed, so that few lines cannot become millions', () => {
    const lines = [
      'a: &a [x, x]',
      ...Array.from(
        'bcdefghijklmnopqrstuvwxyz',
        (c, i) => `${c}: &${c} [*${String.fromCharCode(97 + i)}, *${String.fromCharCode(97 + i)}]`,
      ),
    ];
    const start = process.cpuUsage();
    expect(problemsOf(lines.join('\n'))).toHaveLength(26 + 50);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });

  it('are not seen in texts, nor in tags of YAML itself', () => {
    expect(problemsOf('a: "&x *y !z"\nb: R&D * 2 !\nc: !!str 7\n# &x *y !z\n')).toEqual([]);
  });
});

describe('syntax faults', () => {
  it.each([
    [
      'title: Wi-Fi: slow',
      '1:8',
      'a text without quotes contains a colon and a space, or the next line begins too far right.',
    ],
    ['a: "open\nb: 1', '1:4', 'a quote is opened here, but not closed.'],
    ["a: 1\nb: 'open", '2:4', 'a quote is opened here, but not closed.'],
    ['a: [1, 2\nb: 3', '1:4', 'a list is opened here with "[", but not closed with "]".'],
    ['a: { b: [1], c: 2\nd: 3', '1:4', 'keys are opened here with "{", but not closed with "}".'],
    ['a: [[1]\nb: 2', '1:4', 'a list is opened here with "[", but not closed with "]".'],
    ['a: [1]]', '1:7', '"]" is not expected here.'],
    ['a:\n\tb: 1', '2:1', 'this line begins with a tab. Use spaces.'],
    ['a:\n  b: 1\n c: 2', '3:1', 'the spaces at the beginning of this line do not fit the lines above.'],
    ['a: 1\nb:2', '2:1', 'this line is no key with a colon and a space behind it.'],
    ['a: @b', '1:4', 'a text that begins with @ needs quotes.'],
    ['a: "x" y', '1:8', 'text follows here where none can be, perhaps after a closing quote.'],
    [
      'a: "\\q"',
      '1:5',
      'a backslash between double quotes has a meaning of its own. Write two, or use single quotes.',
    ],
    ['a: 1\n---\nb: 2', '2:1', 'a line "---" or "..." begins a second part, but there can be only one.'],
    ['a: [1,,2]', '1:7', 'this is not expected here.'],
  ])('%j', (text, place, detail) => {
    expect(problemsOf(text)).toEqual([`${place} yaml/syntax`]);
    expect(detailOf(text)).toBe(detail);
  });

  it('are all reported, one a line', () => {
    expect(problemsOf('a: [1\nb: {c: 2\nd: "e\n')).toEqual([
      '1:4 yaml/syntax',
      '2:4 yaml/syntax',
      '3:4 yaml/syntax',
    ]);
  });

  it.each([
    ['closed brackets', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, '1:54'],
    ['open brackets', `a: ${'{'.repeat(100_000)}`, '1:54'],
    ['hyphens', '- '.repeat(100_000), '1:101'],
  ])('nested %s are found before they take minutes', (_, text, place) => {
    const start = process.cpuUsage();
    expect(problemsOf(text)).toEqual([`${place} yaml/syntax`]);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
    expect(detailOf(text)).toBe('lists and keys stand inside each other too deeply to be read.');
  });

  it('are not seen in brackets of texts and remarks', () => {
    expect(problemsOf(`a: |\n  ${'['.repeat(100)}\nb: "${'{'.repeat(100)}"\n# ${'['.repeat(100)}\n`)).toEqual(
      [],
    );
  });
});
