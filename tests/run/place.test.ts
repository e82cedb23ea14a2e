import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStructure } from '../../src/guide/structure.ts';
import { writeCode } from '../../src/run/code.ts';
import { readCode } from '../../src/run/read-code.ts';
import { numberOf } from '../../src/run/numbering.ts';
import { countTrails } from '../../src/run/position-at.ts';
import { findPlace, type CodedGuide, type CodeFile } from '../../src/run/place.ts';

/** The file of a guide with these structures, the newest last, numbered from 1. */
function fileOf(structures: readonly string[], steps: CodedGuide['steps'] = {}): CodeFile {
  const versions = structures.map((text, index) => ({
    version: index + 1,
    guide: 'net',
    structure: readStructure(text),
  }));
  return {
    guide: 'net',
    guides: { net: { id: 'net', steps, structure: versions.at(-1)!.structure } },
    versions,
  };
}

/** A code of a version, for the way that a text writes: `a.yes b.on`. */
function codeOf(structure: string, version: number, at: string, way: string) {
  const trail = way.split(' ').flatMap((part) => {
    const [step = '', answer = ''] = part.split('.');
    return step === '' ? [] : [{ step, answer }];
  });
  const number = numberOf(readStructure(structure), { at, trail })!;
  return readCode(writeCode({ letters: 'MR', version, number })!)!;
}

const OLD = 'a:yes>b,no>c;b:on>c;c';

describe('a code', () => {
  test('leads to its place', () => {
    expect(findPlace(codeOf(OLD, 1, 'c', 'a.yes b.on'), fileOf([OLD]))).toEqual({
      kind: 'place',
      guide: 'net',
      at: 'c',
      trail: [
        { step: 'a', answer: 'yes' },
        { step: 'b', answer: 'on' },
      ],
    });
  });

  test('of an older structure leads to the same place', () => {
    const file = fileOf([OLD, 'a:new>c,yes>b,no>c;b:on>c;c']);
    expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), file)).toMatchObject({ kind: 'place', at: 'b' });
  });

  test('leads to a step that has a new id', () => {
    const file = fileOf([OLD, 'a:yes>lights,no>c;lights:on>c;c'], { b: 'lights' });
    expect(findPlace(codeOf(OLD, 1, 'c', 'a.yes b.on'), file)).toMatchObject({
      at: 'c',
      trail: [
        { step: 'a', answer: 'yes' },
        { step: 'lights', answer: 'on' },
      ],
    });
  });

  test('leads to a guide that has a new id', () => {
    const file = fileOf([OLD]);
    const versions = file.versions.map((one) => ({ ...one, guide: 'wifi' }));
    const guides = { ...file.guides, wifi: file.guides['net']! };
    expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), { ...file, guides, versions })).toMatchObject({
      kind: 'place',
      guide: 'net',
    });
  });

  describe('of a guide that has other letters now', () => {
    const old = fileOf([OLD]);

    test('leads to the same place if that is left', () => {
      const now = { id: 'net', steps: {}, structure: readStructure('a:new>c,yes>b,no>c;b:on>c;c') };
      expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), { ...old, guides: { net: now } })).toMatchObject({
        kind: 'place',
        guide: 'net',
        at: 'b',
      });
    });

    test('leads to its start if it has changed too much', () => {
      const now = { id: 'net', steps: {}, structure: readStructure('a:no>c;c') };
      expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), { ...old, guides: { net: now } })).toEqual({
        kind: 'changed',
        guide: 'net',
      });
    });

    test('never leads to another guide that took them over', () => {
      const print = { id: 'print', steps: {}, structure: readStructure(OLD) };
      const versions = [...old.versions, { version: 2, guide: 'print', structure: readStructure(OLD) }];
      const file = { guide: 'print', guides: { ...old.guides, print }, versions };
      expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), file)).toMatchObject({ kind: 'place', guide: 'net' });
      expect(findPlace(codeOf(OLD, 2, 'b', 'a.yes'), file)).toMatchObject({ kind: 'place', guide: 'print' });
      const gone = { ...file, guides: { print } };
      expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), gone)).toEqual({ kind: 'nowhere' });
    });
  });

  test.each<[string, CodeFile]>([
    ['whose answer is gone', fileOf([OLD, 'a:no>c;c'])],
    [
      'whose structure is not kept any more',
      { ...fileOf([OLD]), versions: fileOf([OLD, OLD]).versions.slice(1) },
    ],
    ['whose number is too large', fileOf(['a'])],
  ])('%s leads to the start of a guide that has changed', (_name, file) => {
    expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), file)).toEqual({ kind: 'changed', guide: 'net' });
  });

  test('of a guide that is gone leads nowhere', () => {
    expect(findPlace(codeOf(OLD, 1, 'b', 'a.yes'), { ...fileOf([OLD]), guides: {} })).toEqual({
      kind: 'nowhere',
    });
  });
});

describe('every state of the guides of this site', () => {
  const ledger = readFileSync(join(import.meta.dirname, '../../content/ledger/structures.txt'), 'utf8');
  const structures = ledger
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '));

  test.each(structures)('%s %s %s has a code of its own that leads back', (letters, version, id, text) => {
    const structure = readStructure(text!);
    const count = countTrails(structure);
    const file: CodeFile = {
      guides: { [id!]: { id: id!, steps: {}, structure } },
      versions: [{ version: Number(version), guide: id!, structure }],
    };
    const codes = new Set<string>();
    for (let number = 0; number < count; number += 1) {
      const code = writeCode({ letters: letters!, version: Number(version), number })!;
      codes.add(code);
      const place = findPlace(readCode(code)!, file);
      expect(place.kind === 'place' && numberOf(structure, place)).toBe(number);
    }
    expect(codes.size).toBe(count);
  });
});
