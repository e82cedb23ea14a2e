import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/problem/catalogue.ts';
import { expectedProblems, fixtureNames, layFixture, MINIMAL, problemsOf, showProblem } from './bad-input.ts';

/** Milliseconds of work that the largest fixture may cost on the slowest computer, whatever else that one does. */
const MOST_WORK = 5_000;

const names = fixtureNames();
let workshop = '';

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), 'handrail-bad-input-'));
});
afterAll(() => rmSync(workshop, { recursive: true }));

function levelOf(line: string): string {
  const id = line.slice(line.lastIndexOf(' ') + 1);
  return (catalogue as Record<string, { level: string } | undefined>)[id]?.level ?? `no level of "${id}"`;
}

describe('a content folder', () => {
  it('is refused for nothing if it is right', async () => {
    const ids = (await problemsOf(MINIMAL)).map((problem) => problem.id);
    expect([...new Set(ids)].sort()).toEqual([
      'ledger/structure-unlisted',
      'ledger/unlisted',
      'translation/not-stamped',
    ]);
  });

  it.each(names)('is refused for %s', async (name) => {
    const folder = join(workshop, name);
    await layFixture(name, folder);
    const start = process.cpuUsage();
    const problems = await problemsOf(folder);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_WORK);

    const expected = expectedProblems(name);
    const errors = problems.filter((problem) => problem.level === 'error').map(showProblem);
    expect(errors.sort()).toEqual(expected.filter((line) => levelOf(line) === 'error').sort());
    const warnings = expected.filter((line) => levelOf(line) !== 'error');
    expect(problems.map(showProblem)).toEqual(expect.arrayContaining(warnings));
  });

  it.each(names)('is refused for %s in the edition for agents as well', async (name) => {
    const folder = join(workshop, `${name}-agent`);
    await layFixture(name, folder);
    const [agent, open] = [await problemsOf(folder, 'agent'), await problemsOf(folder)];
    expect(agent.map(showProblem)).toEqual(open.map(showProblem));
  });
});

describe('the fixtures', () => {
  it('raise every problem of the catalogue', () => {
    const raised = new Set(
      names.flatMap(expectedProblems).map((line) => line.slice(line.lastIndexOf(' ') + 1)),
    );
    const missing = Object.keys(catalogue).filter((id) => !raised.has(id));
    // Pages are checked in tests/site, tables of tickets in tests/reuse, and a deleted line needs an older version to
    // compare with.
    expect(
      missing.filter((id) => !/^(?:page|search|tickets)\/|^ledger\/(?:line|structure)-deleted$/.test(id)),
    ).toEqual([]);
  });

  it('expect something each', () => {
    expect(names.filter((name) => expectedProblems(name)[0] === '')).toEqual([]);
  });
});
