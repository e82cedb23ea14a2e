import { readStructure } from '../guide/structure.ts';
import type { CodeFile } from '../run/place.ts';
import type { Model } from './_model.ts';

/** The letters of all codes that may be read out: of guides that there are, and of those that were published. */
export function codeLetters({ library }: Model): string[] {
  return [...new Set(library.settings.structures.versions.map(({ letters }) => letters))];
}

/** What codes with these letters mean. */
export function codeFile({ library }: Model, letters: string): CodeFile {
  const versions = library.settings.structures.versions.filter((one) => one.letters === letters);
  const guide = library.guides.find(({ matter }) => matter.code === letters && matter.status === 'current');
  const renamed = guide?.tree.steps.flatMap(({ id, formerly }) => formerly.map((old) => [old, id])) ?? [];
  return {
    guide: guide && { id: guide.id, formerly: guide.matter.formerly },
    steps: Object.fromEntries(renamed) as Record<string, string>,
    versions: versions.map(({ version, guide: id, structure }) => ({
      version,
      guide: id,
      structure: readStructure(structure),
    })),
  };
}
