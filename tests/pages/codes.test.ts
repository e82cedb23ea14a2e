import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/library/model.ts';
import { mergeStructures, treesOf } from '../../src/library/structures.ts';
import { codeFile, codeLetters } from '../../src/pages/_codes.ts';
import type { Model } from '../../src/pages/_model.ts';
import { writeCode } from '../../src/run/code.ts';
import { numberOf } from '../../src/run/numbering.ts';
import { findPlace } from '../../src/run/place.ts';
import { readCode } from '../../src/run/read-code.ts';
import { readStructure } from '../../src/guide/structure.ts';
import { guide, step } from '../library/builders.ts';

/** A guide of one question with these answers, all of which lead to its one ending. */
function guideOf(id: string, letters: string, answers: readonly string[], formerly: string[] = []): Guide {
  const [first, last] = [step('end', answers), step('end', [], { ending: 'solved' })];
  const made = guide(id, [{ ...first, id: 'start' }, last]);
  return { ...made, matter: { ...made.matter, code: letters, formerly } };
}

/** The site after its guides were published as they were, one state after the other. */
function siteOf(...states: (readonly Guide[])[]): { model: Model; ledger: string } {
  let ledger = '';
  for (const guides of states) ledger = mergeStructures(ledger, treesOf(guides, 'en')).text;
  const { versions } = mergeStructures(ledger, treesOf(states.at(-1)!, 'en'));
  const library = { settings: { structures: { versions } }, guides: states.at(-1)! };
  return { model: { library } as unknown as Model, ledger };
}

/** Where the code leads that was read out behind one answer, under these letters and this version. */
function follow(model: Model, letters: string, version: number, answer: string): unknown {
  const file = codeFile(model, letters);
  const { structure } = file.versions.find((one) => one.version === version)!;
  const number = numberOf(structure, { at: 'end', trail: [{ step: 'start', answer }] })!;
  return findPlace(readCode(writeCode({ letters, version, number })!)!, file);
}

const AT_END = { kind: 'place', at: 'end', trail: [{ step: 'start', answer: 'yes' }] };

describe('codes of a guide that has other letters now', () => {
  test('lead to the same place', () => {
    const { model } = siteOf([guideOf('net', 'MR', ['yes', 'no'])], [guideOf('net', 'AF', ['yes', 'no'])]);
    expect(codeLetters(model)).toEqual(['AF', 'MR']);
    expect(follow(model, 'MR', 1, 'yes')).toEqual({ ...AT_END, guide: 'net' });
    expect(follow(model, 'AF', 1, 'yes')).toEqual({ ...AT_END, guide: 'net' });
  });

  test('lead to its start if it has changed since', () => {
    const { model } = siteOf([guideOf('net', 'MR', ['yes', 'no'])], [guideOf('net', 'AF', ['no', 'maybe'])]);
    expect(follow(model, 'MR', 1, 'yes')).toEqual({ kind: 'changed', guide: 'net' });
    const unknown = readCode(writeCode({ letters: 'MR', version: 7, number: 0 })!)!;
    expect(findPlace(unknown, codeFile(model, 'MR'))).toEqual({ kind: 'changed', guide: 'net' });
  });

  test('lead to it under its new id too', () => {
    const { model } = siteOf(
      [guideOf('wifi', 'MR', ['yes', 'no'])],
      [guideOf('net', 'AF', ['yes', 'no'], ['wifi'])],
    );
    expect(follow(model, 'MR', 1, 'yes')).toEqual({ ...AT_END, guide: 'net' });
  });

  test('never lead to the guide that took the letters over', () => {
    const { model, ledger } = siteOf(
      [guideOf('net', 'MR', ['yes', 'no'])],
      [guideOf('net', 'AF', ['yes', 'no']), guideOf('print', 'MR', ['yes', 'no'])],
    );
    expect(ledger).toContain('MR 2 print');
    expect(follow(model, 'MR', 1, 'yes')).toEqual({ ...AT_END, guide: 'net' });
    expect(follow(model, 'MR', 2, 'yes')).toEqual({ ...AT_END, guide: 'print' });
    const { model: alone } = siteOf(
      [guideOf('net', 'MR', ['yes', 'no'])],
      [guideOf('print', 'MR', ['yes', 'no'])],
    );
    expect(follow(alone, 'MR', 1, 'yes')).toEqual({ kind: 'nowhere' });
  });
});

test('the file of letters has each structure as the ledger has it', () => {
  const { model, ledger } = siteOf([guideOf('net', 'MR', ['yes', 'no'])]);
  const line = ledger.split('\n').find((text) => text.startsWith('MR 1 '))!;
  expect(codeFile(model, 'MR').versions[0]!.structure).toEqual(readStructure(line.split(' ')[3]!));
});
