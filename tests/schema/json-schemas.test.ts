import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSchemas } from '../../src/site/json-schemas.ts';

const ROOT = join(import.meta.dirname, '../..');
const schemas = writeSchemas();

/** Paths of properties that have no sentence of their own, below one schema. */
function undescribed(schema: Record<string, unknown>, path: string): string[] {
  const properties = (schema['properties'] ?? {}) as Record<string, Record<string, unknown>>;
  return Object.entries(properties).flatMap(([key, value]) => [
    ...('description' in value || '$ref' in value ? [] : [`${path}.${key}`]),
    ...undescribed(value, `${path}.${key}`),
    ...undescribed((value['items'] ?? {}) as Record<string, unknown>, `${path}.${key}[]`),
  ]);
}

describe('the JSON Schemas in docs/schemas', () => {
  it('are what the zod schemas say now (npm run schemas writes them)', () => {
    const folder = join(ROOT, 'docs/schemas');
    expect(readdirSync(folder).sort()).toEqual(Object.keys(schemas).sort());
    for (const [name, text] of Object.entries(schemas))
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  it('explain every key of front matter to the writer, and of trees and weeks to programmers', () => {
    for (const name of ['article', 'guide', 'translation', 'notice', 'reply', 'tree', 'week', 'import-map']) {
      const schema = JSON.parse(schemas[`${name}.schema.json`]!) as Record<string, unknown>;
      expect(undescribed(schema, name)).toEqual([]);
    }
  });

  it('are wired up for VS Code, all of them', () => {
    const text = readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8');
    const settings = JSON.parse(text) as {
      'yaml.schemas': Record<string, unknown>;
      'json.schemas': { url: string }[];
    };
    const wired = [
      ...Object.keys(settings['yaml.schemas']),
      ...settings['json.schemas'].map(({ url }) => url),
    ].map((path) => path.replace('./docs/schemas/', ''));
    expect(wired.sort()).toEqual(Object.keys(schemas).sort());
  });
});
