import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Those that take longest come first, so that no worker is left alone with one of them at the end. */
const LONGEST_FIRST = ['browser', 'build', 'unit'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const kind = ({ project }: TestSpecification): number => LONGEST_FIRST.indexOf(project.name);
    return (await super.sort(files)).toSorted((a, b) => kind(a) - kind(b));
  }
}

/**
 * Three kinds of tests by suffix. Unit tests need nothing. Build tests build sites, each worker in a checkout of its
 * own; the sample sites are built once and shared. Browser tests open those.
 */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    maxWorkers: Math.min(8, Math.max(2, availableParallelism())),
    sequence: { sequencer: LongestFirst },
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{build,browser}.test.ts', '**/fixtures/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/**/*.build.test.ts'],
          exclude: ['**/fixtures/**'],
          testTimeout: 240_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/sample-site.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          exclude: ['**/fixtures/**'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/sample-site.ts'],
        },
      },
    ],
  },
});
