import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const ROOT = join(import.meta.dirname, '../..');
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;

/** The entry that a package at `path` would load, as Node looks it up: from inside outwards. */
function findLocked(path: string, name: string): LockedPackage | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const found = lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (found !== undefined || at === '') return found;
  }
}

describe('package-lock.json', () => {
  it('has the packages of every platform: npm leaves out those it cannot see, and then `npm ci` refuses', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, version]) => {
          const found = findLocked(path, name);
          return found === undefined || (/^\d/.test(version) && found.version !== version);
        })
        .map(([name, version]) => `${name}@${version}, of ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no place of download, so that any registry serves', () => {
    const places = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
    expect(places).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
