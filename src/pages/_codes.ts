import { readStructure } from '../guide/structure.ts';
import type { Guide } from '../library/model.ts';
import { newestVersion } from '../library/structures.ts';
import type { CodedGuide, CodeFile } from '../run/place.ts';
import type { Model } from './_model.ts';

/** The letters of all codes that may be read out: of guides that there are, and of those that were published. */
export function codeLetters({ library }: Model): string[] {
  return [...new Set(library.settings.structures.versions.map(({ letters }) => letters))];
}

/** What codes with these letters mean, whichever guides had them and whatever letters these have now. */
export function codeFile({ library }: Model, letters: string): CodeFile {
  const all = library.settings.structures.versions;
  const versions = all.filter((one) => one.letters === letters);
  const current = library.guides.filter(({ matter }) => matter.status === 'current');
  const holder = current.find(({ matter }) => matter.code === letters)?.id ?? versions.at(-1)?.guide;
  const describe = (name: string): [string, CodedGuide][] => {
    const guide =
      current.find(({ id }) => id === name) ?? current.find(({ matter }) => matter.formerly.includes(name));
    const newest = guide && newestVersion(all, { id: guide.id, letters: guide.matter.code });
    if (guide === undefined || newest === undefined) return [];
    const structure = readStructure(newest.structure);
    return [[name, { id: guide.id, steps: renamedSteps(guide), structure }]];
  };
  const names = new Set([...versions.map(({ guide }) => guide), ...(holder === undefined ? [] : [holder])]);
  return {
    guide: holder,
    guides: Object.fromEntries([...names].flatMap(describe)),
    versions: versions.map(({ version, guide, structure }) => ({
      version,
      guide,
      structure: readStructure(structure),
    })),
  };
}

function renamedSteps({ tree }: Guide): Readonly<Record<string, string>> {
  const renamed = tree.steps.flatMap(({ id, formerly }) =>
    formerly.map((old): [string, string] => [old, id]),
  );
  return Object.fromEntries(renamed);
}
