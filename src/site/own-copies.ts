import type { Plugin } from 'vite';

/** Pages that carry a copy of what they share with a run. */
const CARRIERS = /\/run\/(?:contact|collect-searches)\.ts$/;
const SHARED = /\/mask\.ts$/;
const COPY = '?own';

/**
 * Gives rarely opened pages their own copy of code that a run has too. As a file of its own, which both would load, it
 * would cost every run 130 bytes and a request more; a run has a limit of 10 kB, these pages have none.
 */
export function ownCopies(): Plugin {
  return {
    name: 'handrail-own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return undefined;
      if (!importer.endsWith(COPY) && !(CARRIERS.test(importer) && SHARED.test(source))) return undefined;
      const found = await this.resolve(source, importer.replace(COPY, ''), { skipSelf: true });
      return found === null ? null : `${found.id}${COPY}`;
    },
  };
}
