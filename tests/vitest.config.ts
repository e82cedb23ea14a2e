import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests by suffix. Unit tests run in parallel. Builds run one at a time, because two builds in one
 * checkout break each other; the sample site is built once and shared. Browser tests open that site, two files at a
 * time: a page waits more than it works. One of them builds a site of its own, and no second one may.
 */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{build,browser}.test.ts', '**/fixtures/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/**/*.build.test.ts'],
          exclude: ['**/fixtures/**'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/sample-site.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          exclude: ['**/fixtures/**'],
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 300_000,
          globalSetup: ['tests/sample-site.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
