import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/problem/catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');
const names = [...readFileSync(join(ROOT, 'docs/threats.md'), 'utf8').matchAll(/`([^`\s]+)`/g)].map(
  (match) => match[1]!,
);

describe('docs/threats.md', () => {
  it('names only problems that there are', () => {
    const families = new Set(Object.keys(catalogue).map((id) => id.split('/')[0]));
    const named = names.filter((name) => /^[a-z]+\/[a-z-]+$/.test(name) && families.has(name.split('/')[0]));
    expect(named.filter((name) => !(name in catalogue))).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
  });

  it('names only files that there are', () => {
    const files = names.filter((name) => /^(?:src|tests|docs|scripts)\//.test(name));
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });
});
