import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import reuse from '../../scripts/reuse.ts';
import stale from '../../scripts/stale.ts';
import { contentFolder } from '../library/content-folder.ts';
import { CONTENT } from '../reuse/content.ts';
import { runCommand, type CommandResult } from './run-command.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/reuse');
const golden = (name: string): string => join(FIXTURES, name);

/** A content folder, and in it a folder of exports with these files beside those of the fixtures. */
function lay(exports: Record<string, string> = {}, content: Record<string, string> = {}) {
  const folder = contentFolder({ ...CONTENT, ...content });
  const given = join(folder, '.given');
  mkdirSync(given);
  for (const [file, text] of Object.entries(exports)) writeFileSync(join(given, file), text);
  return {
    folder,
    given,
    figures: join(folder, 'figures.json'),
    run: (...words: string[]): Promise<CommandResult> => runCommand(reuse, folder, given, ...words),
  };
}

function laySamples(content: Record<string, string> = {}) {
  const laid = lay({}, content);
  cpSync(join(FIXTURES, 'weeks'), laid.given, { recursive: true });
  return { ...laid, tickets: ['--tickets', join(FIXTURES, 'tickets.csv')] };
}

describe('npm run reuse', () => {
  test('prints the report, a table and JSON, and writes figures.json', async () => {
    const { run, tickets, figures } = laySamples();
    const text = await run(...tickets);
    expect(text).toMatchObject({ code: 0, err: expect.stringContaining('for the stale report.') });
    await expect(text.out).toMatchFileSnapshot(golden('report.txt'));
    await expect((await run(...tickets, '--csv')).out.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      golden('entries.csv'),
    );
    await expect((await run(...tickets, '--json')).out).toMatchFileSnapshot(golden('report.json'));
    await expect(readFileSync(figures, 'utf8')).toMatchFileSnapshot(golden('figures.json'));
  });

  test('counts a file that is there twice, under any name, once', async () => {
    const { run, tickets, given } = laySamples();
    const once = (await run(...tickets, '--json')).out;
    cpSync(join(given, 'jan.json'), join(given, 'jan (1).json'));
    cpSync(join(given, 'ana-late.json'), join(given, 'a.json'));
    rmSync(join(given, 'ana-early.json'));
    expect((await run(...tickets, '--json')).out).toBe(once);
  });

  test('keeps what others wrote into figures.json, and writes the same bytes each time', async () => {
    const entries = { restart: { used: 900, solved: 30, notSolved: 4 } };
    const before = { format: 1, from: '2026-10-01', to: '2026-10-31', entries };
    const { run, tickets, figures } = laySamples({ 'figures.json': JSON.stringify(before) });
    await run(...tickets);
    const first = readFileSync(figures, 'utf8');
    expect(JSON.parse(first)).toMatchObject({ ...before, reuse: { from: '2026-11-09', to: '2026-11-20' } });
    await run(...tickets);
    expect(readFileSync(figures, 'utf8')).toBe(first);
    expect(existsSync(`${figures}.new`)).toBe(false);
  });

  test('writes nothing with --dry-run, and says what it would write', async () => {
    const { run, figures } = laySamples();
    const { code, err } = await run('--dry-run');
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('"reuse": {') });
    expect(existsSync(figures)).toBe(false);
  });

  test('leaves out what was before --since', async () => {
    const { run } = laySamples();
    const { out } = await run('--json', '--since', '2026-11-14');
    expect(JSON.parse(out)).toMatchObject({ from: '2026-11-17', to: '2026-11-17', weeks: 1 });
    await expect(run('--since', 'yesterday')).rejects.toThrow('"yesterday" is not a day.');
  });

  test('makes the stale report name what does not help', async () => {
    const ending = { what: 'ending', language: 'en', entry: 'slow', step: 'ask', tier: 2, times: 25 };
    const days = [{ day: '2026-11-20', counts: [ending], gaps: [] }];
    const week = { format: 1, id: 'c'.repeat(32), week: '2026-W47', left: 0, days };
    const { run, folder } = lay({ 'a.json': JSON.stringify(week) });
    await run();
    const { out } = await runCommand(stale, folder, '--all', '--links', join(folder, 'none.json'));
    expect(out).toContain('It did not help 25 of 25 readers who said so, from 2026-11-20 to 2026-11-20.');
  });
});

describe('what cannot be read', () => {
  const week = readFileSync(join(FIXTURES, 'weeks/jan.json'), 'utf8');

  test('is told with file, line, column and the fix, all at once, and nothing is written', async () => {
    const { run, figures, given } = lay({
      'good.json': week,
      'half.json': week.slice(0, 200),
      'other.json': '{ "name": "package" }',
      'mail.json': week.replace('tv the from fax', 'mail from ana@correo.es'),
      'phone.json': week.replace('tv the from fax', 'call 600 123 456'),
      'name.json': week.replace('"times": 6', '"times": 6, "customer": "Ana"'),
      'day.json': week.replace('2026-11-17', '2026-11-09'),
      'future.json': week.replace('2026-W47', '2031-W01').replace('2026-11-17', '2030-12-31'),
    });
    const table = join(given, 'tickets.csv');
    writeFileSync(
      table,
      [
        'id,created,first answered,tier,links',
        ',2026-11-16 09:00,,,',
        '2,yesterday,2026-11-16 09:00,,',
        '3,2026-11-16 09:00,2026-11-15 09:00,9,',
        '4,2026-11-16 09:00,,,a,b,c',
        '5,2036-11-16 09:00,,,',
        '6,2026-02-30 09:00,,,"https://help.example.com',
      ].join('\n'),
    );
    const { code, out, err } = await run('--tickets', table);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(existsSync(figures)).toBe(false);
    await expect(err.replaceAll(given, 'weeks')).toMatchFileSnapshot(golden('problems.txt'));
    expect(err).not.toMatch(/ana@correo|600 123 456/);
  });

  test('may be a table without the columns that are needed', async () => {
    const { run, given } = lay({ 'good.json': week });
    const table = join(given, 'tickets.csv');
    writeFileSync(table, 'id,create_date,answer\n1,2026-11-16,text\n');
    const { code, err } = await run('--tickets', table, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      problems: [
        { line: 1, id: 'tickets/no-column', message: expect.stringContaining('no column "created"') },
        { line: 1, id: 'tickets/no-column', message: expect.stringContaining('no column "first answered"') },
      ],
    });
  });

  test.each([
    [[], 'Name the folder of exported weeks'],
    [['no-such-folder'], 'There is no folder "no-such-folder".'],
    [['a', 'b'], 'Name the folder of exported weeks'],
  ])('is told in a line for %j', async (words, message) => {
    const { folder } = lay();
    await expect(runCommand(reuse, folder, ...words)).rejects.toThrow(message);
  });

  test('is a folder without exports, or a table that is not there', async () => {
    const { run } = lay();
    await expect(run()).rejects.toThrow('No exported week');
    await expect(run('--tickets', 'none.csv')).rejects.toThrow('There is no file "none.csv".');
  });

  test('is a broken searches.json of the content', async () => {
    const { run } = lay({ 'good.json': week }, { 'searches.json': '{ "format": 2 }' });
    expect(await run()).toMatchObject({ code: 1, err: expect.stringContaining('searches.json:1') });
  });
});
