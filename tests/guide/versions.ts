import type { GuideVersion } from '../../src/guide/compare.ts';
import { resolveSources } from '../../src/guide/resolve.ts';
import { checkFiles, type GuideFiles } from './guides.ts';

/** Guides of a test in the source language, joined as a command reads them; `wifi` is the one in question. */
export function versionOf(files: GuideFiles): GuideVersion {
  const sources = checkFiles(files).guides.map(({ id, file, tree, matter }) => {
    const source = { tree, file, otherwise: matter.otherwise };
    return [id, source] as const;
  });
  return { id: 'wifi', trees: resolveSources(new Map(sources), 'en') };
}
