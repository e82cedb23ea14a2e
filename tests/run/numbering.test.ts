import { array, assert, boolean, integer, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStructure, writeStructure, type Structure } from '../../src/guide/structure.ts';
import { numberOf, type Position } from '../../src/run/numbering.ts';
import { countTrails, positionAt } from '../../src/run/position-at.ts';

/** Any guide: answers lead to later steps, so that there are no circles. */
const structures = array(tuple(array(integer({ min: 1, max: 4 }), { maxLength: 3 }), boolean()), {
  minLength: 1,
  maxLength: 14,
}).map((steps): Structure => ({
  steps: steps.map(([ways, secret], index) => ({
    id: `s${index}`,
    private: secret && index % 4 === 3,
    answers: ways.flatMap((far, answer) =>
      index + far < steps.length ? [{ id: `a${answer}`, to: `s${index + far}` }] : [],
    ),
  })),
}));

/** Every trail there is, found by walking. */
function allPositions({ steps }: Structure): Position[] {
  const positions = steps.map(({ id }): Position => ({ at: id, trail: [] }));
  // An array that grows while it is walked through is walked to its end.
  for (const { at, trail } of positions) {
    const step = steps.find(({ id }) => id === at)!;
    if (step.private) continue;
    for (const { id, to } of step.answers)
      positions.push({ at: to, trail: [...trail, { step: at, answer: id }] });
  }
  return positions;
}

describe('the numbers of trails', () => {
  test('are different for all trails, and lead back to them', () => {
    assert(
      property(structures, (structure) => {
        const positions = allPositions(structure);
        const numbers = positions.map((position) => numberOf(structure, position));
        expect(countTrails(structure)).toBe(positions.length);
        expect(numbers.toSorted((a, b) => a! - b!)).toEqual([...positions.keys()]);
        for (const [i, position] of positions.entries())
          expect(positionAt(structure, numbers[i]!)).toEqual(position);
      }),
    );
  });

  test('begin at the start of the guide', () => {
    assert(
      property(structures, (structure) => {
        expect(positionAt(structure, 0)).toEqual({ at: 's0', trail: [] });
      }),
    );
  });

  test('end with the last trail', () => {
    assert(
      property(structures, nat(), (structure, more) => {
        expect(positionAt(structure, countTrails(structure) + more)).toBeUndefined();
      }),
    );
  });

  test.each<[string, Position]>([
    ['has a gap', { at: 'c', trail: [{ step: 'a', answer: 'yes' }] }],
    ['has an answer that is gone', { at: 'b', trail: [{ step: 'a', answer: 'maybe' }] }],
    ['has a step that is gone', { at: 'b', trail: [{ step: 'z', answer: 'yes' }] }],
    ['is at no step', { at: 'z', trail: [] }],
    ['passes a private answer', { at: 'c', trail: [{ step: 'b', answer: 'on' }] }],
  ])('do not exist for a trail that %s', (_name, position) => {
    const structure = readStructure('a:yes>b,no>c;b!:on>c;c');
    expect(numberOf(structure, position)).toBeUndefined();
  });
});

test('a structure is read from its line as it was written', () => {
  assert(
    property(structures, (structure) => {
      expect(readStructure(writeStructure(structure))).toEqual(structure);
    }),
  );
});
