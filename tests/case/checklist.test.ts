import { describe, expect, it } from 'vitest';
import { makeChecklist, missingOf } from '../../src/case/checklist.ts';

describe('what a handover must bring', () => {
  it('is what the tier needs and what the ending asks for, once each', () => {
    const items = makeChecklist(
      ['The make and model.'],
      ['The colour of each light', 'the make  and model'],
      new Set(),
    );
    expect(items.map(({ text }) => text)).toEqual(['The make and model.', 'The colour of each light']);
  });

  it('lacks what is not ticked', () => {
    const all = makeChecklist(['A', 'B'], ['C'], new Set());
    const ticked = new Set([all[1]!.id]);
    expect(missingOf(makeChecklist(['A', 'B'], ['C'], ticked))).toEqual(['A', 'C']);
    expect(missingOf(makeChecklist(['A', 'B'], ['C'], new Set(all.map(({ id }) => id))))).toEqual([]);
  });

  it('keeps a tick when the list gets longer', () => {
    const [item] = makeChecklist([], ['C'], new Set());
    expect(missingOf(makeChecklist(['A'], ['C'], new Set([item!.id])))).toEqual(['A']);
  });
});
