import { describe, expect, it } from 'vitest';
import { countAt } from '../../src/case/count.ts';
import { newCase, withoutRun } from '../../src/case/state.ts';

const fresh = newCase(0, new Uint8Array(8));
const at = { language: 'en', guide: 'g', at: 'a', step: undefined, moved: true };
const ending = {
  ...at,
  at: 'e',
  step: { ending: 'escalate', to: { tier: 2, team: '', needs: [] } },
} as const;
const MINUTE = 60_000;

describe('counting a case', () => {
  it('counts a run once, and each ending once, with the minutes since the run began', () => {
    const first = countAt(fresh, at, 10 * MINUTE);
    expect(first.events).toEqual([{ what: 'run', language: 'en', entry: 'g' }]);
    expect(countAt(first.held, at, 11 * MINUTE).events).toEqual([]);
    const ended = countAt(first.held, ending, 17 * MINUTE);
    expect(ended.events).toEqual([
      { what: 'ending', language: 'en', entry: 'g', step: 'e', tier: 2, minutes: 7 },
    ]);
    expect(countAt(ended.held, ending, 18 * MINUTE).events).toEqual([]);
  });

  it('counts neither a page that was only opened, nor an ending at which the case was handed over', () => {
    expect(countAt(fresh, { ...ending, moved: false }, 0).events).toEqual([]);
    expect(countAt({ ...fresh, came: { at: 'g/e' } }, ending, 0).events).toEqual([]);
  });

  it('counts a run that begins again after its answers were erased', () => {
    const { held } = countAt(fresh, at, 0);
    expect(countAt(withoutRun(held), at, 0).events).toHaveLength(1);
  });
});
