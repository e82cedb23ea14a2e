import { describe, expect, it } from 'vitest';
import { problem } from '../../src/problem/problem.ts';
import { reportGithub } from '../../src/problem/reporters/github.ts';
import { reportJson } from '../../src/problem/reporters/json.ts';
import { countLine, reportText } from '../../src/problem/reporters/text.ts';

const late = problem('stale/never-reviewed', { file: 'guides/en/b.md', line: 2, column: 1 }, {});
const step = problem(
  'guide/unknown-step',
  { file: 'guides/en/a.md', line: 24, column: 3 },
  { answer: 'Lights are off', target: 'light-off', nearest: 'lights-off', line: 31 },
);
const tag = problem('markdown/raw-html', { file: 'guides/en/a.md', line: 9, column: 1 }, { tag: '<b>' });

describe('reportText', () => {
  it('writes what design and documentation show', () => {
    expect(reportText([late, step, tag], { prefix: 'content/', colour: false })).toBe(
      `content/guides/en/a.md:9:1  error  markdown/raw-html
  Raw HTML (<b>) is not allowed in content.
  Use Markdown or one of the built-in components; content/README.md lists them.

content/guides/en/a.md:24:3  error  guide/unknown-step
  Answer "Lights are off" leads to "light-off", which is no step of this guide. Did you mean "lights-off" (line 31)?

content/guides/en/b.md:2:1  warning  stale/never-reviewed
  Nobody has said that this is right: "reviewed" is missing.
  Check it on a real device, then: npm run reviewed -- <id> --checked "what you tried".

2 errors, 1 warning`,
    );
  });

  it('paints errors red, warnings yellow and ids faint', () => {
    const report = reportText([step, late], { prefix: '', colour: true });
    expect(report).toContain(
      'guides/en/a.md:24:3  \u001B[31merror\u001B[0m  \u001B[2mguide/unknown-step\u001B[0m\n',
    );
    expect(report).toContain('guides/en/b.md:2:1  \u001B[33mwarning\u001B[0m  ');
  });

  it('says so if there is nothing', () => {
    expect(reportText([], { prefix: 'content/', colour: true })).toBe('No problems.');
  });
});

describe('countLine', () => {
  it.each([
    [[], 'No problems.'],
    [[step], '1 error'],
    [[step, tag], '2 errors'],
    [[late], '1 warning'],
    [[late, late, step], '1 error, 2 warnings'],
  ])('counts %#', (problems, line) => {
    expect(countLine(problems)).toBe(line);
  });
});

describe('reportGithub', () => {
  it('writes one command a line, in order of places', () => {
    expect(reportGithub([late, tag], 'content/').split('\n')).toEqual([
      '::error file=content/guides/en/a.md,line=9,col=1,title=markdown/raw-html::Raw HTML (<b>) is not allowed in content.%0AUse Markdown or one of the built-in components; content/README.md lists them.',
      '::warning file=content/guides/en/b.md,line=2,col=1,title=stale/never-reviewed::Nobody has said that this is right: "reviewed" is missing.%0ACheck it on a real device, then: npm run reviewed -- <id> --checked "what you tried".',
    ]);
  });

  it('escapes what would end a message or a property', () => {
    const odd = {
      ...step,
      file: 'a,b:c%.md',
      message: '100 %\r\n::error::x, y: z',
    };
    expect(reportGithub([odd], 'x:')).toBe(
      '::error file=x%3Aa%2Cb%3Ac%25.md,line=24,col=3,title=guide/unknown-step::100 %25%0D%0A::error::x, y: z',
    );
  });

  it('is empty if there is nothing', () => {
    expect(reportGithub([], '')).toBe('');
  });
});

describe('reportJson', () => {
  it('counts, and gives every field', () => {
    expect(JSON.parse(reportJson([late, step], 'content/'))).toEqual({
      errors: 1,
      warnings: 1,
      problems: [
        {
          file: 'content/guides/en/a.md',
          line: 24,
          column: 3,
          id: 'guide/unknown-step',
          level: 'error',
          message: step.message,
        },
        { ...late, file: 'content/guides/en/b.md', hint: late.hint },
      ],
    });
  });

  it('is readable by programs if there is nothing', () => {
    expect(JSON.parse(reportJson([], ''))).toEqual({ errors: 0, warnings: 0, problems: [] });
  });
});
