import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/problem/catalogue.ts';
import { problem, type Level } from '../../src/problem/problem.ts';
import { reportText } from '../../src/problem/reporters/text.ts';
import { fixtureNames, fixtureOf, layFixture, problemsOf } from '../library/bad-input.ts';

const PAGES = join(import.meta.dirname, '../../docs/problems');
const kinds = Object.entries(catalogue) as [keyof typeof catalogue, { level: Level; title: string }][];
const ids = kinds.map(([id]) => id);

/** Lines of a page: it should fit on a screen. */
const LONGEST = 31;

let workshop = '';

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'handrail-problem-pages-'));
});
afterAll(() => rmSync(workshop, { recursive: true }));

function pageOf(id: string): string {
  return readFileSync(join(PAGES, `${id}.md`), 'utf8');
}

function withoutCode(page: string): string {
  return page.replace(/^```[\s\S]*?^```$/gm, '');
}

/** The message that the page of a problem shows: the last block of plain text above the fix. */
function messageOn(page: string): string {
  const example = page.slice(page.indexOf('## Example'), page.indexOf('## Fix'));
  return example.slice(example.lastIndexOf('```text\n') + '```text\n'.length, example.lastIndexOf('\n```'));
}

describe('docs/problems', () => {
  it('has a page for each problem, and no others', () => {
    const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const pages = files.filter((file) => file.endsWith('.md') && file !== 'README.md');
    expect(pages.sort()).toEqual(ids.map((id) => `${id}.md`).sort());
  });

  it.each(kinds)('says what %s is', (id, { level, title }) => {
    const page = pageOf(id);
    expect(page).toMatch(new RegExp(`^# .+\n\n\`${id}\` · ${level}\n\n## What it means\n\n`));
    expect(page.split('\n')[0]).toBe(`# ${title}`);
    expect(withoutCode(page).match(/^## .*$/gm)).toEqual(['## What it means', '## Example', '## Fix']);
    expect(page.match(/^```/gm)?.length).toBeGreaterThanOrEqual(4);
    expect(page.split('\n').length).toBeLessThanOrEqual(LONGEST);
  });

  it.each(ids.filter((id) => fixtureNames().includes(fixtureOf(id))))(
    'shows %s as it is printed',
    async (id) => {
      const folder = join(workshop, fixtureOf(id));
      await layFixture(fixtureOf(id), folder);
      const first = (await problemsOf(folder)).find((found) => found.id === id);
      const printed = reportText(first === undefined ? [] : [first], { prefix: 'content/', colour: false });
      expect(messageOn(pageOf(id))).toBe(printed.split('\n\n')[0]!.replaceAll(folder, 'docs'));
    },
  );

  it('shows a problem that no fixture raises with its level and id', () => {
    const others = kinds.filter(([id]) => !fixtureNames().includes(fixtureOf(id)));
    const wrong = others.filter(([id, { level }]) => !messageOn(pageOf(id)).includes(`  ${level}  ${id}\n`));
    expect(wrong).toEqual([]);
    const start = { file: 'en/index.html', line: 1, column: 1 };
    expect(messageOn(pageOf('page/no-lang'))).toContain(problem('page/no-lang', start, {}).message);
  });

  it('is listed with id, level, title and link', () => {
    const readme = readFileSync(join(PAGES, 'README.md'), 'utf8');
    const rows = kinds.map(([id, { level, title }]) => `| [\`${id}\`](${id}.md) | ${level} | ${title} |`);
    expect(
      readme
        .split('\n')
        .filter((line) => line.startsWith('| ['))
        .sort(),
    ).toEqual(rows.sort());
  });

  it('has no dead link', () => {
    const dead = ids.flatMap((id) =>
      [
        ...pageOf(id)
          .replace(/^```[\s\S]*?^```$/gm, '')
          .matchAll(/(?<!`)\[[^\]]*\]\(([^)#]+)\)(?!`)/g),
      ]
        .map((match) => join(PAGES, id, '..', match[1]!))
        .filter((file) => !existsSync(file)),
    );
    expect(dead).toEqual([]);
  });
});
